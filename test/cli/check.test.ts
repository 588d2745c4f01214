import { cp, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { octopus, STACK } from '../support/process.ts';

const folder = await mkdtemp(join(tmpdir(), 'check-'));
afterAll(() => rm(folder, { recursive: true }));

const check = (KNOWLEDGE_DIR?: string) =>
  octopus(['check'], { env: KNOWLEDGE_DIR === undefined ? {} : { KNOWLEDGE_DIR } });

describe('octopus check', () => {
  it('says that the documents that come with it are good', async () => {
    const { stdout, stderr, code } = await check();
    expect(stdout).toMatch(/: 3 documents, \d+ paragraphs, \d+ glossary terms, no problems\.\n$/);
    expect([stderr, code]).toEqual(['', 0]);
  });

  it('looks where KNOWLEDGE_DIR says', async () => {
    const { stdout, code } = await check(resolve('knowledge'));
    expect(stdout).toContain(resolve('knowledge'));
    expect(code).toBe(0);
  });

  it('counts one of each as one', async () => {
    const small = join(folder, 'small');
    await mkdir(small);
    const head = 'title: X\nshort: X\nyear: 2020\ndate: 2020-01-02\nlanguage: en';
    await writeFile(join(small, 'x.md'), `---\n${head}\n---\n\n[2020-1 | point 1]\nText.\n`);
    const { stdout } = await check(small);
    expect(stdout).toMatch(/: 1 document, 1 paragraph, 0 glossary terms, no problems\.\n$/);
  });

  it('names file, line, what is wrong and what to write, for every problem, without a stack', async () => {
    const bad = join(folder, 'bad');
    await cp('knowledge', bad, { recursive: true });
    await writeFile(
      join(bad, 'octopus-2020.md'),
      '---\ntitle: X\nyear: soon\n---\n\n[2020-1 | a]\nText.\n',
    );
    const { stdout, stderr, code } = await check(bad);
    expect(stderr).toMatch(/octopus-2020\.md:3: "year" is "soon"\. Write the year as a number/);
    expect(stderr).toMatch(/octopus-2020\.md:\d+: "short" is missing\. Write/);
    expect(stderr).not.toMatch(STACK);
    expect([stdout, code]).toEqual(['', 1]);
  });

  it.each([
    ['a folder that is not there', join(folder, 'nowhere')],
    ['an empty folder', folder],
    ['a file', resolve('package.json')],
  ])('refuses %s and names KNOWLEDGE_DIR', async (_, path) => {
    for (const command of [['check'], ['ask', '24-7']]) {
      const { stdout, stderr, code } = await octopus(command, { env: { KNOWLEDGE_DIR: path } });
      expect(stderr).toContain(path);
      expect(stderr).toContain('set KNOWLEDGE_DIR');
      expect(stderr).not.toMatch(STACK);
      expect([stdout, code]).toEqual(['', 1]);
    }
  });
});
