/** A stem of the question and what finding it is worth, rarity included. */
export interface WeightedTerm {
  readonly stem: number;
  readonly weight: number;
}

/** A passage that is worth a closer look. */
export interface Candidate {
  readonly passage: number;
  readonly score: number;
}

/**
 * Finds the passages that score best by BM25+ over weighted stems, best first.
 * @param most how many are wanted.
 * @param accepts whether a passage is looked for at all.
 */
export type FindCandidates = (
  terms: readonly WeightedTerm[],
  most: number,
  accepts: (passage: number) => boolean,
) => Candidate[];

/** BM25+ as the candidates are found by; a closer look decides. */
export const CANDIDATE_BM25 = { k: 1.2, b: 0.75, d: 0.4 } as const;
