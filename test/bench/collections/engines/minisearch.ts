import MiniSearch from 'minisearch';
import { LIMIT, type OpenEngine } from '../engine.ts';

/** MiniSearch with its defaults: the measure of query times. */
export const openMiniSearch: OpenEngine = (rows) => {
  const index = new MiniSearch({ fields: ['title', 'text'] });
  index.addAll(rows);
  return (question) => ({
    ids: index
      .search(question)
      .slice(0, LIMIT)
      .map(({ id }) => String(id)),
  });
};
