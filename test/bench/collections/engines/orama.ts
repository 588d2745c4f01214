import { create, insertMultiple, search } from '@orama/orama';
import { LIMIT, type OpenEngine } from '../engine.ts';
import { isWithoutSpaces, languagePack, wordsOf } from '../language.ts';

/**
 * Orama with the collection's language and stop words, any of the question's
 * words (`threshold` 1), and less weight for the length than by default.
 * Stemming is off: Orama finds every word that begins like the one asked for,
 * which stems make worse. Tried and not better: stemming, without stop words,
 * `allowDuplicates`, one field, a weight for the title of 0.5 and 2,
 * `threshold` 0 and 0.5, `tolerance` 1, other `relevance`.
 */
export const openOrama: OpenEngine = async (rows, language) => {
  const pack = await languagePack(language);
  const database = create({
    schema: { title: 'string', text: 'string' } as const,
    components: {
      tokenizer: isWithoutSpaces(language)
        ? {
            language: 'pairs',
            normalizationCache: new Map(),
            tokenize: (text: string) => wordsOf(text, language),
          }
        : {
            language: pack?.name ?? 'english',
            stemming: false,
            stopWords: [...(pack?.stopWords ?? [])],
          },
    },
  });
  await insertMultiple(
    database,
    rows.map(({ id, title, text }) => ({ id, title, text })),
  );
  return async (question) => {
    const { hits } = await search(database, {
      term: question,
      limit: LIMIT,
      threshold: 1,
      relevance: { k: 1.2, b: 0.3, d: 0.5 },
    });
    return { ids: hits.map(({ id }) => id) };
  };
};
