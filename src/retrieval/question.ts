import { detectLanguage } from '../language/detect.ts';
import { type ConceptMatch, conceptFinder, type FindConcepts, phrasesOf } from './concepts.ts';
import { pairTerm } from './passages.ts';
import type { Postings } from './postings.ts';
import type { RetrieveOptions } from './retrieve.ts';
import { stemOf } from './stem.ts';
import type { Lexicon } from './variants.ts';
import { languagesOf, type QuestionLanguage, type WordReading, wordReader } from './word-reader.ts';
import { type Word, wordsOf } from './words.ts';

/** A word of the question as one search term with all its variants. */
export interface QueryTerm {
  readonly word: Word;
  readonly reading: WordReading;
  readonly weight: number;
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

/** Reads a question into weighted search terms. */
export type ReadQuestion = (question: string, options: RetrieveOptions) => Query;

const PAIR = 0.3;
/** More words than any question needs; a page of text must not hold the bot up. */
const MOST_TERMS = 60;
/** Words of the question before, when this one points back at it. */
const CONTEXT = 0.4;

/**
 * Makes the reader. All forms that can stand for a word are one term with one
 * weight (structured queries; Pirkola, SIGIR 1998). Years that are a filter
 * already are no search terms.
 */
export function questionReader(lexicon: Lexicon): ReadQuestion {
  const readWord = wordReader(lexicon);
  const findPhrases = conceptFinder(phrasesOf(lexicon.concepts));

  const readText = (text: string, years: readonly string[]): Query => {
    const language = detectLanguage(text) ?? 'unclear';
    const words = wordsOf(text);
    const phrases = phrasesIn(words, language, findPhrases);
    const terms: QueryTerm[] = [];
    for (const [at, word] of words.entries()) {
      if (terms.length === MOST_TERMS) break;
      if (isDigitForWord(word, words[at - 1], language)) continue;
      const reading = readWord(word, language, phrasesOver(word, phrases));
      if (!reading.isGrammar && !years.includes(word.form))
        terms.push({ word, reading, weight: reading.weight });
    }
    return { terms, pairs: pairsOf(terms, language, lexicon) };
  };

  return (question, { years = [], context }) => {
    const ignored = years.flatMap((year) => [String(year), String(year).slice(2)]);
    const query = readText(question, ignored);
    return context === undefined ? query : joined(query, readText(context, ignored));
  };
}

function phrasesIn(
  words: readonly Word[],
  language: QuestionLanguage,
  find: FindConcepts,
): ConceptMatch[] {
  return languagesOf(language).flatMap((each) => find(words, each));
}

/** What a single digit numbers: "Phase 2", "workshop 4". */
const NUMBERED =
  /^(?:art(?:icle)?|chapter|day|message|n[or]|number|option|para(?:graph)?|phase|point|protocol|recommendation|room|section|session|stage|workshop|ws)$/;

/** English chat spelling writes "2" for "to" and "4" for "for". */
function isDigitForWord(
  { form }: Word,
  before: Word | undefined,
  language: QuestionLanguage,
): boolean {
  if (form !== '2' && form !== '4') return false;
  return (language === 'en' || language === 'unclear') && !NUMBERED.test(before?.form ?? '');
}

const NONE: readonly string[] = [];

function phrasesOver({ start }: Word, phrases: readonly ConceptMatch[]): readonly string[] {
  if (phrases.length === 0) return NONE;
  return phrases
    .filter((phrase) => phrase.start <= start && start < phrase.end)
    .map(({ concept }) => concept);
}

function pairsOf(
  terms: readonly QueryTerm[],
  language: QuestionLanguage,
  { postings }: Lexicon,
): QueryPair[] {
  const pairs: QueryPair[] = [];
  for (const each of languagesOf(language)) {
    let before: { readonly stem: string; readonly weight: number } | undefined;
    for (const { word, weight, reading } of terms) {
      if (!reading.isKnown) {
        before = undefined;
        continue;
      }
      const stem = stemOf(word.form, each);
      const found = before && postings.get(pairTerm(before.stem, stem));
      if (before && found)
        pairs.push({ postings: found, weight: (PAIR * (before.weight + weight)) / 2 });
      before = { stem, weight };
    }
  }
  return pairs;
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
