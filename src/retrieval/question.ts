import { type ConceptMatch, conceptFinder, phrasesOf } from './concepts.ts';
import { questionLanguages } from './question-language.ts';
import type { RetrieveOptions } from './retrieve.ts';
import { stemOf } from './stem.ts';
import { numberOf } from './string-table.ts';
import type { Lexicon } from './variants.ts';
import { type WordReading, wordReader } from './word-reader.ts';
import { hasSmallLetters, type Word, wordsOf } from './words.ts';

/** A word of the question as one search term with all its variants. */
export interface QueryTerm {
  readonly word: Word;
  readonly reading: WordReading;
  readonly weight: number;
}

/** Two neighbouring words of the question, by their stems. */
export interface QueryPair {
  readonly first: number;
  readonly second: number;
  readonly weight: number;
}

export interface Query {
  readonly terms: readonly QueryTerm[];
  readonly pairs: readonly QueryPair[];
}

/** Reads a question into weighted search terms. */
export type ReadQuestion = (question: string, options: RetrieveOptions) => Query;

/** What finding a pair is worth beside its words. */
const PAIR = 0.35;
/** How rare a pair is beside its two words together. */
const RARER = 0.75;
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
    const words = hasSmallLetters(text) ? wordsOf(text) : wordsOf(text).map(withoutCapital);
    const languages = questionLanguages(text, lexicon.languages);
    const phrases = languages.flatMap((each) => findPhrases(words, each));
    const terms: QueryTerm[] = [];
    for (const [at, word] of words.entries()) {
      if (terms.length === MOST_TERMS) break;
      if (isDigitForWord(word, words[at - 1], languages)) continue;
      const reading = readWord(word, languages, phrasesOver(word, phrases));
      if (!reading.isGrammar && !years.includes(word.form))
        terms.push({ word, reading, weight: reading.weight });
    }
    return { terms: merged(terms), pairs: pairsOf(terms, languages, lexicon) };
  };

  return (question, { years = [], context }) => {
    const ignored = years.flatMap((year) => [String(year), String(year).slice(2)]);
    const query = readText(question, ignored);
    return context === undefined ? query : joined(query, readText(context, ignored));
  };
}

/** Where all is written in capitals, a capital says nothing. */
const withoutCapital = (word: Word): Word => ({ ...word, capital: false });

/** A word that is asked twice is one term that weighs twice as much. */
function merged(terms: readonly QueryTerm[]): QueryTerm[] {
  const byReading = new Map<WordReading, QueryTerm>();
  for (const term of terms) {
    const known = byReading.get(term.reading);
    byReading.set(term.reading, known ? { ...known, weight: known.weight + term.weight } : term);
  }
  return [...byReading.values()];
}

/** What a single digit numbers: "Phase 2", "workshop 4". */
const NUMBERED =
  /^(?:art(?:icle)?|chapter|day|message|n[or]|number|option|para(?:graph)?|phase|point|protocol|recommendation|room|section|session|stage|workshop|ws)$/;

/** English chat spelling writes "2" for "to" and "4" for "for". */
function isDigitForWord(
  { form }: Word,
  before: Word | undefined,
  languages: readonly string[],
): boolean {
  if (form !== '2' && form !== '4') return false;
  return languages.includes('en') && !NUMBERED.test(before?.form ?? '');
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
  languages: readonly string[],
  { terms: { stems }, size }: Lexicon,
): QueryPair[] {
  const pairs: QueryPair[] = [];
  const most = Math.log(1 + size);
  for (const language of languages) {
    let before: { readonly stem: number; readonly weight: number } | undefined;
    for (const { word, weight, reading } of terms) {
      const stem = reading.isKnown ? numberOf(stems, stemOf(word.form, language)) : -1;
      if (before && before.stem >= 0 && stem >= 0)
        pairs.push({
          first: before.stem,
          second: stem,
          weight: PAIR * Math.min(most, RARER * (before.weight + weight)),
        });
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
