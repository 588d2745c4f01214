import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFile } from 'node:fs/promises';
import { createInterface } from 'node:readline';
import type { ReplyRecord } from '../../../src/chat/record.ts';

/** The built bot in a process of its own. */
export interface RunningBot {
  /** Time from nothing until it answers, milliseconds. */
  readonly startMs: number;
  ask(question: string): Promise<ReplyRecord>;
  /** The next news of the knowledge folder: `changed`, `broken`, … */
  news(): Promise<string>;
  /** Memory in use now and at most so far, megabytes; NaN where the system does not tell. */
  memory(): Promise<{ now: number; most: number }>;
  stop(): Promise<void>;
}

/** Starts the bot over a folder, without limits of rate. */
export async function startBot(knowledgeDir: string): Promise<RunningBot> {
  const started = performance.now();
  const child = spawn(process.execPath, ['dist/src/cli.js', 'start'], {
    stdio: ['ignore', 'pipe', 'pipe'],
    env: {
      ...process.env,
      KNOWLEDGE_DIR: knowledgeDir,
      PORT: '0',
      LOG_LEVEL: 'info',
      RATE_API: 'off',
    },
  });
  const url = await addressOf(child);
  const startMs = performance.now() - started;
  const log = createInterface({ input: child.stderr })[Symbol.asyncIterator]();
  return {
    startMs,
    async ask(text) {
      const response = await fetch(`${url}/api/v1/ask`, {
        method: 'POST',
        headers: { 'Content-Type': 'application/json' },
        body: JSON.stringify({ text }),
      });
      if (!response.ok) throw new Error(`${response.status} ${await response.text()}`);
      return (await response.json()) as ReplyRecord;
    },
    async news() {
      for (;;) {
        const { value, done } = await log.next();
        if (done) throw new Error('The bot has ended');
        const { knowledge } = JSON.parse(value);
        if (knowledge !== undefined) return knowledge;
      }
    },
    async memory() {
      const status = await readFile(`/proc/${child.pid}/status`, 'utf8').catch(() => '');
      const read = (name: string) =>
        Number(new RegExp(`^${name}:\\s+(\\d+) kB`, 'm').exec(status)?.[1]) / 1024;
      return { now: read('VmRSS'), most: read('VmHWM') };
    },
    async stop() {
      const exited = once(child, 'exit');
      child.kill('SIGTERM');
      await exited;
    },
  };
}

async function addressOf(child: ChildProcess): Promise<string> {
  const { stdout } = child;
  if (!stdout) throw new Error('The bot has no output');
  for await (const line of createInterface({ input: stdout })) {
    const [url] = /http:\/\/\S+/.exec(line) ?? [];
    if (url) return url;
  }
  throw new Error('The bot did not start');
}
