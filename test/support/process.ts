import { type ChildProcessWithoutNullStreams, spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

const CLI = resolve('dist/src/cli.js');

/** A folder without a `.env`, which is home to nobody. */
export const EMPTY_HOME = await mkdtemp(join(tmpdir(), 'octopus-home-'));

/** What a finished process left. */
export interface Finished {
  readonly stdout: string;
  readonly stderr: string;
  /** Exit code; null when a signal ended it. */
  readonly code: number | null;
}

export interface Running {
  /** What is written to standard input, which is then closed. */
  readonly input?: string | Uint8Array;
  readonly env?: Readonly<Record<string, string>>;
}

/** Starts the built `octopus` in a clean environment. */
export function startOctopus(
  args: readonly string[],
  env: Running['env'] = {},
): ChildProcessWithoutNullStreams {
  if (!existsSync(CLI)) throw new Error('There is no dist/src/cli.js: run "npm run build" first.');
  const { PATH = '' } = process.env;
  return spawn(process.execPath, [CLI, ...args], {
    cwd: EMPTY_HOME,
    env: { PATH, HOME: EMPTY_HOME, LANG: 'C', ...env },
  });
}

/** Runs the built `octopus` to its end. */
export function octopus(args: readonly string[], { input, env }: Running = {}): Promise<Finished> {
  const child = startOctopus(args, env);
  child.stdin.on('error', () => {});
  child.stdin.end(input);
  return finished(child);
}

/** Collects what a process writes until it ends. */
export function finished(child: ChildProcessWithoutNullStreams): Promise<Finished> {
  const stdout: Buffer[] = [];
  const stderr: Buffer[] = [];
  child.stdout.on('data', (chunk: Buffer) => stdout.push(chunk));
  child.stderr.on('data', (chunk: Buffer) => stderr.push(chunk));
  return new Promise((done, fail) => {
    child.once('error', fail);
    child.once('close', (code) =>
      done({
        stdout: Buffer.concat(stdout).toString(),
        stderr: Buffer.concat(stderr).toString(),
        code,
      }),
    );
  });
}

/** A line of what is wrong is one without a stack. */
export const STACK = /\n\s+at .+:\d+/;
