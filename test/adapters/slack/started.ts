import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { waitFor } from './fake-slack.ts';

/** The bot as its own process, as people start it. */
export interface Started {
  readonly url: string;
  readonly process: ChildProcess;
  readonly out: () => string;
  readonly err: () => string;
  /** Ends it with SIGTERM and gives its exit code. */
  stop(): Promise<number | null>;
}

const dataFolder = () => mkdtempSync(join(tmpdir(), 'octopus-data-'));

const CLI = fileURLToPath(new URL('../../../dist/src/cli.js', import.meta.url));

/**
 * Starts `octopus start` with only these settings, on any free port.
 * @param until what it must have printed, on either stream.
 */
export async function startProcess(
  settings: Readonly<Record<string, string>>,
  until: RegExp = /answers on slack/,
): Promise<Started> {
  const child = spawn(process.execPath, [CLI, 'start'], {
    env: { PATH: process.env['PATH'], PORT: '0', DATA_DIR: dataFolder(), ...settings },
    cwd: fileURLToPath(new URL('../../fixtures', import.meta.url)),
  });
  let out = '';
  let err = '';
  child.stdout.on('data', (chunk) => {
    out += chunk;
  });
  child.stderr.on('data', (chunk) => {
    err += chunk;
  });
  const isUp = () => until.test(out + err) && /http:\S+/.test(out);
  await waitFor(() => (isUp() ? [true] : []), 1, 20_000);
  return {
    url: /http:\S+/.exec(out)?.[0] ?? '',
    process: child,
    out: () => out,
    err: () => err,
    async stop() {
      const exited = once(child, 'exit');
      child.kill('SIGTERM');
      const [code] = await exited;
      return code;
    },
  };
}
