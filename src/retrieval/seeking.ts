import type { WeightedTerm } from './candidates.ts';
import type { Families } from './families.ts';
import type { Query } from './question.ts';
import type { TermData } from './tables.ts';
import { isKnown } from './variants.ts';

/** Words that begin alike, of which so many are sought. */
const MOST_OF_PREFIX = 20;

/** The stems by which a question finds its candidates. */
export type Seek = (query: Query) => WeightedTerm[];

/**
 * Makes it: stems by their weight and quality. Where no stem stands well for a
 * word, the stems of all words that begin like it.
 */
export function seeker({ stemOfWord }: TermData, families: Families): Seek {
  return ({ terms }) => {
    const weights = new Map<number, number>();
    const add = (stem: number, weight: number) =>
      weights.set(stem, Math.max(weights.get(stem) ?? 0, weight));
    for (const { reading, weight } of terms) {
      const isFound = isKnown(reading.variants);
      for (const { kind, number, quality } of reading.variants) {
        if (kind === 'stem') add(number, weight * quality);
        else if (!isFound)
          for (const word of families.ofPrefix(number).subarray(0, MOST_OF_PREFIX))
            add(stemOfWord[word] ?? 0, weight * quality);
      }
    }
    return [...weights].map(([stem, weight]) => ({ stem, weight }));
  };
}
