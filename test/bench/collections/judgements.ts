import { ExpectedError } from '../../../src/errors.ts';
import { linesIn } from './lines.ts';

/** Documents judged for one query, with their grades; 0 and below is not relevant. */
export type Grades = ReadonlyMap<string, number>;

/**
 * Reads `qrels.tsv`: query, document, grade; or as TREC writes it, with a
 * column of zeros after the query. A first line that is no judgement is a
 * header; a missing grade is 1.
 * @returns the judged documents of each query.
 * @throws ExpectedError naming the line that is no judgement.
 */
export async function readJudgements(file: string): Promise<ReadonlyMap<string, Grades>> {
  const judgements = new Map<string, Map<string, number>>();
  let number = 0;
  for await (const line of linesIn(file)) {
    number += 1;
    if (line.trim() === '') continue;
    const cells = line.includes('\t') ? line.split('\t') : line.trim().split(/\s+/);
    const [query = '', document = ''] = cells.length > 3 ? cells.toSpliced(1, 1) : cells;
    const grade = Number(cells.length > 2 ? cells.at(-1) : 1);
    if (Number.isFinite(grade) && document !== '')
      judgements.set(query, (judgements.get(query) ?? new Map()).set(document, grade));
    else if (number > 1)
      throw new ExpectedError(
        `${file}:${number}: "${line}" is no judgement. Write query, document and grade with tabs between.`,
      );
  }
  return judgements;
}
