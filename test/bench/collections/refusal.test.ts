import { expect, it } from 'vitest';
import { linesOfJson, runBenchmark, writeCollections } from '../../support/bench.ts';
import type { Row } from './collection.ts';
import { askedWithoutAnswer } from './withheld.ts';

const paragraph = (thing: string, use: string) =>
  `The ${thing} was used by the villagers for ${use}. Every family kept one of them near the door of the house, where a guest could see it at once.`;

const HOUSES = {
  'corpus.jsonl': [
    { id: 'a', title: 'Lantern', text: paragraph('lantern', 'lighting the way at night') },
    { id: 'b', title: 'Bucket', text: paragraph('bucket', 'carrying water from the well') },
    { id: 'c', title: 'Broom', text: paragraph('broom', 'sweeping snow off the steps') },
  ],
  'queries.jsonl': [
    { id: '1', text: 'What was the lantern used for by the villagers?' },
    { id: '2', text: 'What was the bucket used for by the villagers?' },
    { id: '3', text: 'What was the broom used for by the villagers?' },
  ],
  'qrels.tsv': '1\ta\t1\n2\tb\t1\n3\tc\t1',
  'unanswerable.jsonl': [{ id: 'x', text: 'Which king of Sweden wore the crown in Uppsala?' }],
};

const STARS = {
  'corpus.jsonl': [{ id: 'a', title: 'Comet', text: 'Halley predicted when the comet returns.' }],
  'queries.jsonl': [{ id: '1', text: 'Who predicted when the comet of Halley returns?' }],
  'qrels.tsv': '1\ta\t1',
};

it('tells answerable questions from three kinds of others', { timeout: 60_000 }, async () => {
  const from = await writeCollections({ houses: HOUSES, stars: STARS });
  const { stdout, code } = await runBenchmark('refusal', from, ['houses', 'stars', '--json']);
  expect(code).toBe(0);
  const rows = linesOfJson(stdout);
  expect(rows.map(({ collection, against }) => `${collection}: ${against}`)).toEqual([
    'houses: its unanswerable questions',
    'houses: questions of stars',
    'houses: answering documents taken out',
    'stars: questions of houses',
    'stars: answering documents taken out',
  ]);
  expect(Object.keys(rows[0] ?? {})).toEqual([
    ...['collection', 'against', 'answerable', 'unanswerable'],
    ...['octopusAuc', 'minisearchAuc', 'answered', 'refused'],
  ]);
  expect(rows[0]).toMatchObject({ answerable: 3, unanswerable: 1, octopusAuc: 1, refused: 1 });
});

it('takes every row of the answering titles out before anything is indexed', async () => {
  const row = (id: string, title: string): Row => ({ id, title, text: id });
  const rows = [row('a', 'One'), row('b', 'One'), row('c', 'Two'), row('d', ''), row('e', '')];
  const question = (text: string, grades: Readonly<Record<string, number>>) => ({
    ...{ id: text, text, answers: [] },
    grades: new Map(Object.entries(grades)),
  });
  const seen: string[] = [];
  await askedWithoutAnswer(
    rows,
    [
      question('of a', { a: 1, c: 0 }),
      question('of d', { d: 2, c: 1 }),
      question('of b', { b: 1 }),
    ],
    (left) => async (text) => {
      seen.push(`${text}: ${left.map(({ id }) => id).join('')}`);
      return { octopus: 0, answers: false, minisearch: 0 };
    },
  );
  expect(seen).toEqual(['of a: cde', 'of b: cde', 'of d: abe']);
});
