import type { Language } from '../../src/language/language.ts';
import type { Serving } from './parts.ts';
import type { Place } from './read/incoming.ts';
import { SEARCHING } from './texts.ts';

/** A quicker reply needs no sign of work, milliseconds. */
const SHOW_AFTER_MS = 500;

/**
 * Shows in direct messages that the bot is at work, if that takes a while.
 * Slack takes the status away when the reply comes.
 * @returns ends the wait for it.
 */
export function showStatus(place: Place, language: Language, { client, log }: Serving): () => void {
  const { direct, whisper, channel, thread } = place;
  if (!direct || whisper || channel === undefined || thread === undefined) return () => {};
  const timer = setTimeout(() => {
    client.assistant.threads
      .setStatus({ channel_id: channel, thread_ts: thread, status: SEARCHING[language] })
      .catch((error) => log.info({ err: error }, 'Slack showed no status'));
  }, SHOW_AFTER_MS);
  return () => clearTimeout(timer);
}
