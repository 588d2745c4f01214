import Database from 'libsql';
import { LIMIT, type OpenEngine } from '../engine.ts';

const TITLE = 1;
/** Words of a question as the tokenizer `unicode61` cuts them. */
const WORD = /[\p{L}\p{N}\p{M}]+/gu;
/** Languages written without spaces: the tokenizer `trigram` is the documented one for them. */
const WITHOUT_SPACES: readonly string[] = ['ja', 'ko', 'th', 'zh'];

/**
 * SQLite's FTS5 in memory: Porter stems over `unicode61`, `bm25()` as the rank,
 * any of the question's words, each in quotation marks.
 */
export const openSqlite: OpenEngine = (rows, language) => {
  const trigrams = WITHOUT_SPACES.includes(language);
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
    `SELECT id FROM rows WHERE rows MATCH ? ORDER BY bm25(rows, 0, ${TITLE}, 1) LIMIT ${LIMIT}`,
  );
  return (question) => {
    const terms = trigrams ? trigramsOf(question) : (question.match(WORD) ?? []);
    if (terms.length === 0) return { ids: [] };
    const found = select.all(terms.map((term) => `"${term}"`).join(' OR ')) as { id: string }[];
    return { ids: found.map(({ id }) => id) };
  };
};

function trigramsOf(question: string): string[] {
  return (question.match(WORD) ?? []).flatMap((word) => {
    const letters = [...word];
    return letters.slice(2).map((_, at) => letters.slice(at, at + 3).join(''));
  });
}
