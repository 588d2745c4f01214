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

it('docs/retrieval.md explains each kind of evidence, and no other', async () => {
  const [, weights = ''] = (await read('src/answer/evidence.ts')).split('const WEIGHTS');
  const used = [...weights.matchAll(/^ {2}(\w+): -?[\d.]+,$/gm)].map(([, name]) => name);
  const [, table = ''] = (await read('docs/retrieval.md')).split('| evidence | what it is |');
  const explained = [...table.matchAll(/^\| `(\w+)` \| [^|]+ \|$/gm)].map(([, name]) => name);
  expect(explained).toEqual(used);
});
