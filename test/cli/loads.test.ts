import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { octopus } from '../support/process.ts';

const folder = await mkdtemp(join(tmpdir(), 'loads-'));
afterAll(() => rm(folder, { recursive: true }));

const asModule = (code: string) => `data:text/javascript,${encodeURIComponent(code)}`;

/** Writes down the address of every module that is loaded. */
const HOOKS = asModule(`
  import { appendFileSync } from 'node:fs';
  export async function load(url, context, next) {
    appendFileSync(process.env.LOADS, url + '\\n');
    return next(url, context);
  }`);
const RECORDER = asModule(
  `import { register } from 'node:module'; register(${JSON.stringify(HOOKS)});`,
);

/** What is loaded while octopus runs; `also` is imported besides. */
async function loadedBy(args: readonly string[], also?: string): Promise<string> {
  const file = join(folder, `${args.join('-')}${also ? '-also' : ''}.txt`);
  const imports = [RECORDER, ...(also === undefined ? [] : [import.meta.resolve(also)])];
  const env = { LOADS: file, NODE_OPTIONS: imports.map((url) => `--import=${url}`).join(' ') };
  const { code, stderr } = await octopus(args, { env });
  expect([stderr, code]).toEqual(['', 0]);
  return readFile(file, 'utf8');
}

const PLATFORMS = /node_modules\/(?:discord\.js|@discordjs|@slack|hono|@hono)\//;

describe('octopus ask', () => {
  it.each([[['ask', '24-7']], [['ask', '--json', '24-7']]])(
    '%j loads no platform’s package',
    async (args) => {
      const loaded = await loadedBy(args);
      expect(loaded).toContain('dist/src/main.js');
      expect(loaded).not.toMatch(PLATFORMS);
      expect(loaded).not.toMatch(/dist\/adapters\/(?:discord|slack|web)\//);
    },
  );

  it('would be found out if it did', async () => {
    expect(await loadedBy(['ask', '24-7'], 'hono')).toMatch(PLATFORMS);
  });
});
