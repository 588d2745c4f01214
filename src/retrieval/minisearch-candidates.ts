import MiniSearch from 'minisearch';
import { CANDIDATE_BM25, type FindCandidates } from './candidates.ts';
import type { PassageData, PostingData, TermData } from './tables.ts';
import { frequencyOf } from './variants.ts';

/** Candidates from MiniSearch over the numbers of the stems. */
export function miniSearchCandidates(
  { firstRun, firstToken, tokens, lengths }: PassageData,
  { stemOfWord }: TermData,
  postings: PostingData,
): FindCandidates {
  const index = new MiniSearch<{ readonly id: number; readonly stems: string }>({
    fields: ['stems'],
    tokenize: (text) => text.split(' '),
    processTerm: (term) => term,
  });
  for (let id = 0; id < lengths.length; id += 1) {
    const own = tokens.subarray(firstToken[firstRun[id] ?? 0], firstToken[firstRun[id + 1] ?? 0]);
    const stems = Array.from(own, (token) => nameOf(stemOfWord[token < 0 ? ~token : token] ?? 0));
    index.add({ id, stems: stems.join(' ') });
  }
  return (terms, most, accepts) => {
    const worth = new Map<string, number>();
    for (const { stem, weight } of terms) {
      const rarity = Math.log(
        1 +
          (lengths.length - frequencyOf(postings, stem) + 0.5) /
            (frequencyOf(postings, stem) + 0.5),
      );
      worth.set(nameOf(stem), (worth.get(nameOf(stem)) ?? 0) + weight / rarity);
    }
    return (
      index
        .search([...worth.keys()].join(' '), {
          bm25: CANDIDATE_BM25,
          boostTerm: (term) => worth.get(term) ?? 1,
          filter: ({ id }) => accepts(id),
        })
        // MiniSearch multiplies by the number of words that matched.
        .map(({ id, score, queryTerms }) => ({
          passage: id as number,
          score: score / queryTerms.length,
        }))
        .sort((a, b) => b.score - a.score || a.passage - b.passage)
        .slice(0, most)
    );
  };
}

const nameOf = (stem: number) => stem.toString(36);
