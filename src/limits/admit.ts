import { createLimiter } from './limiter.ts';
import type { Rate } from './rate.ts';

/** What to do with a request: answer it, say in private that there are too many, or nothing. */
export type Verdict = 'answer' | 'notice' | 'silence';

/**
 * Decides about a request before it is worked on.
 * @param asker key of the person, for example `slack:T1:U1`.
 * @param channel key of the place, for example `slack:T1:C1`.
 */
export type Admit = (asker: string, channel: string) => Verdict;

export interface ChatRates {
  /** For each person; no limit when absent. */
  readonly asker?: Rate;
  /** For all people in a place together; no limit when absent. */
  readonly channel?: Rate;
}

/** A person is told once in so long. */
const NOTICES: Rate = { most: 1, per: 60_000 };

/** Makes the function that keeps chat platforms within the rates. */
export function createAdmit({ asker, channel }: ChatRates, now: () => number): Admit {
  const ofAsker = createLimiter(asker, now);
  const ofChannel = createLimiter(channel, now);
  const notices = createLimiter(NOTICES, now);
  return (who, where) => {
    if (ofAsker(who) === 0 && ofChannel(where) === 0) return 'answer';
    return notices(who) === 0 ? 'notice' : 'silence';
  };
}
