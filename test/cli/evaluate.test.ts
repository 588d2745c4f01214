import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { octopus, STACK } from '../support/process.ts';

const folder = await mkdtemp(join(tmpdir(), 'eval-'));
afterAll(() => rm(folder, { recursive: true }));

const file = join(folder, 'questions.jsonl');
const question = (id: string, q: string, gold: readonly string[], lang = 'en') =>
  JSON.stringify({
    id,
    q,
    lang,
    kind: gold.length > 0 ? 'fact' : 'unanswerable',
    gold,
    answerable: gold.length > 0,
  });
await writeFile(
  file,
  [
    question('1', '24-7', ['24/7 points of contact']),
    question('2', 'LEA облако', ['cloud'], 'ru'),
    question('3', 'zzyzx qwrtp', []),
  ].join('\n'),
);

describe('octopus eval', () => {
  it('prints the figures as a table', async () => {
    const { stdout, stderr, code } = await octopus(['eval', file]);
    const [head, all] = stdout.split('\n');
    expect(head).toMatch(
      /^group +n +Hit@1 +Hit@3 +quote +both years +refusal recall +false refusal$/,
    );
    expect(all).toMatch(/^all +3 +1\.000 +1\.000 +1\.000 +– +1\.000 +0\.000$/);
    expect([stderr, code]).toEqual(['', 0]);
  });

  it('prints them as JSON', async () => {
    const { stdout, code } = await octopus(['eval', file, '--json']);
    const figures = JSON.parse(stdout);
    expect(figures[0]).toMatchObject({ group: 'all', questions: 3, hit1: 1, refusalRecall: 1 });
    expect(figures.map(({ group }: { group: string }) => group)).toContain('ru');
    expect(code).toBe(0);
  });

  it('leaves curated data out', async () => {
    const hit = async (without: string) => {
      const { stdout } = await octopus(['eval', file, '--json', '--without', without]);
      const russian = JSON.parse(stdout).find(({ group }: { group: string }) => group === 'ru');
      return russian.hit1;
    };
    expect(await hit('both')).toBe(0);
    expect(await hit('descriptions')).toBe(1);
  });

  it.each([
    ['an unknown part', [file, '--without', 'everything'], '--without is "everything". Put', 2],
    ['a file that is not there', [join(folder, 'nowhere')], 'There is no file', 1],
    ['a file that is no JSON', [join('package.json')], 'package.json', 1],
  ])('refuses %s', async (_, args, words, expected) => {
    const { stdout, stderr, code } = await octopus(['eval', ...args]);
    expect(stderr).toContain(words);
    expect(stderr).not.toMatch(STACK);
    expect([stdout, code]).toEqual(['', expected]);
  });
});
