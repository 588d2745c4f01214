/** A collection of so many passages is small, and of so many large. */
const SMALL = 200;
const LARGE = 1000;

/** How far a collection has grown from small to large, 0..1, by the logarithm of its passages. */
export function growthOf(passages: number): number {
  const grown = Math.log(passages / SMALL) / Math.log(LARGE / SMALL);
  return Math.min(1, Math.max(0, grown));
}
