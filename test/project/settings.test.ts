import { readFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';

const read = (path: string) => readFile(new URL(`../../${path}`, import.meta.url), 'utf8');

const names = [
  'KNOWLEDGE_DIR',
  ...[...(await read('src/settings.ts')).matchAll(/^ {2}([A-Z][A-Z_]+):/gm)].map(
    ([, name = '']) => name,
  ),
];

describe('every setting', () => {
  it('is found in the code', () => expect(names).toContain('PORT'));

  it('stands in .env.example', async () => {
    const example = await read('.env.example');
    expect(names.filter((name) => !new RegExp(`^(?:# )?${name}=`, 'm').test(example))).toEqual([]);
  });

  it('stands in the README', async () => {
    const readme = await read('README.md');
    expect(names.filter((name) => !readme.includes(`| \`${name}\` |`))).toEqual([]);
  });
});
