import type { FindCandidates } from './candidates.ts';
import type { IndexData } from './index-data.ts';
import { miniSearchCandidates } from './minisearch-candidates.ts';
import { postingCandidates } from './posting-candidates.ts';

/** MiniSearch finds the candidates of a collection of at most so many words; docs/retrieval.md says why. */
const MINISEARCH = 20_000;

/** The index that finds the candidates of a collection of this size; made when the first question comes. */
export function candidatesOf({ passages, terms, postings }: IndexData): FindCandidates {
  let made: FindCandidates | undefined;
  return (...asked) => {
    made ??=
      passages.tokens.length <= MINISEARCH
        ? miniSearchCandidates(passages, terms, postings)
        : postingCandidates(passages, postings);
    return made(...asked);
  };
}
