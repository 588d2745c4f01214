import { setTimeout as sleep } from 'node:timers/promises';
import { isPassing } from '../api/errors.ts';

/** Waits between tries, milliseconds; the last one repeats. Each try is already four requests. */
const WAITS = [250, 500, 1000, 2000, 4000, 8000] as const;

/**
 * Tries again while Discord fails, until a moment in time. Only for requests
 * that Discord carries out once however often they are sent.
 * @param until milliseconds as of `Date.now()`.
 * @throws what Discord refuses, and the last failure.
 */
export async function persist<T>(send: () => Promise<T>, until: number): Promise<T> {
  for (let tries = 0; ; tries += 1) {
    try {
      return await send();
    } catch (error) {
      const wait = WAITS[Math.min(tries, WAITS.length - 1)] ?? 0;
      if (!isPassing(error) || Date.now() + wait > until) throw error;
      await sleep(wait);
    }
  }
}
