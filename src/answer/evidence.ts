import { detectLanguage } from '../language/detect.ts';
import { isFunctionWord } from '../language/function-words.ts';
import type { Hit, MissingWord } from '../retrieval/retrieve.ts';
import { wordsOf } from '../retrieval/words.ts';
import type { Wanted } from './facts.ts';
import { chooseSentences } from './sentences.ts';

/** What speaks for and against the best hit answering the question; each 0..1 but where it says otherwise. */
export interface Evidence {
  /** Normalised score of the hit. */
  readonly score: number;
  /** That of the next one: what is asked about is a topic of the documents. */
  readonly second: number;
  /** Share of the question's weight that one of the paragraph's sentences holds. */
  readonly sentence: number;
  /** Share of the question's weight that the paragraph does not have. */
  readonly missing: number;
  /** The weightiest missing word's share. */
  readonly gap: number;
  /** 1 when a missing word looks like a name. */
  readonly name: number;
  /** Share of the question's numbers, such as 185 or 32b, that the paragraph does not have. */
  readonly number: number;
  /** How many of the question's words one of the paragraph's sentences holds; six or more are 1. */
  readonly matched: number;
  /**
   * For keywords without a sentence around them, which ask what there is: from
   * −1, where the paragraph's own text has none of them, to 1, all. Else 0.
   */
  readonly keywords: number;
  /** 1 when the paragraph does not hold the kind of fact that is asked for, a half when only the quoted sentences do not. */
  readonly fact: number;
}

/**
 * Weights of a logistic regression, fitted with `npm run calibrate` on the
 * project's own answerable questions, near misses and off-topic questions
 * (test/eval).
 */
const WEIGHTS: Readonly<Record<keyof Evidence, number>> = {
  score: 1.03,
  second: 0.85,
  sentence: 1.08,
  missing: -2.12,
  gap: -1.27,
  name: -1.75,
  number: -0.29,
  matched: 3.16,
  keywords: 1.85,
  fact: -4.98,
};
const MANY_WORDS = 6;
/** What it counts that the kind of fact stands in the paragraph, but not in what is quoted. */
const ELSEWHERE = 0.5;
const INTERCEPT = -1.33;

/**
 * Measures the evidence that the best hit gives for what is wanted.
 * @param next the second best one, if there is one.
 */
export function evidenceOf(
  question: string,
  [hit, next]: readonly [Hit, Hit?],
  wanted: Wanted,
): Evidence {
  const quoted = chooseSentences(hit, wanted).map(({ start, end }) =>
    hit.paragraph.text.slice(start, end),
  );
  // Worked out anew at each access.
  const { missing, own } = hit;
  return {
    score: hit.score,
    second: next?.score ?? 0,
    sentence: Math.max(0, ...hit.sentences.map(({ words }) => shareOf(words, hit.weights))),
    missing: missing.reduce((sum, { share }) => sum + share, 0),
    gap: Math.max(0, ...missing.map(({ share }) => share)),
    name: Number(missing.some(({ name }) => name)),
    number: numbersMissing(question, missing),
    matched: Math.min(
      1,
      Math.max(0, ...hit.sentences.map(({ words }) => words.length)) / MANY_WORDS,
    ),
    keywords: isKeywords(question) ? 2 * own - 1 : 0,
    fact: quoted.some((text) => wanted.isIn(text))
      ? 0
      : wanted.isIn(hit.paragraph.text)
        ? ELSEWHERE
        : 1,
  };
}

function shareOf(words: readonly number[], weights: readonly number[]): number {
  return words.reduce((sum, word) => sum + (weights[word] ?? 0), 0);
}

function numbersMissing(question: string, missing: readonly MissingWord[]): number {
  const isNumber = (word: string) => /\d/.test(word);
  const asked = wordsOf(question).filter(({ form }) => isNumber(form)).length;
  return asked === 0 ? 0 : missing.filter(({ word }) => isNumber(word)).length / asked;
}

/** Whether a question is made of keywords alone, as typed after a slash command. */
function isKeywords(question: string): boolean {
  const language = detectLanguage(question) ?? 'en';
  return wordsOf(question).every(({ form }) => !isFunctionWord(form, language));
}

/** The probability, 0..1, that a hit with this evidence answers. */
export function confidenceOf(evidence: Evidence): number {
  const sum = (Object.keys(WEIGHTS) as (keyof Evidence)[]).reduce(
    (total, key) => total + WEIGHTS[key] * evidence[key],
    INTERCEPT,
  );
  return 1 / (1 + Math.exp(-sum));
}
