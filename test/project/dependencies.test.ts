import { readFile } from 'node:fs/promises';
import { expect, it } from 'vitest';
import { z } from 'zod';

const read = (path: string) => readFile(new URL(`../../${path}`, import.meta.url), 'utf8');

const NAMES = z.record(z.string(), z.string());
const PACKAGE = z.object({ dependencies: NAMES, devDependencies: NAMES });

it('docs/design.md says why each dependency is there, and names no other', async () => {
  const { dependencies, devDependencies } = PACKAGE.parse(JSON.parse(await read('package.json')));
  const design = await read('docs/design.md');
  const [, tables = ''] = design.split('## Why each dependency is there');
  const explained = tables
    .split('\n')
    .filter((line) => line.startsWith('| `'))
    .flatMap((line) => [...(line.split('|')[1] ?? '').matchAll(/`([^`]+)`/g)])
    .map(([, name]) => name);
  expect(explained.toSorted()).toEqual(
    [...Object.keys(dependencies), ...Object.keys(devDependencies)].toSorted(),
  );
});
