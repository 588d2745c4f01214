import { spawn } from 'node:child_process';
import { mkdir, mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { type Finished, finished } from './process.ts';

/** The files of a collection, by name. */
export type CollectionFiles = Readonly<Record<string, readonly object[] | string>>;

/** Writes collections into a new folder, objects as one JSON line each. @returns that folder. */
export async function writeCollections(
  collections: Readonly<Record<string, CollectionFiles>>,
): Promise<string> {
  const home = await mkdtemp(join(tmpdir(), 'octopus-bench-'));
  for (const [name, files] of Object.entries(collections)) {
    await mkdir(join(home, name));
    for (const [file, content] of Object.entries(files)) {
      const lines =
        typeof content === 'string' ? [content] : content.map((row) => JSON.stringify(row));
      await writeFile(join(home, name, file), lines.join('\n'));
    }
  }
  return home;
}

/** Runs a built benchmark as npm does: in the project's folder, called from another one. */
export function runBenchmark(
  program: 'retrieval' | 'refusal',
  from: string,
  args: readonly string[],
): Promise<Finished> {
  const file = resolve('dist/test/bench/collections', `${program}.js`);
  return finished(
    spawn(process.execPath, [file, ...args], { env: { ...process.env, INIT_CWD: from } }),
  );
}

/** Objects printed one a line. */
export function linesOfJson(stdout: string): Readonly<Record<string, unknown>>[] {
  return stdout
    .trimEnd()
    .split('\n')
    .map((line): Record<string, unknown> => JSON.parse(line));
}
