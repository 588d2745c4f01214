import { expect, it } from 'vitest';
import { linesOfJson, runBenchmark, writeCollections } from '../../support/bench.ts';
import { STACK } from '../../support/process.ts';
import { ENGINE_NAMES } from './engines.ts';

const KEYS = [
  ...['collection', 'engine', 'documents', 'queries', 'hit1', 'mrr10', 'ndcg10', 'recall100'],
  ...['buildMs', 'p50Ms', 'p99Ms', 'rssMb'],
];
const THINGS = ['anchor', 'beacon', 'compass', 'dinghy', 'ensign', 'fender', 'galley', 'harbour'];

const SHIPS = {
  'corpus.jsonl': THINGS.map((thing, at) => ({
    id: thing,
    title: 'Ships',
    text: `This part tells how the ${thing} is used at sea. It was first made in the year ${1800 + at}. Sailors who have seen many of these say that nothing else is as good on board, and that every ship should carry one of them at all times.`,
  })),
  'queries.jsonl': THINGS.map((thing) => ({
    id: `q-${thing}`,
    text: `How is the ${thing} used at sea?`,
  })),
  'qrels.tsv': THINGS.map((thing) => `q-${thing}\t${thing}\t1`).join('\n'),
  'answers.jsonl': THINGS.map((thing) => ({
    id: `q-${thing}`,
    answers: [`how the ${thing} is used`],
  })),
  'more.jsonl': [{ id: 'anchor', text: 'Nothing of the sea.' }],
};

const PLACES = {
  'corpus.jsonl': [
    { id: '1', title: '北京', text: '首都博物馆收藏了许多古代文物。' },
    { id: '2', title: '上海', text: '港口每天有很多船只进出。' },
    { id: '3', title: '南京', text: '长江大桥横跨江面。' },
  ],
  'queries.jsonl': [
    { id: 'a', text: '哪里收藏古代文物?' },
    { id: 'b', text: '长江大桥在哪里?' },
  ],
  'qrels.tsv': 'a\t1\t1\nb\t3\t1',
};

it('prints one JSON object an engine, and every engine finds what is easy to find', {
  timeout: 120_000,
}, async () => {
  const from = await writeCollections({ ships: SHIPS });
  const { stdout, code } = await runBenchmark('retrieval', from, [
    ...['ships', '--json', '--queries', '6'],
  ]);
  expect(code).toBe(0);
  const rows = linesOfJson(stdout);
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

it('lets the other engines cut words where a language has no spaces', {
  timeout: 60_000,
}, async () => {
  const from = await writeCollections({ places: PLACES });
  const engines = ['minisearch-tuned', 'lunr', 'flexsearch', 'orama', 'sqlite-fts5'];
  const { stdout } = await runBenchmark('retrieval', from, [
    ...['places', '--json', '--engines', engines.join(',')],
  ]);
  const found = linesOfJson(stdout).map(({ engine, hit1 }) => [engine, hit1]);
  expect(found).toEqual(engines.map((engine) => [engine, 1]));
});

it('adds distractors and typing errors, and prints a table', { timeout: 60_000 }, async () => {
  const from = await writeCollections({ ships: SHIPS });
  const extra = ['--engines', 'minisearch,octopus', '--typos', '--distractors', 'ships/more.jsonl'];
  const { stdout, code } = await runBenchmark('retrieval', from, ['ships/', ...extra]);
  expect(code).toBe(0);
  const [head, , columns, ...engines] = stdout.trimEnd().split('\n');
  expect(head).toBe('ships: 9 paragraphs, 8 questions');
  expect(columns).toMatch(/^engine +Hit@1 +MRR@10 +nDCG@10 +Recall@100 +answer +build/);
  expect(engines.map((line) => line.split(' ')[0])).toEqual(['octopus', 'minisearch']);
});

it('says in its row why an engine gave no figures', { timeout: 60_000 }, async () => {
  const from = await writeCollections({ ships: { ...SHIPS, 'more.jsonl': 'no JSON' } });
  const { stdout, code } = await runBenchmark('retrieval', from, [
    ...['ships', '--json', '--engines', 'octopus', '--distractors', 'ships/more.jsonl'],
  ]);
  const [row = {}] = linesOfJson(stdout);
  expect(Object.keys(row)).toEqual([...KEYS, 'failed']);
  expect(row).toMatchObject({ collection: 'ships', engine: 'octopus', hit1: null, rssMb: null });
  expect(row['failed']).toContain('more.jsonl:1: not JSON');
  expect(code).toBe(1);
});

it('names the damaged line of a collection once', { timeout: 60_000 }, async () => {
  const from = await writeCollections({ ships: { ...SHIPS, 'queries.jsonl': '{"id": 1' } });
  const { stdout, stderr, code } = await runBenchmark('retrieval', from, ['ships']);
  expect(stderr).toMatch(/^\S+queries\.jsonl:1: not JSON\. Write one JSON object a line\.\n$/);
  expect([stdout, code]).toEqual(['', 1]);
});

it.each([
  [[], 'Give one folder'],
  [['gone'], 'There is no folder'],
  [['ships', '--fast'], "Unknown option '--fast'. The options are --json, --queries"],
  [['ships', '--engines', 'octopus,google'], 'There is no engine "google". There are octopus,'],
  [['ships', '--queries', '0'], '--queries is "0". Put a whole number above 0.'],
  [['ships', '--queries'], "Option '--queries <value>' argument missing."],
  [['ships', '--count', '5'], '--count is how many of --distractors FILE'],
  [['ships', '--distractors', 'gone.gz'], 'There is no file'],
])('%j is refused in one line', async (args, words) => {
  const from = await writeCollections({ ships: SHIPS });
  const { stdout, stderr, code } = await runBenchmark('retrieval', from, args);
  expect(stderr).toContain(words);
  expect(stderr.trimEnd().split('\n')).toHaveLength(1);
  expect(stderr).not.toMatch(STACK);
  expect([stdout, code]).toEqual(['', 2]);
});
