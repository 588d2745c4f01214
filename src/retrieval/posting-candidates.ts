import {
  CANDIDATE_BM25,
  type Candidate,
  type FindCandidates,
  type WeightedTerm,
} from './candidates.ts';
import type { PassageData, PostingData } from './tables.ts';
import { frequencyOf } from './variants.ts';

/** Rare stems find candidates until they stand in this many passages together, … */
const ENOUGH = 2000;
/** … or in this share of all; the others only add to the score of what was found. */
const ENOUGH_SHARE = 0.02;
const FEWEST_STEMS = 2;

/**
 * Candidates from an inverted index in typed arrays, rare stems first: the time
 * does not grow with the words that stand everywhere.
 */
export function postingCandidates({ lengths }: PassageData, postings: PostingData): FindCandidates {
  const size = lengths.length;
  const norms = normsOf(lengths);
  const scores = new Float32Array(size);
  const touched = new Uint32Array(size);
  const enough = Math.max(ENOUGH, ENOUGH_SHARE * size);

  return (terms, most, accepts) => {
    let found = 0;
    let seen = 0;
    for (const [place, { stem, weight }] of rareFirst(terms, postings).entries()) {
      const seeks = place < FEWEST_STEMS || seen + frequencyOf(postings, stem) <= enough;
      seen += frequencyOf(postings, stem);
      const to = postings.offsets[stem + 1] ?? 0;
      for (let at = postings.offsets[stem] ?? 0; at < to; at += 1) {
        const passage = postings.passages[at] ?? 0;
        const before = scores[passage] ?? 0;
        if (before === 0) {
          if (!seeks) continue;
          touched[found] = passage;
          found += 1;
        }
        const count = postings.counts[at] ?? 0;
        scores[passage] =
          before +
          weight *
            (CANDIDATE_BM25.d + (count * (CANDIDATE_BM25.k + 1)) / (count + (norms[passage] ?? 1)));
      }
    }
    const best = bestOf(touched.subarray(0, found), scores, most, accepts);
    for (let at = 0; at < found; at += 1) scores[touched[at] ?? 0] = 0;
    return best;
  };
}

function rareFirst(terms: readonly WeightedTerm[], postings: PostingData): WeightedTerm[] {
  return [...terms].sort((a, b) => frequencyOf(postings, a.stem) - frequencyOf(postings, b.stem));
}

function normsOf(lengths: Uint32Array): Float32Array {
  const average = lengths.reduce((sum, length) => sum + length, 0) / Math.max(1, lengths.length);
  const { k, b } = CANDIDATE_BM25;
  return Float32Array.from(lengths, (length) => k * (1 - b + (b * length) / Math.max(1, average)));
}

/** The best of what was touched: a heap of as many as are wanted, the worst on top. */
function bestOf(
  touched: Uint32Array,
  scores: Float32Array,
  most: number,
  accepts: (passage: number) => boolean,
): Candidate[] {
  let kept: Candidate[] = [];
  let least = 0;
  for (const passage of touched) {
    const score = scores[passage] ?? 0;
    if (score <= least || !accepts(passage)) continue;
    kept.push({ passage, score });
    // Cut back now and then: cheaper than keeping order at each step.
    if (kept.length < 4 * most) continue;
    kept = kept.sort(byScore).slice(0, most);
    least = kept.at(-1)?.score ?? 0;
  }
  return kept.sort(byScore).slice(0, most);
}

const byScore = (a: Candidate, b: Candidate) => b.score - a.score || a.passage - b.passage;
