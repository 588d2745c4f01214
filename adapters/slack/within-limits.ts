import { compose } from '../../src/chat/compose.ts';
import { TOO_MANY } from '../../src/chat/texts.ts';
import { detectLanguage } from '../../src/language/detect.ts';
import { waysTo } from './deliver/ways.ts';
import type { Serving } from './parts.ts';
import type { Place } from './read/incoming.ts';
import { plainOf } from './read/markup.ts';
import { send } from './reply.ts';

/**
 * Whether a question may be answered. Who asks too often is told in private
 * once a minute; after that the acknowledgement is all that Slack gets.
 */
export async function isWithinLimits(
  text: string,
  place: Place,
  serving: Serving,
): Promise<boolean> {
  const { team, user, channel = user } = place;
  const verdict = serving.admit(`slack:${team}:${user}`, `slack:${team}:${channel}`);
  if (verdict === 'notice') {
    const language = detectLanguage(plainOf(text)) ?? 'en';
    const reply = compose('help', language, [{ kind: 'note', text: TOO_MANY[language] }]);
    await send(reply, {}, waysTo({ ...place, whisper: !place.direct }, serving), serving);
  }
  return verdict === 'answer';
}
