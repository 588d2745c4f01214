import { growthOf } from './growth.ts';
import { prefixTerm } from './prefix.ts';
import { wordIn } from './stem.ts';
import { numberOf } from './string-table.ts';
import { frequencyOf, type Lexicon, STRONG, type Variant } from './variants.ts';

/** The very word, or its beginning: finding it is worth something beside its stem. */
export interface Feature {
  readonly kind: 'word' | 'prefix';
  readonly number: number;
  readonly weight: number;
}

/** In a small collection a rare word is often just an unusual one: its rarity is damped by this power, less and less as it grows. */
const POWER = 0.7;

/** What finding one of the variants of a word is worth: the rarity of the most frequent good one. */
export function weightOf(variants: readonly Variant[], { postings, size }: Lexicon): number {
  let frequency = 0;
  for (const { kind, number, quality } of variants)
    if (quality >= STRONG && kind === 'stem')
      frequency = Math.max(frequency, frequencyOf(postings, number));
  return rarity(frequency, size);
}

/** The very word and its beginning, in each language, where the index knows them. */
export function featuresOf(
  form: string,
  languages: readonly string[],
  worth: number,
  { terms, size }: Lexicon,
): Feature[] {
  return languages.flatMap((language) => {
    const features: Feature[] = [];
    const word = numberOf(terms.words, wordIn(form, language));
    if (word >= 0)
      features.push({
        kind: 'word',
        number: word,
        weight: worth * rarity(terms.wordFrequency[word] ?? 0, size),
      });
    const term = prefixTerm(form, language);
    const prefix = term === undefined ? -1 : numberOf(terms.prefixes, term);
    if (prefix >= 0)
      features.push({
        kind: 'prefix',
        number: prefix,
        weight: worth * rarity(terms.prefixFrequency[prefix] ?? 0, size),
      });
    return features;
  });
}

/** Inverse document frequency as in BM25 (Lucene's form, never negative), damped in a small collection. */
function rarity(frequency: number, size: number): number {
  const power = POWER + (1 - POWER) * growthOf(size);
  return Math.log(1 + (size - frequency + 0.5) / (frequency + 0.5)) ** power;
}
