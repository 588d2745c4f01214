import type { MiddlewareHandler } from 'hono';
import { createLimiter } from '../../../src/limits/limiter.ts';
import type { Rate } from '../../../src/limits/rate.ts';
import { limitRate } from './rate.ts';
import { requireToken } from './token.ts';
import { boundWork } from './work.ts';

export interface GuardOptions {
  /** Needed for the API; it is open when absent. */
  readonly token?: string;
  /** For each client address; no limit when absent. */
  readonly rate?: Rate;
  /** Proxies of one's own before this server. */
  readonly proxies: number;
  /** Most requests in work at a time. */
  readonly mostInWork?: number;
}

/** What stands before a handler. */
export interface Guards {
  /** Rate and bound of work. */
  readonly open: readonly MiddlewareHandler[];
  /** The same, and the token. */
  readonly locked: readonly MiddlewareHandler[];
}

const MOST_IN_WORK = 256;

/** Makes the guards; all that they stand before shares one rate and one bound. */
export function createGuards(options: GuardOptions, now: () => number): Guards {
  const { token, rate, proxies, mostInWork = MOST_IN_WORK } = options;
  const limited = limitRate(createLimiter(rate, now), proxies);
  const bound = boundWork(mostInWork);
  // The rate comes first, so that nobody can try many tokens.
  return { open: [limited, bound], locked: [limited, requireToken(token), bound] };
}
