import type { Passage, SentenceTerms, TermCounts } from './passages.ts';
import type { Query, QueryTerm, Variant } from './question.ts';
import type { Hit } from './retrieve.ts';

/** BM25+ constants; see docs/retrieval.md for how they were chosen. */
const K = 1.2;
const B = 0.4;
const D = 0.4;
/** What the best single sentence counts beside the whole paragraph. */
const SENTENCE = 0.35;

/**
 * Scores a passage: the share of the question's weight that it holds, and of
 * that its best sentence holds. Unknown words of the question count as not
 * found, so that weak evidence is low by itself.
 */
export function scorePassage(passage: Passage, query: Query, averageLength: number): Hit {
  const total = query.terms.reduce((sum, { weight }) => sum + weight, 0) || 1;
  const norm = K * (1 - B + (B * passage.length) / averageLength);
  const saturate = (count: number) => (count === 0 ? 0 : (D + (count * (K + 1)) / (count + norm)) / (D + K + 1));
  let found = 0;
  const missing: QueryTerm[] = [];
  for (const term of query.terms) {
    const count = bestCount(passage.terms, term.variants);
    if (count === 0) missing.push(term);
    found += term.weight * saturate(count);
  }
  for (const { term, weight } of query.pairs) found += weight * saturate(passage.terms.get(term) ?? 0);
  const sentences = passage.sentences.map((sentence, index) => ({
    index,
    start: sentence.start,
    end: sentence.end,
    score: scoreSentence(sentence, query) / total,
  }));
  const best = Math.max(0, ...sentences.map(({ score }) => score));
  return {
    paragraph: passage.paragraph,
    score: Math.min(1, (found / total + SENTENCE * best) / (1 + SENTENCE)),
    sentences,
    missing: missing.sort((a, b) => b.weight - a.weight).map(({ word }) => word.surface),
  };
}

function bestCount(terms: TermCounts, variants: readonly Variant[]): number {
  let best = 0;
  for (const { term, quality } of variants) {
    const count = terms.get(term);
    if (count !== undefined && count * quality > best) best = count * quality;
  }
  return best;
}

function scoreSentence({ terms }: SentenceTerms, query: Query): number {
  let found = 0;
  for (const { weight, variants } of query.terms) {
    let best = 0;
    for (const { term, quality } of variants) if (quality > best && terms.has(term)) best = quality;
    found += weight * best;
  }
  for (const { term, weight } of query.pairs) if (terms.has(term)) found += weight;
  return found;
}
