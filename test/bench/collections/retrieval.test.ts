import { spawn } from 'node:child_process';
import { mkdir, mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { expect, it } from 'vitest';
import { z } from 'zod';
import { type Finished, finished, STACK } from '../../support/process.ts';
import { ENGINE_NAMES } from './engines.ts';

const KEYS = [
  ...['collection', 'engine', 'documents', 'queries', 'hit1', 'mrr10', 'ndcg10', 'recall100'],
  ...['buildMs', 'p50Ms', 'p99Ms', 'rssMb'],
];
const THINGS = ['anchor', 'beacon', 'compass', 'dinghy', 'ensign', 'fender', 'galley', 'harbour'];

/** A folder with a small collection in which each question has one answer. */
async function smallCollection(name: string): Promise<string> {
  const home = await mkdtemp(join(tmpdir(), 'octopus-bench-'));
  const lines = (rows: readonly object[]) => rows.map((row) => JSON.stringify(row)).join('\n');
  const text = (thing: string, at: number) =>
    `This part tells how the ${thing} is used at sea. It was first made in the year ${1800 + at}. Sailors who have seen many of these say that nothing else is as good on board, and that every ship should carry one of them at all times.`;
  await mkdir(join(home, name));
  const write = (file: string, content: string) => writeFile(join(home, name, file), content);
  const rows = THINGS.map((thing, at) => ({ id: thing, title: 'Ships', text: text(thing, at) }));
  await write('corpus.jsonl', lines(rows));
  await write(
    'queries.jsonl',
    lines(THINGS.map((thing) => ({ id: `q-${thing}`, text: `How is the ${thing} used at sea?` }))),
  );
  await write('qrels.tsv', THINGS.map((thing) => `q-${thing}\t${thing}\t1`).join('\n'));
  await write(
    'answers.jsonl',
    lines(THINGS.map((thing) => ({ id: `q-${thing}`, answers: [`how the ${thing} is used`] }))),
  );
  await write('more.jsonl', lines([{ id: 'anchor', text: 'Nothing of the sea.' }]));
  return home;
}

/** Runs the built benchmark as npm does: in the project's folder, called from another one. */
function bench(from: string, args: readonly string[]): Promise<Finished> {
  const program = resolve('dist/test/bench/collections/retrieval.js');
  return finished(
    spawn(process.execPath, [program, ...args], { env: { ...process.env, INIT_CWD: from } }),
  );
}

it('prints one JSON object an engine, and every engine finds what is easy to find', {
  timeout: 120_000,
}, async () => {
  const from = await smallCollection('ships');
  const { stdout, code } = await bench(from, ['ships', '--json', '--queries', '6']);
  expect(code).toBe(0);
  const rows = stdout
    .trimEnd()
    .split('\n')
    .map((line) => z.record(z.string(), z.unknown()).parse(JSON.parse(line)));
  expect(rows.map(({ engine }) => engine)).toEqual(ENGINE_NAMES);
  for (const row of rows) {
    const own = row['engine'] === 'octopus' ? ['answerSentence'] : [];
    expect(Object.keys(row)).toEqual([...KEYS, ...own]);
    expect(row).toMatchObject({ collection: 'ships', documents: 8, queries: 6 });
    expect(row).toMatchObject({ hit1: 1, mrr10: 1, ndcg10: 1, recall100: 1 });
    expect(row['rssMb']).toBeGreaterThan(20);
  }
  expect(rows[0]).toMatchObject({ answerSentence: 1 });
});

it('adds distractors and typing errors, and prints a table', { timeout: 60_000 }, async () => {
  const from = await smallCollection('ships');
  const extra = ['--engines', 'minisearch,octopus', '--typos', '--distractors', 'ships/more.jsonl'];
  const { stdout, code } = await bench(from, ['ships/', ...extra]);
  expect(code).toBe(0);
  const [head, , columns, ...engines] = stdout.trimEnd().split('\n');
  expect(head).toBe('ships: 9 paragraphs, 8 questions');
  expect(columns).toMatch(/^engine +Hit@1 +MRR@10 +nDCG@10 +Recall@100 +answer +build/);
  expect(engines.map((line) => line.split(' ')[0])).toEqual(['octopus', 'minisearch']);
});

it.each([
  [[], 'Give one folder'],
  [['gone'], 'There is no folder'],
  [['ships', '--fast'], "Unknown option '--fast'. The options are --json, --queries"],
  [['ships', '--engines', 'octopus,google'], 'There is no engine "google". There are octopus,'],
  [['ships', '--queries', '0'], '--queries is "0". Put a whole number above 0.'],
  [['ships', '--count', '5'], '--count is how many of --distractors FILE'],
  [['ships', '--distractors', 'gone.gz'], 'There is no file'],
])('%s is refused in one line', async (args, words) => {
  const from = await smallCollection('ships');
  const { stdout, stderr, code } = await bench(from, args);
  expect(stderr).toContain(words);
  expect(stderr.trimEnd().split('\n')).toHaveLength(1);
  expect(stderr).not.toMatch(STACK);
  expect([stdout, code]).toEqual(['', 2]);
});
