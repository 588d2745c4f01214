import { UsageError } from '../errors.ts';
import { evaluate } from '../evaluation/evaluate.ts';
import { figuresOf } from '../evaluation/figures.ts';
import { readQuestions } from '../evaluation/questions.ts';
import { figuresTable } from '../evaluation/table.ts';
import type { CuratedData } from '../retrieval/index-data.ts';
import { openInTerminal } from './terminal.ts';

/** What `--without` leaves of the curated data. */
const WITHOUT: Readonly<Record<string, CuratedData>> = {
  descriptions: { descriptions: false, glossary: true },
  glossary: { descriptions: true, glossary: false },
  both: { descriptions: false, glossary: false },
};

export interface EvaluateFlags {
  readonly json?: true;
  readonly without?: string;
}

/** Prints the figures for a file of labelled questions, as a table or as JSON. */
export async function evaluateFile(file: string, { json, without }: EvaluateFlags): Promise<void> {
  const curated = without === undefined ? undefined : WITHOUT[without];
  if (without !== undefined && curated === undefined)
    throw new UsageError(`--without is "${without}". Put descriptions, glossary or both.`);
  const questions = await readQuestions(file);
  const { bot } = await openInTerminal(curated);
  const figures = figuresOf(await evaluate(bot, questions));
  process.stdout.write(json ? `${JSON.stringify(figures)}\n` : `${figuresTable(figures)}\n`);
}
