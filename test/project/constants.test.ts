import { readFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';

const read = (path: string) => readFile(new URL(`../../${path}`, import.meta.url), 'utf8');

const ROW = /^\| `(?<name>[A-Z_]+)` \| (?<value>[\d.]+) \| `(?<file>[^`]+)` \|$/gm;
const rows = [...(await read('docs/retrieval.md')).matchAll(ROW)].map(
  ({ groups: { name = '', value = '', file = '' } = {} }) => ({ name, value, file }),
);

describe('the constants in docs/retrieval.md', () => {
  it('are there', () => {
    expect(rows.length).toBeGreaterThan(10);
  });

  it.each(rows)('$name is $value in $file', async ({ name, value, file }) => {
    expect(await read(file)).toMatch(new RegExp(`\\bconst ${name} = ${value};`));
  });
});
