import type { Knowledge, Paragraph } from '../knowledge/document.ts';
import type { Range } from '../knowledge/range.ts';
import { sentencesOf } from '../knowledge/sentences.ts';
import { isFunctionWord } from '../language/function-words.ts';
import { LANGUAGES, type Language } from '../language/language.ts';
import type { FindConcepts } from './concepts.ts';
import { stemOf } from './stem.ts';
import { wordsOf } from './words.ts';

/** How often each term stands in a text, weighted by where: 1 in the text itself, less in what describes it. */
export type TermCounts = Map<string, number>;

export interface SentenceTerms extends Range {
  readonly terms: TermCounts;
}

/** Where a passage's sentences are and how long it is. */
export interface PassageShape {
  readonly sentences: readonly Range[];
  /** Number of its first sentence, counted through all passages. */
  readonly firstSentence: number;
  /** Different terms of its own text. */
  readonly length: number;
}

/** A paragraph as counted terms. */
export interface Passage extends PassageShape {
  readonly terms: TermCounts;
  /** The terms of its own text, without what describes it. */
  readonly own: ReadonlySet<string>;
  readonly sentences: readonly SentenceTerms[];
}

const TEXT = 1;
const SENTENCE_LINE = 0.8;
const TOPIC_LINE = 0.5;
const HEADING = 0.6;

/** Letters of a prefix term: what derived words of one family mostly share. */
const PREFIX_LETTERS = 5;

/** Counts the terms of a text into `counts`, each with a weight. */
export type CountTerms = (
  counts: TermCounts,
  text: string,
  language: Language,
  weight: number,
) => void;

/** Turns every paragraph into counted terms: stems, neighbouring pairs, prefixes and concepts. */
export function passagesOf(
  knowledge: Knowledge,
  countTerms: CountTerms,
  descriptions: boolean,
): Passage[] {
  let next = 0;
  return [...knowledge.paragraphs.values()].map((paragraph) => {
    const language = indexLanguage(paragraph);
    const terms: TermCounts = new Map();
    const sentences = sentencesOf(paragraph.text, paragraph.language).map((range) => {
      const sentence: TermCounts = new Map();
      countTerms(sentence, paragraph.text.slice(range.start, range.end), language, TEXT);
      return { ...range, terms: sentence };
    });
    const length = sentences.reduce((sum, { terms: { size } }) => sum + size, 0);
    const own = new Set(sentences.flatMap(({ terms: sentence }) => [...sentence.keys()]));
    if (descriptions) addDescriptions(paragraph, terms, sentences, countTerms);
    for (const { terms: sentence } of sentences)
      for (const [term, count] of sentence) add(terms, term, count);
    for (const heading of paragraph.headings) countTerms(terms, heading, language, HEADING);
    const firstSentence = next;
    next += sentences.length;
    return { terms, own, sentences, firstSentence, length };
  });
}

/** The language whose stemmer and grammar fit a paragraph. */
function indexLanguage({ language }: Paragraph): Language {
  return LANGUAGES.find((known) => known === language) ?? 'en';
}

function addDescriptions(
  { about }: Paragraph,
  terms: TermCounts,
  sentences: readonly SentenceTerms[],
  countTerms: CountTerms,
): void {
  if (!about) return;
  for (const language of LANGUAGES) {
    for (const line of about.topic[language]) countTerms(terms, line, language, TOPIC_LINE);
    for (const { start, lines } of about.sentences) {
      const sentence = sentences.find((candidate) => candidate.start === start);
      for (const line of lines[language])
        countTerms(sentence?.terms ?? terms, line, language, SENTENCE_LINE);
    }
  }
}

/**
 * Counts stems, pairs, prefixes and concepts.
 * @param vocabulary gets every word form with its number of occurrences, for spelling correction.
 */
export function termCounter(concepts: FindConcepts, vocabulary: Map<string, number>): CountTerms {
  return (counts, text, language, weight) => {
    const words = wordsOf(text);
    let before: string | undefined;
    for (const { form, compound } of words) {
      if (isFunctionWord(form, language)) continue;
      const stem = stemOf(form, language);
      add(counts, stem, weight);
      if (compound !== undefined) add(counts, stemOf(compound, language), weight / 2);
      const prefix = prefixTerm(form, language);
      if (prefix !== undefined) add(counts, prefix, weight);
      if (before !== undefined) add(counts, pairTerm(before, stem), weight);
      before = stem;
      add(vocabulary, form, 1);
    }
    for (const { concept } of concepts(words, language)) add(counts, concept, weight);
  };
}

function add(counts: Map<string, number>, term: string, weight: number): void {
  counts.set(term, (counts.get(term) ?? 0) + weight);
}

/** The term of two neighbouring stems. */
export const pairTerm = (first: string, second: string) => `${first} ${second}`;

/** The term of a word's beginning, or undefined for a word that is too short or has a digit. */
export function prefixTerm(form: string, language: Language): string | undefined {
  if (form.length <= PREFIX_LETTERS || /\d/.test(form)) return undefined;
  return `${language}:${form.slice(0, PREFIX_LETTERS)}*`;
}
