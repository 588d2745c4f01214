import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { evaluate } from '../../src/evaluation/evaluate.ts';
import { readQuestions } from '../../src/evaluation/questions.ts';
import { bot } from '../support/octopus.ts';

const folder = await mkdtemp(join(tmpdir(), 'questions-'));
afterAll(() => rm(folder, { recursive: true }));

async function fileOf(text: string): Promise<string> {
  const file = join(folder, 'questions.jsonl');
  await writeFile(file, text);
  return file;
}

const LINE = '{"id":"1","q":"24-7","lang":"en","kind":"topic","gold":["24/7"],"answerable":true}';

describe('a file of questions', () => {
  it('has one a line; empty lines and further fields are passed over', async () => {
    const file = await fileOf(`${LINE}\n\n${LINE.replace('{', '{"doc":"2016","answer":"x",')}\n`);
    expect((await readQuestions(file)).map(({ q }) => q)).toEqual(['24-7', '24-7']);
  });

  it.each([
    ['not JSON', '{"id":', ':2: not JSON'],
    ['a field missing', '{"id":"1"}', ':2: '],
    ['a wrong language', LINE.replace('"en"', '"de"'), ':2: '],
  ])('with %s is refused, naming file, line and what to write', async (_, line, words) => {
    const reading = readQuestions(await fileOf(`${LINE}\n${line}\n`));
    await expect(reading).rejects.toThrow(`questions.jsonl${words}`);
    await expect(reading).rejects.toThrow('Write {"id"');
  });

  it('that is not there is named', async () => {
    await expect(readQuestions('/nowhere/questions.jsonl')).rejects.toThrow(
      'There is no file /nowhere/questions.jsonl',
    );
  });
});

it('each question is asked on its own', async () => {
  const [first, second] = await evaluate(bot, [
    {
      id: '1',
      q: '24-7',
      lang: 'en',
      kind: 'topic',
      gold: ['24/7 points of contact'],
      answerable: true,
    },
    { id: '2', q: 'and in 2009?', lang: 'en', kind: 'topic', gold: [], answerable: false },
  ]);
  expect(first).toMatchObject({ hit1: true, refused: false });
  expect(second).toMatchObject({ refused: true });
});
