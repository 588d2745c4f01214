import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { closeSync, mkdtempSync, openSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

/** The built bot, or another program that says where it is, in a process of its own. */
export interface StartedBot {
  readonly url: string;
  readonly process: ChildProcess;
  /** What it wrote on standard error so far. */
  log(): string;
  /** Ends it with SIGTERM. @returns its exit code. */
  stop(): Promise<number | null>;
}

const CLI = 'dist/src/cli.js';
const START_MS = 30_000;

/**
 * Starts a program with only these settings, a folder of its own for what it
 * keeps and one for its log, which may be long.
 * @param until what it must have printed.
 */
export async function startBot(
  settings: Readonly<Record<string, string>>,
  until: RegExp,
  program: readonly string[] = [CLI, 'start'],
): Promise<StartedBot> {
  const folder = mkdtempSync(join(tmpdir(), 'octopus-bench-'));
  const logFile = join(folder, 'log');
  const log = openSync(logFile, 'w');
  const child = spawn(process.execPath, [...program], {
    env: { PATH: process.env['PATH'], PORT: '0', DATA_DIR: join(folder, 'data'), ...settings },
    stdio: ['ignore', 'pipe', log],
  });
  closeSync(log);
  const exited = once(child, 'exit');
  let printed = '';
  child.stdout?.on('data', (chunk) => {
    printed += chunk;
  });
  const patience = Date.now() + START_MS;
  while (!until.test(printed) || !/http:\S+/.test(printed)) {
    if (child.exitCode !== null || Date.now() > patience)
      throw new Error(`It did not start: ${printed}${readFileSync(logFile, 'utf8')}`);
    await sleep(20);
  }
  return {
    url: /http:\S+/.exec(printed)?.[0] ?? '',
    process: child,
    log: () => readFileSync(logFile, 'utf8'),
    async stop() {
      child.kill('SIGTERM');
      const [code] = await exited;
      rmSync(folder, { recursive: true });
      return code;
    },
  };
}
