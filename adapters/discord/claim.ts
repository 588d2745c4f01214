import { MEMORY_CLAIM } from '../../src/store/memory.ts';
import type { Claim, Inbox, Work } from '../../src/store/ports.ts';
import type { EventLog } from './log.ts';

/**
 * Claims an event, whose keys are ids of Discord. A store that fails must not
 * silence the bot: the event then counts as new.
 */
export async function claimOf(
  work: Omit<Work, 'platform'>,
  { inbox, log }: { readonly inbox: Inbox; readonly log: EventLog },
): Promise<Claim | undefined> {
  const keys = work.keys.map((key) => `discord:${key}`);
  try {
    return await inbox.claim({ ...work, keys, platform: 'discord' });
  } catch (error) {
    log.error({ err: error, event: keys[0] }, 'whether an event was seen could not be looked up');
    return MEMORY_CLAIM;
  }
}
