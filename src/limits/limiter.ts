import type { Rate } from './rate.ts';

/**
 * Counts one more of a key, for example an address.
 * @returns 0 when it is within the rate, else the milliseconds until one more
 * will be. What is not within the rate is not counted.
 */
export type Limiter = (key: string) => number;

/** The keys used last, so many at least, are remembered, and twice as many at most: about 5 MB. */
const MOST_KEYS = 25_000;

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
  // When each key will have its whole rate back. Forgetting a whole generation at a time costs
  // nothing, unlike looking for the oldest key of a map from which many were deleted.
  let young = new Map<string, number>();
  let old = new Map<string, number>();
  return (key) => {
    const time = now();
    const before = Math.max(young.get(key) ?? old.get(key) ?? time, time);
    const wait = before + step - rate.per - time;
    const isWithin = wait < ROUNDING_MS;
    young.set(key, isWithin ? before + step : before);
    if (young.size >= mostKeys) [old, young] = [young, new Map()];
    return isWithin ? 0 : wait;
  };
}
