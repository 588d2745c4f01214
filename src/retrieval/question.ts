import { detectLanguage } from '../language/detect.ts';
import { isFunctionWord, isGenericWord } from '../language/function-words.ts';
import type { Language } from '../language/language.ts';
import type { ConceptMatch, FindConcepts } from './concepts.ts';
import { pairTerm, prefixTerm } from './passages.ts';
import type { Correct } from './spelling.ts';
import { stemOf } from './stem.ts';
import { type Word, wordsOf } from './words.ts';

/** A term of the index that can stand for a word of the question, 0..1 how well. */
export interface Variant {
  readonly term: string;
  readonly quality: number;
}

/** A word of the question as one search term with all its variants. */
export interface QueryTerm {
  readonly word: Word;
  /** What finding it is worth: rarity, less for generic words, more for names. */
  readonly weight: number;
  readonly variants: readonly Variant[];
}

/** Two neighbouring words that the index has side by side. */
export interface QueryPair {
  readonly term: string;
  readonly weight: number;
}

export interface Query {
  readonly terms: readonly QueryTerm[];
  readonly pairs: readonly QueryPair[];
}

/** What a question is read against. */
export interface Lexicon {
  /** Number of passages. */
  readonly size: number;
  /** In how many passages a term stands. */
  frequency(term: string): number;
  readonly concepts: FindConcepts;
  readonly correct: Correct;
}

const CONCEPT = 0.8;
const RELATED = 0.3;
const PREFIX = 0.35;
const CORRECTED = 0.9;
/** A variant as good as the word itself: the word counts as known. */
const STRONG = 0.7;
const GENERIC = 0.5;
const NAME = 1.2;
const PAIR = 0.4;

/**
 * Reads a question into weighted search terms. All forms that can stand for a
 * word are one term with one weight (structured queries; Pirkola, SIGIR 1998).
 * @param ignored words that are no search terms here, such as a year that is a filter already.
 */
export function readQuestion(question: string, lexicon: Lexicon, known: Language | undefined, ignored: ReadonlySet<string>): Query {
  const detected = detectLanguage(question) ?? known;
  const languages = detected ? [detected] : (['en', 'fr', 'es'] as const);
  const words = wordsOf(question).filter(
    ({ form }) => !ignored.has(form) && !languages.some((language) => isFunctionWord(form, language)),
  );
  const matches = languages.flatMap((language) => lexicon.concepts(words, language));
  const terms = words.map((word, at) => queryTerm(word, at, matches, languages, lexicon));
  return { terms, pairs: pairsOf(words, terms, languages, lexicon) };
}

function queryTerm(word: Word, at: number, matches: readonly ConceptMatch[], languages: readonly Language[], lexicon: Lexicon): QueryTerm {
  const concepts = matches
    .filter(({ first, count }) => first <= at && at < first + count)
    .flatMap(({ concept, related }) => [
      { term: concept, quality: CONCEPT },
      ...related.map((term) => ({ term, quality: RELATED })),
    ]);
  let variants = inIndex([...stemVariants(word, languages), ...concepts], lexicon);
  if (!isKnown(variants) && languages.every((language) => language !== 'en'))
    variants = inIndex([...variants, ...stemVariants(word, ['en'])], lexicon);
  if (!isKnown(variants)) variants = [...variants, ...corrected(word, languages, lexicon)];
  const frequency = Math.max(0, ...variants.filter(({ quality }) => quality >= STRONG).map(({ term }) => lexicon.frequency(term)));
  const generic = languages.some((language) => isGenericWord(word.form, language)) ? GENERIC : 1;
  const name = word.capital && at > 0 ? NAME : 1;
  return { word, weight: idf(frequency, lexicon.size) * generic * name, variants };
}

function stemVariants({ form, compound }: Word, languages: readonly Language[]): Variant[] {
  return languages.flatMap((language) => [
    { term: stemOf(form, language), quality: 1 },
    ...(compound === undefined ? [] : [{ term: stemOf(compound, language), quality: 1 }]),
    ...[prefixTerm(form, language)].flatMap((term) => (term === undefined ? [] : [{ term, quality: PREFIX }])),
  ]);
}

function inIndex(variants: readonly Variant[], lexicon: Lexicon): Variant[] {
  return variants.filter(({ term }) => lexicon.frequency(term) > 0);
}

const isKnown = (variants: readonly Variant[]) => variants.some(({ quality }) => quality >= STRONG);

function corrected(word: Word, languages: readonly Language[], lexicon: Lexicon): Variant[] {
  for (const form of lexicon.correct(word.form)) {
    const near = { ...word, form };
    const variants = inIndex(
      languages.flatMap((language) => [
        ...stemVariants(near, [language]),
        ...lexicon.concepts([near], language).map(({ concept }) => ({ term: concept, quality: CONCEPT })),
      ]),
      lexicon,
    );
    if (isKnown(variants)) return variants.map(({ term, quality }) => ({ term, quality: quality * CORRECTED }));
  }
  return [];
}

function pairsOf(words: readonly Word[], terms: readonly QueryTerm[], languages: readonly Language[], lexicon: Lexicon): QueryPair[] {
  return languages.flatMap((language) =>
    words.slice(1).flatMap((word, index) => {
      const term = pairTerm(stemOf(words[index]?.form ?? '', language), stemOf(word.form, language));
      if (lexicon.frequency(term) === 0) return [];
      return [{ term, weight: PAIR * 0.5 * ((terms[index]?.weight ?? 0) + (terms[index + 1]?.weight ?? 0)) }];
    }),
  );
}

/** Inverse document frequency as in BM25 (Lucene's form, never negative). */
export function idf(frequency: number, size: number): number {
  return Math.log(1 + (size - frequency + 0.5) / (frequency + 0.5));
}
