import MiniSearch from 'minisearch';
import type { Library } from '../../src/library.ts';
import type { Figure } from './figure.ts';
import { median, quantile, timed } from './statistics.ts';

const WARM_UP = 5;
const ROUNDS = 20;

/**
 * Retrieval alone beside plain MiniSearch with its defaults, on the same
 * paragraphs and questions. Both take turns, question by question, so that
 * whatever else the machine does falls on both alike.
 */
export async function measureRetrieval(
  { knowledge, retrieve }: Library,
  questions: readonly string[],
): Promise<Figure[]> {
  const plain = new MiniSearch({ fields: ['text'] });
  plain.addAll([...knowledge.paragraphs.values()].map(({ id, text }) => ({ id, text })));
  const own: number[] = [];
  const theirs: number[] = [];
  for (let round = -WARM_UP; round < ROUNDS; round += 1)
    for (const question of questions) {
      const a = await timed(() => retrieve(question));
      const b = await timed(() => plain.search(question));
      if (round < 0) continue;
      own.push(a);
      theirs.push(b);
    }
  return [
    { name: 'retrieval, median', measured: median(own), unit: 'ms' },
    { name: 'retrieval, 99th percentile', measured: quantile(own, 0.99), unit: 'ms' },
    { name: 'plain MiniSearch, median', measured: median(theirs), unit: 'ms' },
    { name: 'plain MiniSearch, 99th percentile', measured: quantile(theirs, 0.99), unit: 'ms' },
    {
      name: 'ratio of the medians',
      measured: median(own) / median(theirs),
      target: 1,
      unit: '×',
    },
  ];
}
