import { alignedRows } from '../../../src/evaluation/table.ts';
import { YARDSTICK } from './engines.ts';
import type { Failure, Measurement } from './measurement.ts';

const COLUMNS = [
  ...['engine', 'Hit@1', 'MRR@10', 'nDCG@10', 'Recall@100', 'answer', 'build', 'p50', 'p99'],
  ...[`× ${YARDSTICK}`, 'memory'],
];

const share = (value: number) => value.toFixed(3);
const milliseconds = (value: number) => `${value.toFixed(value < 10 ? 2 : 0)} ms`;

/** The figures of one collection as a table of plain text, engine by engine. */
export function collectionTable(rows: readonly (Measurement | Failure)[]): string {
  const measured = rows.filter((row): row is Measurement => !('failed' in row));
  const yardstick = measured.find(({ engine }) => engine === YARDSTICK);
  const [first] = rows;
  const documents = measured[0]?.documents ?? 0;
  const asked = Math.max(0, ...measured.map(({ queries }) => queries));
  return [
    `${first?.collection}: ${documents} paragraphs, ${asked} questions`,
    '',
    alignedRows([COLUMNS, ...measured.map((row) => cellsOf(row, yardstick))]),
    ...measured
      .filter(({ queries }) => queries < asked)
      .map(({ engine, queries }) => `${engine}: only ${queries} questions, then its time was up`),
    ...rows.flatMap((row) => ('failed' in row ? [`${row.engine}: ${row.failed}`] : [])),
  ].join('\n');
}

function cellsOf(row: Measurement, yardstick: Measurement | undefined): string[] {
  return [
    row.engine,
    share(row.hit1),
    share(row.mrr10),
    share(row.ndcg10),
    share(row.recall100),
    row.answerSentence === undefined ? '–' : share(row.answerSentence),
    milliseconds(row.buildMs),
    milliseconds(row.p50Ms),
    milliseconds(row.p99Ms),
    yardstick ? (row.p50Ms / yardstick.p50Ms).toFixed(2) : '–',
    `${row.rssMb} MB`,
  ];
}
