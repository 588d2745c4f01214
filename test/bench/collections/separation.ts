import { alignedRows } from '../../../src/evaluation/table.ts';
import { areaUnderRoc } from '../roc.ts';
import type { Confidence } from './confidence.ts';

/** How well the questions that a collection answers are told from others, in the order of the JSON. */
export interface Separation {
  readonly collection: string;
  /** Where the questions without an answer come from. */
  readonly against: string;
  readonly answerable: number;
  readonly unanswerable: number;
  /** Areas under the ROC curve. */
  readonly octopusAuc: number;
  readonly minisearchAuc: number;
  /** Share of the answerable questions that the bot answers. */
  readonly answered: number;
  /** Share of the others that it refuses. */
  readonly refused: number;
}

/** Compares how sure the bot and plain MiniSearch are of both kinds of questions. */
export function separationOf(
  which: Pick<Separation, 'collection' | 'against'>,
  answerable: readonly Confidence[],
  others: readonly Confidence[],
): Separation {
  const auc = (score: (one: Confidence) => number) =>
    rounded(areaUnderRoc(answerable.map(score), others.map(score)));
  return {
    ...which,
    answerable: answerable.length,
    unanswerable: others.length,
    octopusAuc: auc(({ octopus }) => octopus),
    minisearchAuc: auc(({ minisearch }) => minisearch),
    answered: rounded(answeredOf(answerable)),
    refused: rounded(1 - answeredOf(others)),
  };
}

function answeredOf(asked: readonly Confidence[]): number {
  return asked.filter(({ answers }) => answers).length / asked.length;
}

const rounded = (value: number) => Number(value.toFixed(4));

/** The figures as a table of plain text. */
export function separationTable(all: readonly Separation[]): string {
  const three = (value: number) => value.toFixed(3);
  return alignedRows([
    ['collection', 'against', 'questions', 'octopus', 'minisearch', 'ahead', 'answered', 'refused'],
    ...all.map((row) => [
      row.collection,
      row.against,
      `${row.answerable} / ${row.unanswerable}`,
      ...[row.octopusAuc, row.minisearchAuc, row.octopusAuc - row.minisearchAuc].map(three),
      ...[row.answered, row.refused].map(three),
    ]),
  ]);
}
