import type { Grades } from './judgements.ts';

/** How well the results of one question fit its judgements; each 0..1. */
export interface Quality {
  /** Whether the first result is relevant. */
  readonly hit1: number;
  /** 1 divided by the rank of the first relevant result among ten. */
  readonly mrr10: number;
  /** Normalised discounted cumulated gain of ten results (Järvelin and Kekäläinen 2002). */
  readonly ndcg10: number;
  /** Share of the relevant documents among a hundred results. */
  readonly recall100: number;
}

/**
 * Judges the results of one question.
 * @param ranked ids, best first; an id that comes again does not count.
 */
export function qualityOf(ranked: readonly string[], grades: Grades): Quality {
  const gains = [...new Set(ranked)].map((id) => Math.max(0, grades.get(id) ?? 0));
  const relevant = [...grades.values()].filter((grade) => grade > 0).sort((a, b) => b - a);
  const first = gains.slice(0, 10).findIndex((gain) => gain > 0);
  const found = gains.slice(0, 100).filter((gain) => gain > 0).length;
  return {
    hit1: Number(first === 0),
    mrr10: first < 0 ? 0 : 1 / (first + 1),
    ndcg10: relevant.length === 0 ? 0 : discounted(gains) / discounted(relevant),
    recall100: relevant.length === 0 ? 0 : found / relevant.length,
  };
}

/** Cumulated gain of the first ten, the grade itself as gain, as trec_eval counts it. */
function discounted(gains: readonly number[]): number {
  return gains.slice(0, 10).reduce((sum, gain, at) => sum + gain / Math.log2(at + 2), 0);
}

/** Whether a text holds one of the answers, whatever its case and spacing. */
export function holdsAnswer(text: string, answers: readonly string[]): boolean {
  const plain = (words: string) => words.normalize('NFKC').toLowerCase().replace(/\s+/g, ' ');
  return answers.some((answer) => plain(text).includes(plain(answer).trim()));
}
