import type { Relevance } from './score.ts';

/** What the best sentence, the headings and the best neighbour count beside the passage itself. */
const SENTENCE = 0.2;
const TITLE = 0.25;
const SIBLING = 0.1;

/** A passage with its relevance to a question. */
export interface Rated extends Relevance {
  readonly passage: number;
}

/** A passage with its score. */
export interface Ranked {
  readonly passage: number;
  /** 0..1; a little more where the passage has the very words in the very order. */
  readonly score: number;
}

/**
 * Puts the parts of relevance together. A passage is likelier to answer when
 * another one under the same headings speaks of the question too.
 * @param groups number of each passage's headings.
 */
export function rankOf(rated: readonly Rated[], groups: Uint32Array): Ranked[] {
  const best = bestTwo(rated, groups);
  return rated.map(({ passage, base, sentence, title }) => {
    const [first, second] = best.get(groups[passage] ?? 0) ?? [0, 0];
    const sibling = first === base ? second : first;
    const sum = base + SENTENCE * sentence + TITLE * title + SIBLING * sibling;
    return { passage, score: sum / (1 + SENTENCE + TITLE + SIBLING) };
  });
}

/** The two best passages of each group. */
function bestTwo(rated: readonly Rated[], groups: Uint32Array): Map<number, [number, number]> {
  const best = new Map<number, [number, number]>();
  for (const { passage, base } of rated) {
    const group = groups[passage] ?? 0;
    const [first, second] = best.get(group) ?? [0, 0];
    best.set(group, base > first ? [base, first] : [first, Math.max(second, base)]);
  }
  return best;
}
