import Database from 'libsql';
import { LIMIT, type OpenEngine } from '../engine.ts';
import { isWithoutSpaces, runsOf } from '../language.ts';

/** Words of a question as the tokenizer `unicode61` cuts them. */
const WORD = /[\p{L}\p{N}\p{M}]+/gu;

/**
 * SQLite's FTS5 in memory: Porter stems over `unicode61` (`trigram` for
 * languages without spaces), `bm25()` as the rank, any of the question's words,
 * each in quotation marks. Tried and not better: no stems, for French too; a
 * weight for the title of 0.5, 1.5, 2 and 3.
 */
export const openSqlite: OpenEngine = (rows, language) => {
  const trigrams = isWithoutSpaces(language);
  const tokenizer = trigrams ? 'trigram' : 'porter unicode61 remove_diacritics 2';
  const database = new Database(':memory:');
  database.exec(
    `CREATE VIRTUAL TABLE rows USING fts5(id UNINDEXED, title, text, tokenize = '${tokenizer}')`,
  );
  const insert = database.prepare('INSERT INTO rows (id, title, text) VALUES (?, ?, ?)');
  database.exec('BEGIN');
  for (const { id, title, text } of rows) insert.run(id, title, text);
  database.exec('COMMIT');
  const select = database.prepare(
    `SELECT id FROM rows WHERE rows MATCH ? ORDER BY bm25(rows, 0, 1, 1) LIMIT ${LIMIT}`,
  );
  return (question) => {
    const words = question.match(WORD) ?? [];
    const terms = trigrams ? words.flatMap((word) => runsOf(word, 3)) : words;
    if (terms.length === 0) return { ids: [] };
    const found = select.all(terms.map((term) => `"${term}"`).join(' OR ')) as { id: string }[];
    return { ids: found.map(({ id }) => id) };
  };
};
