import { mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { expect, it } from 'vitest';
import { checkCollection, readCollection, readDistractors } from './collection.ts';

/** A folder with these files. */
async function folderOf(files: Readonly<Record<string, string | Uint8Array>>): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'octopus-collection-'));
  for (const [name, content] of Object.entries(files)) await writeFile(join(folder, name), content);
  return folder;
}

const CORPUS = '{"id": "a", "title": "Seas", "text": "Salt."}\n{"id": "b", "text": "Sand."}';
const QUERIES = '{"id": "1", "text": "salt?"}\n{"id": "2", "text": "sand?"}\n';

it('only a line feed ends a row: a text may hold other characters that end a line', async () => {
  const text = 'one\u2028two\u2029three\u0085four';
  const folder = await folderOf({
    'corpus.jsonl': `${JSON.stringify({ id: 1, title: null, text })}\r\n`,
    'queries.jsonl': QUERIES,
    'qrels.tsv': '1\t1\t1',
  });
  const { rows } = await readCollection(folder);
  expect(rows).toEqual([{ id: '1', title: '', text }]);
});

it('queries without a relevant document in the collection are left out', async () => {
  const folder = await folderOf({
    'corpus.jsonl': `\ufeff${CORPUS}`,
    'queries.jsonl': `${QUERIES}{"id": "3", "text": "gone?"}\n{"id": "4", "text": "zero?"}`,
    'qrels.tsv': 'query-id\tcorpus-id\tscore\n1\ta\t3\n1\tgone\t4\n1\tb\t0\n3\tgone\t1\n4\ta\t0',
    'answers.jsonl': '{"id": "1", "answers": ["Salt"]}',
  });
  const { questions } = await readCollection(folder);
  const grades = new Map([
    ['a', 3],
    ['b', 0],
  ]);
  expect(questions).toEqual([{ id: '1', text: 'salt?', grades, answers: ['Salt'] }]);
});

it('judgements are read with two columns, with three, and as TREC writes them', async () => {
  const folder = await folderOf({
    'corpus.jsonl': CORPUS,
    'queries.jsonl': QUERIES,
    'qrels.tsv': '1\ta\n1 0 b 2\n2\tb\t1\n',
  });
  const { questions } = await readCollection(folder);
  expect(questions.map(({ grades }) => Object.fromEntries(grades))).toEqual([
    { a: 1, b: 2 },
    { b: 1 },
  ]);
});

it.each([
  ['corpus.jsonl', `${CORPUS}\n{"id": "c"`, 'corpus.jsonl:3: not JSON'],
  ['queries.jsonl', '{"id": "1"}', 'queries.jsonl:1: '],
  ['qrels.tsv', '1\ta\t1\nno judgement here', 'qrels.tsv:2: "no judgement here" is no judgement'],
])('a damaged %s is named with its line', async (name, content, words) => {
  const whole = { 'corpus.jsonl': CORPUS, 'queries.jsonl': QUERIES, 'qrels.tsv': '1\ta\t1' };
  const folder = await folderOf({ ...whole, [name]: content });
  await expect(readCollection(folder)).rejects.toThrow(words);
});

it('a collection whose judgements name no paragraph of it is refused', async () => {
  const folder = await folderOf({
    'corpus.jsonl': CORPUS,
    'queries.jsonl': QUERIES,
    'qrels.tsv': '1\tx\t1',
  });
  await expect(readCollection(folder)).rejects.toThrow('has no question with a relevant paragraph');
});

it('a folder that holds no collection is named', async () => {
  const folder = await folderOf({ 'corpus.jsonl': CORPUS });
  expect(() => checkCollection(`${folder}/gone`)).toThrow(`There is no folder ${folder}/gone.`);
  expect(() => checkCollection(folder)).toThrow(`${folder} has no queries.jsonl.`);
});

it('distractors are read plain or packed, as many as wanted, and are no judged document', async () => {
  const folder = await folderOf({ plain: CORPUS, 'packed.gz': gzipSync(CORPUS) });
  const [plain, packed, one] = await Promise.all([
    readDistractors(join(folder, 'plain')),
    readDistractors(join(folder, 'packed.gz')),
    readDistractors(join(folder, 'packed.gz'), 1),
  ]);
  expect(plain.map(({ id }) => id)).toEqual(['distractor a', 'distractor b']);
  expect(packed).toEqual(plain);
  expect(one).toEqual(plain.slice(0, 1));
});

it('a packed file that is damaged is named', async () => {
  const folder = await folderOf({ 'half.gz': gzipSync(CORPUS.repeat(50)).subarray(0, 40) });
  await expect(readDistractors(join(folder, 'half.gz'))).rejects.toThrow('half.gz cannot be read');
});
