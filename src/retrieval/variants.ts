import { type ConceptForms, conceptFinder } from './concepts.ts';
import { growthOf } from './growth.ts';
import type { LanguageShare } from './passage-languages.ts';
import { prefixTerm } from './prefix.ts';
import type { Correct } from './spelling.ts';
import { stemOf } from './stem.ts';
import { numberOf } from './string-table.ts';
import type { PostingData, TermData } from './tables.ts';
import type { Word } from './words.ts';

/** A stem, or the beginning of a word, that can stand for a word of the question; 0..1 how well. */
export interface Variant {
  readonly kind: 'stem' | 'prefix';
  readonly number: number;
  readonly quality: number;
}

/** What a question is read against. */
export interface Lexicon {
  /** Number of passages. */
  readonly size: number;
  readonly terms: TermData;
  readonly postings: PostingData;
  readonly concepts: ConceptForms;
  readonly languages: readonly LanguageShare[];
  readonly correct: Correct;
}

/** How well a concept of the glossary stands for a word. */
const CONCEPT = 0.5;
/** How well the beginning of a word stands for it: in a small collection, where each word has few chances to occur, and in a large one. */
const SMALL_PREFIX = 0.25;
const PREFIX = 0.05;
const CORRECTED = 0.9;
/** A misspelt word may stand for one of so many, the likeliest best. */
const MOST_CORRECTIONS = 3;
const SECOND_CHOICE = 0.8;
/** A variant this good or better makes a word known. */
export const STRONG = 0.45;

/** Whether something stands well enough for a word. */
export const isKnown = (variants: readonly Variant[]) =>
  variants.some(({ quality }) => quality >= STRONG);

/** Number of passages in which a stem stands. */
export const frequencyOf = ({ offsets }: PostingData, stem: number) =>
  (offsets[stem + 1] ?? 0) - (offsets[stem] ?? 0);

/** The stem of a word form, the words that begin like it, and what it means by itself. */
export function formVariants(form: string, language: string, lexicon: Lexicon): Variant[] {
  const word: Word = { surface: form, form, start: 0, capital: false };
  const concepts = conceptFinder(lexicon.concepts)([word], language);
  const stem = numberOf(lexicon.terms.stems, stemOf(form, language));
  const prefix = prefixTerm(form, language);
  const beginning = prefix === undefined ? -1 : numberOf(lexicon.terms.prefixes, prefix);
  const variants: Variant[] = [];
  if (stem >= 0) variants.push({ kind: 'stem', number: stem, quality: 1 });
  if (beginning >= 0)
    variants.push({
      kind: 'prefix',
      number: beginning,
      quality: SMALL_PREFIX + (PREFIX - SMALL_PREFIX) * growthOf(lexicon.size),
    });
  if (concepts.length > 0)
    variants.push(
      ...conceptVariants(
        concepts.map(({ concept }) => concept),
        lexicon,
      ),
    );
  return variants;
}

/** Concepts of the glossary, by their terms in the index. */
export function conceptVariants(concepts: readonly string[], { terms }: Lexicon): Variant[] {
  return concepts.flatMap((concept): Variant[] => {
    const number = numberOf(terms.stems, concept);
    return number < 0 ? [] : [{ kind: 'stem', number, quality: CONCEPT }];
  });
}

/** What stands for the nearest known words, where a word is misspelt; empty when none is near. */
export function correctedVariants(form: string, language: string, lexicon: Lexicon): Variant[] {
  const found: Variant[] = [];
  let quality = CORRECTED;
  for (const near of lexicon.correct(form, language).slice(0, MOST_CORRECTIONS)) {
    const variants = formVariants(near, language, lexicon);
    if (!isKnown(variants)) continue;
    found.push(...variants.map((variant) => ({ ...variant, quality: variant.quality * quality })));
    quality = CORRECTED * SECOND_CHOICE;
  }
  return found;
}
