import type { Match } from './match-counters.ts';
import type { Query } from './question.ts';
import { type PassageData, RUN } from './tables.ts';

/**
 * BM25+ constants, for a question of a few words and for a long one;
 * docs/retrieval.md says how they were chosen. A few words are each needed
 * once; a long request describes a subject, of which a passage should speak much.
 */
const K = 0.9;
const D = 0.6;
const LONG_K = 2.5;
const LONG_D = 0;
const B = 0.8;
/** Different words of a short and of a long question. */
const SHORT = 6;
const LONG = 12;
/** The same for a passage with descriptions: they repeat its words on purpose, and its length says little. */
const DESCRIBED_K = 3;
const DESCRIBED_B = 0.3;
const DESCRIBED_D = 0.2;
/** What the very word and its beginning count beside its stem. */
const SAME_WORD = 0.2;
const SAME_BEGINNING = 0.08;
/** How much the length of a sentence tells against it. */
const LONG_SENTENCE = 0.2;

/** How well a passage matches: parts that are each a share of the question's weight. */
export interface Relevance {
  /** The whole passage. */
  readonly base: number;
  /** Its best sentence, a long one counting less. */
  readonly sentence: number;
  /** Its headings. */
  readonly title: number;
}

/** Rates what a passage has of a question. */
export type Rate = (query: Query, match: Match, passage: number) => Relevance;

/**
 * Makes the scorer: BM25+ (Lv & Zhai, CIKM 2011) over the best variant of each
 * word, the very words and neighbouring pairs, divided by the weight of the
 * question. Words that stand nowhere count as not found, so that weak evidence
 * is low by itself.
 */
export function scorer(passages: PassageData): Rate {
  const averageLength = averageOf(passages.lengths);
  const averageSentence = wordsInSentence(passages);
  return (query, match, passage) => {
    const total = totalOf(query);
    const length = (passages.lengths[passage] ?? 0) / averageLength;
    const long = Math.min(1, Math.max(0, (query.terms.length - SHORT) / (LONG - SHORT)));
    const saturated = isDescribed(passages, passage)
      ? saturation(DESCRIBED_K, DESCRIBED_B, DESCRIBED_D, length)
      : saturation(K + (LONG_K - K) * long, B, D + (LONG_D - D) * long, length);
    return {
      base: foundIn(query, match, saturated) / total,
      sentence: bestSentence(query, match, passage, passages, averageSentence) / total,
      title: headingsIn(query, match) / total,
    };
  };
}

/** The saturation of a count, 0..1, in a passage of a length. @param length as a multiple of the average. */
function saturation(k: number, b: number, d: number, length: number): (count: number) => number {
  const norm = k * (1 - b + b * length);
  return (count) => (count > 0 ? (d + (count * (k + 1)) / (count + norm)) / (d + k + 1) : 0);
}

function foundIn({ terms, pairs }: Query, match: Match, saturated: (count: number) => number) {
  let found = 0;
  let feature = 0;
  for (const [at, { weight, reading }] of terms.entries()) {
    found += weight * saturated(match.counts[at] ?? 0);
    for (const { kind, weight: worth } of reading.features) {
      const share = kind === 'word' ? SAME_WORD : SAME_BEGINNING;
      found += share * worth * saturated(match.features[feature] ?? 0);
      feature += 1;
    }
  }
  for (const [at, { weight }] of pairs.entries()) found += weight * saturated(match.pairs[at] ?? 0);
  return found;
}

function headingsIn({ terms }: Query, { headings }: Match): number {
  return terms.reduce((sum, { weight }, at) => sum + weight * (headings[at] ?? 0), 0);
}

function bestSentence(
  query: Query,
  match: Match,
  passage: number,
  { firstSentence, firstRun, firstToken }: PassageData,
  average: number,
): number {
  const sentences = (firstSentence[passage + 1] ?? 0) - (firstSentence[passage] ?? 0);
  const run = firstRun[passage] ?? 0;
  let best = 0;
  for (let at = 0; at < sentences; at += 1) {
    const length = ((firstToken[run + at + 1] ?? 0) - (firstToken[run + at] ?? 0)) / average;
    const found = foundInSentence(query, match, at);
    best = Math.max(best, found / (1 - LONG_SENTENCE + LONG_SENTENCE * length));
  }
  return best;
}

/** Weight of what a sentence has of a question. */
export function foundInSentence({ terms, pairs }: Query, match: Match, sentence: number): number {
  let found = 0;
  for (const [at, { weight }] of terms.entries())
    found += weight * (match.inSentence[sentence * terms.length + at] ?? 0);
  for (const [at, { weight }] of pairs.entries())
    if (match.pairsInSentence[sentence * pairs.length + at] === 1) found += weight;
  return found;
}

/** Weight of all words of a question. */
export const totalOf = ({ terms }: Query) =>
  terms.reduce((sum, { weight }) => sum + weight, 0) || 1;

/** Whether lines that describe it were read with a passage. */
function isDescribed({ firstRun, runKinds }: PassageData, passage: number): boolean {
  const last = (firstRun[passage + 1] ?? 0) - 1;
  return (runKinds[last] ?? RUN.text) > RUN.heading;
}

const averageOf = (lengths: Uint32Array) =>
  lengths.reduce((sum, length) => sum + length, 0) / Math.max(1, lengths.length) || 1;

function wordsInSentence({ runKinds, firstToken, sentenceStarts }: PassageData): number {
  let words = 0;
  for (const [run, kind] of runKinds.entries())
    if (kind === RUN.text) words += (firstToken[run + 1] ?? 0) - (firstToken[run] ?? 0);
  return words / Math.max(1, sentenceStarts.length) || 1;
}
