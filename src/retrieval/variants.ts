import type { Language } from '../language/language.ts';
import { type ConceptForms, conceptFinder } from './concepts.ts';
import { prefixTerm } from './passages.ts';
import type { Postings } from './postings.ts';
import type { Correct } from './spelling.ts';
import { stemOf } from './stem.ts';
import type { Word } from './words.ts';

/** A term of the index that can stand for a word of the question, 0..1 how well. */
export interface Variant {
  readonly postings: Postings;
  readonly quality: number;
}

/** What a question is read against. */
export interface Lexicon {
  /** Number of passages. */
  readonly size: number;
  readonly postings: ReadonlyMap<string, Postings>;
  readonly concepts: ConceptForms;
  readonly correct: Correct;
}

/** How well a concept of the glossary stands for a word. */
const CONCEPT = 0.5;
const PREFIX = 0.35;
const CORRECTED = 0.9;
/** A variant this good or better makes a word known. */
export const STRONG = 0.45;

/** Whether something stands well enough for a word. */
export const isKnown = (variants: readonly Variant[]) =>
  variants.some(({ quality }) => quality >= STRONG);

/** The stem of a word form, the words that begin like it, and what it means by itself. */
export function formVariants(form: string, language: Language, lexicon: Lexicon): Variant[] {
  const word: Word = { surface: form, form, start: 0, capital: false };
  const prefix = prefixTerm(form, language);
  const terms = [
    { term: stemOf(form, language), quality: 1 },
    ...(prefix === undefined ? [] : [{ term: prefix, quality: PREFIX }]),
  ];
  const concepts = conceptFinder(lexicon.concepts)([word], language);
  return [
    ...inIndex(terms, lexicon),
    ...conceptVariants(
      concepts.map(({ concept }) => concept),
      lexicon,
    ),
  ];
}

/** Concepts of the glossary, by their terms in the index. */
export function conceptVariants(concepts: readonly string[], lexicon: Lexicon): Variant[] {
  return inIndex(
    concepts.map((term) => ({ term, quality: CONCEPT })),
    lexicon,
  );
}

function inIndex(
  terms: readonly { readonly term: string; readonly quality: number }[],
  { postings }: Lexicon,
): Variant[] {
  return terms.flatMap(({ term, quality }) => {
    const found = postings.get(term);
    return found ? [{ postings: found, quality }] : [];
  });
}

/** What stands for the nearest known word, where a word is misspelt; empty when none is near. */
export function correctedVariants(form: string, language: Language, lexicon: Lexicon): Variant[] {
  for (const near of lexicon.correct(form)) {
    const variants = formVariants(near, language, lexicon);
    if (isKnown(variants))
      return variants.map(({ postings, quality }) => ({ postings, quality: quality * CORRECTED }));
  }
  return [];
}
