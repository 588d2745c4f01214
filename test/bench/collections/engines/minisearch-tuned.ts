import MiniSearch, { type SearchResult } from 'minisearch';
import { LIMIT, type OpenEngine } from '../engine.ts';
import { languagePack, wordsOf } from '../language.ts';

const PAIR = 0.3;

/**
 * MiniSearch at its best, by its documented options: stop words, stems and
 * pairs of neighbouring stems from `tokenize`, pairs counting 0.3 by
 * `boostTerm`, `bm25`; the title stands before the text in one field. Scores
 * are divided by the number of terms that matched, which MiniSearch multiplies
 * them by, and sorted again. Tried and not better: two fields with a weight for
 * the title of 0.3 to 3, pairs at 0, 0.2 and 0.5, the scores as they come,
 * other `bm25`.
 */
export const openTunedMiniSearch: OpenEngine = async (rows, language) => {
  const pack = await languagePack(language);
  const stopWords = new Set(pack?.stopWords);
  const index = new MiniSearch({
    fields: ['text'],
    processTerm: (term) => term,
    searchOptions: {
      bm25: { k: 1.5, b: 0.75, d: 0.4 },
      boostTerm: (term) => (term.includes(' ') ? PAIR : 1),
    },
    tokenize: (text) => {
      const stems = wordsOf(text, language)
        .filter((word) => !stopWords.has(word))
        .map((word) => pack?.stem(word) ?? word);
      return [...stems, ...stems.slice(1).map((stem, at) => `${stems[at]} ${stem}`)];
    },
  });
  index.addAll(rows.map(({ id, title, text }) => ({ id, text: `${title}\n${text}` })));
  const own = ({ score, queryTerms }: SearchResult) => score / queryTerms.length;
  return (question) => ({
    ids: index
      .search(question)
      .sort((a, b) => own(b) - own(a))
      .slice(0, LIMIT)
      .map(({ id }) => String(id)),
  });
};
