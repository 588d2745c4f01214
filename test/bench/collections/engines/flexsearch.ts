import { Charset, Document, Encoder } from 'flexsearch';
import english from 'flexsearch/lang/en';
import { LIMIT, type OpenEngine } from '../engine.ts';

export const openFlexSearch: OpenEngine = (rows) => {
  const index = new Document({
    document: { id: 'id', index: ['title', 'text'] },
    tokenize: 'strict',
    context: true,
    encoder: new Encoder({ ...Charset.LatinBalance, ...english }),
  });
  for (const row of rows) index.add({ ...row });
  return (question) => ({
    ids: index
      .search(question, { limit: LIMIT, suggest: true, merge: true })
      .map(({ id }) => String(id)),
  });
};
