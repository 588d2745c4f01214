/** First second of 2015, from which Discord's ids count milliseconds: reference#snowflakes. */
const EPOCH_MS = 1_420_070_400_000;
/**
 * Longer than Discord goes on offering an event to a bot that was away. An age
 * beyond it says that a clock is wrong, not that the event is old.
 */
const BELIEVABLE_MS = 24 * 3_600_000;

/**
 * Age of an event in milliseconds, by the time its id carries.
 * @param arrived when it reached this process: counts instead where the id's
 * time cannot be true.
 */
export function ageOf(id: string, arrived: number, now: number): number {
  const age = now - createdAt(id);
  return age > BELIEVABLE_MS || age < now - arrived ? now - arrived : age;
}

function createdAt(id: string): number {
  return /^\d{1,20}$/.test(id) ? Number(BigInt(id) >> 22n) + EPOCH_MS : 0;
}
