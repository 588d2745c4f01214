import { existsSync, statSync } from 'node:fs';
import { basename, join } from 'node:path';
import { z } from 'zod';
import { ExpectedError, UsageError } from '../../../src/errors.ts';
import { type Grades, readJudgements } from './judgements.ts';
import { recordsIn } from './lines.ts';

/** A paragraph of a collection. */
export interface Row {
  readonly id: string;
  /** Title of what it is a part of; empty where it has none. */
  readonly title: string;
  readonly text: string;
}

/** A question with what is known about its answer. */
export interface Question {
  readonly id: string;
  readonly text: string;
  /** Judged documents that are in the collection; at least one is relevant. */
  readonly grades: Grades;
  /** Strings of which an answer holds one; empty where none are given. */
  readonly answers: readonly string[];
}

/** A test collection. */
export interface Collection {
  /** Name of its folder. */
  readonly name: string;
  readonly rows: readonly Row[];
  /** Those with a relevant document. */
  readonly questions: readonly Question[];
}

const ID = z.union([z.string(), z.number()]).transform(String);
const WORDS = z
  .string()
  .nullish()
  .transform((text) => text ?? '');
const ROW = z.object({ id: ID, title: WORDS, text: WORDS });
const QUERY = z.object({ id: ID, text: z.string() });
const ANSWERS = z.object({ id: ID, answers: z.array(z.string()) });

/**
 * Says what is missing where a folder holds no collection.
 * @throws UsageError naming folder and file.
 */
export function checkCollection(folder: string): void {
  if (!existsSync(folder) || !statSync(folder).isDirectory())
    throw new UsageError(`There is no folder ${folder}. Give the folder of a collection.`);
  for (const name of ['corpus.jsonl', 'queries.jsonl', 'qrels.tsv'])
    if (!existsSync(join(folder, name)))
      throw new UsageError(
        `${folder} has no ${name}. A collection is corpus.jsonl, queries.jsonl and qrels.tsv.`,
      );
}

/**
 * Reads a collection. Judgements of documents it does not have are left out,
 * for nothing can find them, and so are queries without a relevant document.
 * @throws ExpectedError naming file and line of what cannot be read.
 */
export async function readCollection(folder: string): Promise<Collection> {
  const rows = new Map<string, Row>();
  for await (const row of recordsIn(join(folder, 'corpus.jsonl'), ROW)) rows.set(row.id, row);
  const answers = new Map<string, readonly string[]>();
  const given = join(folder, 'answers.jsonl');
  if (existsSync(given))
    for await (const { id, answers: strings } of recordsIn(given, ANSWERS))
      answers.set(id, strings);
  const judgements = await readJudgements(join(folder, 'qrels.tsv'));
  const questions: Question[] = [];
  for await (const { id, text } of recordsIn(join(folder, 'queries.jsonl'), QUERY)) {
    const judged = [...(judgements.get(id) ?? [])].filter(([document]) => rows.has(document));
    if (judged.some(([, grade]) => grade > 0))
      questions.push({ id, text, grades: new Map(judged), answers: answers.get(id) ?? [] });
  }
  if (questions.length === 0)
    throw new ExpectedError(`${folder} has no question with a relevant paragraph in corpus.jsonl.`);
  return { name: basename(folder), rows: [...rows.values()], questions };
}

/** Questions of `unanswerable.jsonl`, which the collection does not answer; none without the file. */
export async function readUnanswerable(folder: string): Promise<string[]> {
  const file = join(folder, 'unanswerable.jsonl');
  if (!existsSync(file)) return [];
  const texts: string[] = [];
  for await (const { text } of recordsIn(file, QUERY)) texts.push(text);
  return texts;
}

/**
 * The first paragraphs of a file of rows, to be added to a collection; their
 * ids are marked, so that none is taken for a judged document.
 * @param count most paragraphs to read; all, when absent.
 */
export async function readDistractors(file: string, count = Number.POSITIVE_INFINITY) {
  const rows: Row[] = [];
  if (count === 0) return rows;
  for await (const row of recordsIn(file, ROW)) {
    rows.push({ ...row, id: `distractor ${row.id}` });
    if (rows.length >= count) break;
  }
  return rows;
}
