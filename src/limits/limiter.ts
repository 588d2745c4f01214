import type { Rate } from './rate.ts';

/**
 * Counts one more of a key, for example an address.
 * @returns 0 when it is within the rate, else the milliseconds until one more
 * will be. What is not within the rate is not counted.
 */
export type Limiter = (key: string) => number;

/** So many keys are remembered, about 5 MB; the ones unused for longest are forgotten. */
const MOST_KEYS = 50_000;

/** Sums of fractions of milliseconds are not exact. */
const ROUNDING_MS = 0.001;

/**
 * Makes a limiter after the generic cell rate algorithm (ITU-T I.371): a key
 * may use its whole rate at once, then goes on as it comes back bit by bit.
 * Only one time is kept for each key.
 * @param rate none: everything is within it.
 * @param now milliseconds of a clock that is never set back.
 */
export function createLimiter(
  rate: Rate | undefined,
  now: () => number,
  mostKeys = MOST_KEYS,
): Limiter {
  if (!rate) return () => 0;
  const step = rate.per / rate.most;
  /** When each key will have its whole rate back. */
  const restored = new Map<string, number>();
  return (key) => {
    const time = now();
    const before = Math.max(restored.get(key) ?? time, time);
    const wait = before + step - rate.per - time;
    const isWithin = wait < ROUNDING_MS;
    restored.delete(key);
    restored.set(key, isWithin ? before + step : before);
    const [oldest] = restored.keys();
    if (restored.size > mostKeys && oldest !== undefined) restored.delete(oldest);
    return isWithin ? 0 : wait;
  };
}
