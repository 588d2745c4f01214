import { create, insertMultiple, search } from '@orama/orama';
import { LIMIT, type OpenEngine } from '../engine.ts';
import { languagePack } from '../language.ts';

export const openOrama: OpenEngine = async (rows, language) => {
  const pack = await languagePack(language);
  const database = create({
    schema: { title: 'string', text: 'string' } as const,
    components: {
      tokenizer: {
        language: pack?.name ?? 'english',
        stemming: pack !== undefined,
        ...(pack ? { stemmer: pack.stem, stopWords: [...pack.stopWords] } : {}),
      },
    },
  });
  await insertMultiple(
    database,
    rows.map(({ id, title, text }) => ({ id, title, text })),
  );
  return async (question) => {
    const { hits } = await search(database, { term: question, limit: LIMIT, threshold: 1 });
    return { ids: hits.map(({ id }) => id) };
  };
};
