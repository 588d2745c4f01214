/**
 * Measures how well the bot's confidence tells questions that a collection
 * answers from those it does not. Run with `npm run bench:refusal -- DIR…`;
 * docs/benchmarks.md says what the figures mean.
 */

import { type Collection, readCollection, readUnanswerable } from './collection.ts';
import { runCommand } from './command.ts';
import { type Confidence, type Judge, judgeOver } from './confidence.ts';
import { languageOf } from './language.ts';
import { readRefusalOptions } from './options.ts';
import { randomFrom, SEED, shuffled } from './sample.ts';
import { type Separation, separationOf, separationTable } from './separation.ts';
import { askedWithoutAnswer } from './withheld.ts';

interface Sampled extends Collection {
  readonly unanswerable: readonly string[];
}

await runCommand(async ({ args, from }) => {
  const { folders, json, queries } = readRefusalOptions(args, from);
  const collections: Sampled[] = [];
  for (const folder of folders) collections.push(await sampled(folder, queries));
  const all: Separation[] = [];
  for (const collection of collections)
    for await (const figures of measured(collection, collections)) {
      process.stderr.write(`${figures.collection}: ${figures.against}\n`);
      all.push(figures);
      if (json) process.stdout.write(`${JSON.stringify(figures)}\n`);
    }
  if (!json) process.stdout.write(`${separationTable(all)}\n`);
});

async function sampled(folder: string, queries: number | undefined): Promise<Sampled> {
  const collection = await readCollection(folder);
  const sample = <T>(items: readonly T[]) => shuffled(items, randomFrom(SEED)).slice(0, queries);
  return {
    ...collection,
    questions: sample(collection.questions),
    unanswerable: sample(await readUnanswerable(folder)),
  };
}

/** Every kind of questions without an answer that there is for a collection. */
async function* measured(
  { name, rows, questions, unanswerable }: Sampled,
  all: readonly Sampled[],
): AsyncGenerator<Separation> {
  const language = languageOf(rows);
  const judge = judgeOver(rows, language);
  const answerable = await askAll(judge, textsOf(questions));
  const against = (kind: string, others: readonly Confidence[]) =>
    separationOf({ collection: name, against: kind }, answerable, others);
  if (unanswerable.length > 0)
    yield against('its unanswerable questions', await askAll(judge, unanswerable));
  for (const other of all)
    if (!isOverlapping(rows, other.rows))
      yield against(`questions of ${other.name}`, await askAll(judge, textsOf(other.questions)));
  yield against(
    'answering documents taken out',
    await askedWithoutAnswer(rows, questions, (left) => judgeOver(left, language)),
  );
}

function textsOf(questions: Collection['questions']): string[] {
  return questions.map(({ text }) => text);
}

async function askAll(judge: Judge, questions: readonly string[]): Promise<Confidence[]> {
  const asked: Confidence[] = [];
  for (const question of questions) asked.push(await judge(question));
  return asked;
}

/** Whether collections share a paragraph, as one does with itself: one may answer the other's questions. */
function isOverlapping(rows: Collection['rows'], others: Collection['rows']): boolean {
  const known = new Set(rows.map(({ text }) => text));
  return others.some(({ text }) => text !== '' && known.has(text));
}
