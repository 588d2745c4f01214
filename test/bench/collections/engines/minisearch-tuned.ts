import MiniSearch, { type SearchResult } from 'minisearch';
import { LIMIT, type OpenEngine } from '../engine.ts';
import { languagePack } from '../language.ts';

const PAIR = 0.3;
const WORD = /[\p{L}\p{N}\p{M}]+/gu;

/**
 * MiniSearch at its best: the documented options `processTerm` (stop words and
 * stems), `tokenize` (pairs of neighbouring words beside the words) and
 * `boostTerm` (pairs count 0.3). Scores are divided by the number of terms that
 * matched, which MiniSearch multiplies them by, and sorted again. A weight for
 * the title (0.5, 1.5, 2), prefix and fuzzy matching made it worse.
 */
export const openTunedMiniSearch: OpenEngine = async (rows, language) => {
  const pack = await languagePack(language);
  const stopWords = new Set(pack?.stopWords);
  const stems = (text: string) =>
    (text.toLowerCase().match(WORD) ?? [])
      .filter((word) => !stopWords.has(word))
      .map((word) => pack?.stem(word) ?? word);
  const tokenize = (text: string) => {
    const single = stems(text);
    return [...single, ...single.slice(1).map((stem, at) => `${single[at]} ${stem}`)];
  };
  const index = new MiniSearch({
    fields: ['title', 'text'],
    tokenize,
    processTerm: (term) => term,
    searchOptions: { boostTerm: (term) => (term.includes(' ') ? PAIR : 1) },
  });
  index.addAll(rows);
  const own = ({ score, queryTerms }: SearchResult) => score / queryTerms.length;
  return (question) => ({
    ids: index
      .search(question)
      .sort((a, b) => own(b) - own(a))
      .slice(0, LIMIT)
      .map(({ id }) => String(id)),
  });
};
