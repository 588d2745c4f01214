import { readFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';

const LOCK = z.object({
  packages: z.record(
    z.string(),
    z.object({
      resolved: z.string().optional(),
      optionalDependencies: z.record(z.string(), z.string()).optional(),
    }),
  ),
});

const { packages } = LOCK.parse(
  JSON.parse(await readFile(new URL('../../package-lock.json', import.meta.url), 'utf8')),
);

describe('the lock file', () => {
  it('names no registry', () => {
    expect(Object.entries(packages).filter(([, { resolved }]) => resolved !== undefined)).toEqual(
      [],
    );
  });

  it('lists the optional packages of every platform, so that npm ci works on each', () => {
    const installed = new Set(
      Object.keys(packages).map((path) => path.split('node_modules/').at(-1)),
    );
    const optional = Object.values(packages).flatMap(({ optionalDependencies = {} }) =>
      Object.keys(optionalDependencies),
    );
    expect(optional.filter((name) => !installed.has(name))).toEqual([]);
  });
});
