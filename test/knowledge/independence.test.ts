import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { readQuestions } from '../../src/evaluation/questions.ts';
import { loadKnowledge } from '../../src/knowledge/load.ts';
import { fold } from '../../src/language/fold.ts';
import { LANGUAGES } from '../../src/language/language.ts';

const path = (relative: string) => fileURLToPath(new URL(relative, import.meta.url));

/** The project's question sets, and one that may lie beside the project. */
const QUESTIONS = [
  '../eval/questions.jsonl',
  '../eval/near-misses.jsonl',
  '../eval/off-topic.jsonl',
  '../../../shared/eval/dev-questions.jsonl',
]
  .map(path)
  .filter(existsSync);

const IN_A_ROW = 6;

function runsOf(text: string): string[] {
  const words = fold(text).match(/[\p{L}\p{N}]+/gu) ?? [];
  return words
    .slice(0, Math.max(0, words.length - IN_A_ROW + 1))
    .map((_, at) => words.slice(at, at + IN_A_ROW).join(' '));
}

it('no description shares six words in a row with a question it is measured by', async () => {
  const questions = (await Promise.all(QUESTIONS.map(readQuestions))).flat();
  const asked = new Map(questions.flatMap(({ id, q }) => runsOf(q).map((run) => [run, id])));
  const { paragraphs } = await loadKnowledge(path('../../knowledge'));
  const lines = [...paragraphs.values()].flatMap(({ about }) =>
    LANGUAGES.flatMap((language) => [
      ...(about?.topic[language] ?? []),
      ...(about?.sentences ?? []).flatMap(({ lines }) => lines[language]),
    ]),
  );
  expect(lines.length).toBeGreaterThan(0);
  expect(
    lines.flatMap((line) =>
      runsOf(line).flatMap((run) =>
        asked.has(run) ? [{ line, run, question: asked.get(run) }] : [],
      ),
    ),
  ).toEqual([]);
});
