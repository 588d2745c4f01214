import { detectLanguage } from '../language/detect.ts';
import { isFunctionWord, isGenericWord } from '../language/function-words.ts';
import type { Language } from '../language/language.ts';
import type { ConceptMatch, FindConcepts } from './concepts.ts';
import { pairTerm, prefixTerm } from './passages.ts';
import type { Postings } from './postings.ts';
import { remembering } from './remembering.ts';
import type { RetrieveOptions } from './retrieve.ts';
import type { Correct } from './spelling.ts';
import { stemOf } from './stem.ts';
import { type Word, wordsOf } from './words.ts';

/** A term of the index that can stand for a word of the question, 0..1 how well. */
export interface Variant {
  readonly postings: Postings;
  readonly quality: number;
}

/** A word of the question as one search term with all its variants. */
export interface QueryTerm {
  readonly word: Word;
  /** What finding it is worth: rarity, less for generic words. */
  readonly weight: number;
  readonly variants: readonly Variant[];
  /** Looks like a name. */
  readonly name: boolean;
  /** Says little about the topic. */
  readonly generic: boolean;
}

/** Two neighbouring words that the index has side by side. */
export interface QueryPair {
  readonly postings: Postings;
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
  readonly postings: ReadonlyMap<string, Postings>;
  readonly concepts: FindConcepts;
  readonly correct: Correct;
}

/** Reads a question into weighted search terms. */
export type ReadQuestion = (question: string, options: RetrieveOptions) => Query;

const CONCEPT = 0.5;
const PREFIX = 0.35;
const CORRECTED = 0.9;
/** A variant as good as the word itself: the word counts as known. */
const STRONG = 0.45;
const GENERIC = 0.4;
const PAIR = 0.3;
/** Below 1: in a small collection a rare word is often just an unusual one. */
const POWER = 0.7;
/** Words of the question before, when this one points back at it. */
const CONTEXT = 0.4;
/** A text whose language cannot be told, such as a name, is read in each that uses Latin letters. */
const UNCLEAR: readonly Language[] = ['en', 'fr', 'es'];

/**
 * Makes the reader. All forms that can stand for a word are one term with one
 * weight (structured queries; Pirkola, SIGIR 1998). Years that are a filter
 * already are no search terms.
 */
export function questionReader(lexicon: Lexicon): ReadQuestion {
  const variantsOf = remembering((form: string, language: Language) =>
    formVariants(form, language, lexicon),
  );
  const correctedOf = remembering((form: string, language: Language) =>
    correctedVariants(form, language, lexicon),
  );

  const termOf = (
    word: Word,
    matches: readonly ConceptMatch[],
    languages: readonly Language[],
  ): QueryTerm => {
    const own = languages.flatMap((language) => [
      ...variantsOf(word.form, language),
      ...(word.compound === undefined ? [] : variantsOf(word.compound, language)),
    ]);
    let variants = [...own, ...conceptVariants(word, matches, lexicon)];
    if (!isKnown(variants) && !languages.includes('en'))
      variants = [...variants, ...variantsOf(word.form, 'en')];
    if (!isKnown(variants))
      variants = [
        ...variants,
        ...languages.flatMap((language) => correctedOf(word.form, language)),
      ];
    const generic = languages.some((language) => isGenericWord(word.form, language));
    const weight = idf(frequencyOf(variants), lexicon.size) ** POWER * (generic ? GENERIC : 1);
    return { word, weight, variants, name: word.capital && word.start > 0, generic };
  };

  const readText = (text: string, ignored: ReadonlySet<string>): Query => {
    const detected = detectLanguage(text);
    const languages = detected ? [detected] : UNCLEAR;
    const all = wordsOf(text);
    const matches = languages.flatMap((language) => lexicon.concepts(all, language));
    const words = all.filter(
      ({ form }) =>
        !ignored.has(form) && !languages.some((language) => isFunctionWord(form, language)),
    );
    const terms = words.map((word) => termOf(word, matches, languages));
    return { terms, pairs: pairsOf(terms, languages, lexicon) };
  };

  return (question, { years, context }) => {
    const ignored = new Set(years?.map(String));
    const query = readText(question, ignored);
    return context === undefined ? query : joined(query, readText(context, ignored));
  };
}

function formVariants(form: string, language: Language, { postings }: Lexicon): Variant[] {
  const stem = postings.get(stemOf(form, language));
  const prefix = prefixTerm(form, language);
  const family = prefix === undefined ? undefined : postings.get(prefix);
  return [
    ...(stem ? [{ postings: stem, quality: 1 }] : []),
    ...(family ? [{ postings: family, quality: PREFIX }] : []),
  ];
}

function correctedVariants(form: string, language: Language, lexicon: Lexicon): Variant[] {
  for (const near of lexicon.correct(form)) {
    const word: Word = { surface: near, form: near, start: 0, capital: false };
    const variants = [
      ...formVariants(near, language, lexicon),
      ...conceptVariants(word, lexicon.concepts([word], language), lexicon),
    ];
    if (isKnown(variants))
      return variants.map(({ postings, quality }) => ({ postings, quality: quality * CORRECTED }));
  }
  return [];
}

function conceptVariants(
  { start }: Word,
  matches: readonly ConceptMatch[],
  { postings }: Lexicon,
): Variant[] {
  return matches
    .filter((match) => match.start <= start && start < match.end)
    .flatMap(({ concept }) => postings.get(concept) ?? [])
    .map((found) => ({ postings: found, quality: CONCEPT }));
}

const isKnown = (variants: readonly Variant[]) => variants.some(({ quality }) => quality >= STRONG);

/** In how many passages the word or what stands for it is found. */
function frequencyOf(variants: readonly Variant[]): number {
  let frequency = 0;
  for (const { postings, quality } of variants)
    if (quality >= STRONG) frequency = Math.max(frequency, postings.passages.length);
  return frequency;
}

function pairsOf(
  terms: readonly QueryTerm[],
  languages: readonly Language[],
  { postings }: Lexicon,
): QueryPair[] {
  return terms.slice(1).flatMap((second, index) => {
    const first = terms[index];
    if (!first) return [];
    const weight = (PAIR * (first.weight + second.weight)) / 2;
    return languages.flatMap((language) => {
      const found = postings.get(
        pairTerm(stemOf(first.word.form, language), stemOf(second.word.form, language)),
      );
      return found ? [{ postings: found, weight }] : [];
    });
  });
}

function joined(query: Query, before: Query): Query {
  return {
    terms: [
      ...query.terms,
      ...before.terms.map((term) => ({ ...term, weight: term.weight * CONTEXT })),
    ],
    pairs: [
      ...query.pairs,
      ...before.pairs.map((pair) => ({ ...pair, weight: pair.weight * CONTEXT })),
    ],
  };
}

/** Inverse document frequency as in BM25 (Lucene's form, never negative). */
function idf(frequency: number, size: number): number {
  return Math.log(1 + (size - frequency + 0.5) / (frequency + 0.5));
}
