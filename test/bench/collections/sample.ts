/** A number in [0, 1) a call; equal seeds give equal numbers. */
export type Random = () => number;

/** Seed of everything that is chosen at random, so that every run chooses the same. */
export const SEED = 20_161_117;

/** Pseudo-random numbers: Mulberry32, by Tommy Ettinger. */
export function randomFrom(seed: number): Random {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** The items in random order (Fisher and Yates). The first n of it are a sample of n. */
export function shuffled<T>(items: readonly T[], random: Random): T[] {
  const order = [...items];
  for (let last = order.length - 1; last > 0; last -= 1) {
    const at = Math.floor(random() * (last + 1));
    const item = order[at] as T;
    order[at] = order[last] as T;
    order[last] = item;
  }
  return order;
}
