import type { PassageShape } from './passages.ts';
import type { Postings } from './postings.ts';
import type { Query } from './question.ts';

/** BM25+ constants; docs/retrieval.md says how they were chosen. */
const K = 3;
const B = 0.3;
const D = 0.2;
/** What the best single sentence counts beside the whole paragraph. */
const SENTENCE = 0.35;

/** What one question finds in every passage and every sentence. */
export interface Scores {
  /** Share of the question's weight in each passage, its best sentence included; 0..1. */
  readonly passages: Float64Array;
  /** Share of the question's weight in each sentence, counted through all passages. */
  readonly sentences: Float64Array;
}

/** Scores a question against all passages. */
export type Score = (query: Query) => Scores;

/**
 * Makes the scorer: BM25+ over the best variant of each word, divided by what
 * a passage with all words would get. Words that stand nowhere count as not
 * found, so that weak evidence is low by itself.
 */
export function scorer(passages: readonly PassageShape[]): Score {
  const norms = lengthNorms(passages);
  const sentenceCount = passages.reduce((sum, { sentences }) => sum + sentences.length, 0);
  return ({ terms, pairs }) => {
    const found = new Float64Array(passages.length);
    const sentences = new Float64Array(sentenceCount);
    const best = {
      counts: new Float64Array(passages.length),
      qualities: new Float64Array(sentenceCount),
    };
    for (const { weight, variants } of terms) {
      best.counts.fill(0);
      best.qualities.fill(0);
      for (const { postings, quality } of variants) raise(best, postings, quality);
      best.counts.forEach((count, at) => {
        if (count > 0) found[at] = (found[at] ?? 0) + weight * saturated(count, norms[at] ?? K);
      });
      best.qualities.forEach((quality, at) => {
        if (quality > 0) sentences[at] = (sentences[at] ?? 0) + weight * quality;
      });
    }
    for (const { postings, weight } of pairs) {
      postings.passages.forEach((at, index) => {
        found[at] =
          (found[at] ?? 0) + weight * saturated(postings.counts[index] ?? 0, norms[at] ?? K);
      });
      for (const at of postings.sentences) sentences[at] = (sentences[at] ?? 0) + weight;
    }
    const total = terms.reduce((sum, { weight }) => sum + weight, 0) || 1;
    return shares(found, sentences, total, passages);
  };
}

/** Keeps, for each passage and sentence, the best of a word's variants. */
function raise(
  best: { counts: Float64Array; qualities: Float64Array },
  postings: Postings,
  quality: number,
): void {
  postings.passages.forEach((at, index) => {
    const count = (postings.counts[index] ?? 0) * quality;
    if (count > (best.counts[at] ?? 0)) best.counts[at] = count;
  });
  for (const at of postings.sentences)
    if (quality > (best.qualities[at] ?? 0)) best.qualities[at] = quality;
}

function shares(
  found: Float64Array,
  sentences: Float64Array,
  total: number,
  passages: readonly PassageShape[],
): Scores {
  const ofSentences = sentences.map((weight) => Math.min(1, weight / total));
  const ofPassages = found.map((weight, at) => {
    const { firstSentence = 0, sentences: own = [] } = passages[at] ?? {};
    const best = ofSentences
      .subarray(firstSentence, firstSentence + own.length)
      .reduce((a, b) => Math.max(a, b), 0);
    return Math.min(1, (weight / total + SENTENCE * best) / (1 + SENTENCE));
  });
  return { passages: ofPassages, sentences: ofSentences };
}

/** The part of BM25 that grows with a passage's length. */
function lengthNorms(passages: readonly PassageShape[]): number[] {
  const average =
    passages.reduce((sum, { length }) => sum + length, 0) / Math.max(1, passages.length);
  return passages.map(({ length }) => K * (1 - B + (B * length) / average));
}

/** BM25+ saturation of a count, 0..1. */
function saturated(count: number, norm: number): number {
  return (D + (count * (K + 1)) / (count + norm)) / (D + K + 1);
}
