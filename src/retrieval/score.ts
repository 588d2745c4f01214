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
    let total = 0;
    for (const { weight, reading } of terms) {
      const { places } = reading;
      total += weight;
      addPassages(found, places, weight, norms);
      for (let index = 0; index < places.sentences.length; index += 1) {
        const at = places.sentences[index] ?? 0;
        sentences[at] = (sentences[at] ?? 0) + weight * (places.qualities[index] ?? 0);
      }
    }
    for (const { postings, weight } of pairs) {
      addPassages(found, postings, weight, norms);
      for (const at of postings.sentences) sentences[at] = (sentences[at] ?? 0) + weight;
    }
    return shares(found, sentences, total || 1, passages);
  };
}

function addPassages(
  found: Float64Array,
  { passages, counts }: Pick<Postings, 'passages' | 'counts'>,
  weight: number,
  norms: readonly number[],
): void {
  for (let index = 0; index < passages.length; index += 1) {
    const at = passages[index] ?? 0;
    found[at] = (found[at] ?? 0) + weight * saturated(counts[index] ?? 0, norms[at] ?? K);
  }
}

/** Turns weights into shares of the question's whole weight, in place. */
function shares(
  found: Float64Array,
  sentences: Float64Array,
  total: number,
  passages: readonly PassageShape[],
): Scores {
  for (let at = 0; at < sentences.length; at += 1)
    sentences[at] = Math.min(1, (sentences[at] ?? 0) / total);
  for (const [at, { firstSentence, sentences: own }] of passages.entries()) {
    let best = 0;
    for (let sentence = firstSentence; sentence < firstSentence + own.length; sentence += 1)
      best = Math.max(best, sentences[sentence] ?? 0);
    found[at] = Math.min(1, ((found[at] ?? 0) / total + SENTENCE * best) / (1 + SENTENCE));
  }
  return { passages: found, sentences };
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
