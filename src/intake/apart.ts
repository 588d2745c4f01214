import { fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import type { FileFacts, Told } from './draft/head.ts';
import type { Intake } from './read.ts';
import { UnreadableError } from './source.ts';

/** What the reading process is told. */
export interface Task {
  readonly path: string;
  readonly file: FileFacts;
  readonly told: Told;
}

/** What the reading process says. */
export type Report =
  | { readonly kind: 'progress'; readonly share: number }
  | { readonly kind: 'done'; readonly intake: Intake }
  | { readonly kind: 'unreadable'; readonly text: string }
  | { readonly kind: 'fault'; readonly text: string };

/** What reading one file may cost. */
export interface Caps {
  readonly seconds: number;
  readonly megabytes: number;
}

export const CAPS: Caps = { seconds: 300, megabytes: 1024 };

const CHILD = fileURLToPath(new URL('./child.js', import.meta.url));

/**
 * Reads a file in a process of its own, which is ended when it takes too long
 * or too much memory.
 * @throws UnreadableError when the file cannot be read within the caps.
 */
export function readApart(
  task: Task,
  { seconds, megabytes }: Caps,
  onProgress: (share: number) => void,
): Promise<Intake> {
  return new Promise((done, fail) => {
    const child = fork(CHILD, [], {
      execArgv: [`--max-old-space-size=${megabytes}`],
      serialization: 'advanced',
      stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
    });
    let said = '';
    let settled = false;
    const settle = (finish: () => void) => {
      if (settled) return;
      settled = true;
      clearTimeout(timer);
      child.kill('SIGKILL');
      finish();
    };
    const refuse = (text: string) => settle(() => fail(new UnreadableError(text)));
    const timer = setTimeout(
      () =>
        refuse(
          `reading it took more than ${seconds} seconds. Give it more with --timeout, or cut it into parts.`,
        ),
      seconds * 1000,
    );
    child.stderr?.on('data', (chunk: Buffer) => {
      said = (said + chunk.toString()).slice(-4000);
    });
    child.on('message', (message: Report) => {
      if (message.kind === 'progress') onProgress(message.share);
      else if (message.kind === 'done') settle(() => done(message.intake));
      else if (message.kind === 'unreadable') refuse(message.text);
      else settle(() => fail(new Error(message.text)));
    });
    child.once('error', (error) => settle(() => fail(error)));
    child.once('close', (code, signal) =>
      refuse(endText(said, megabytes, signal ?? `code ${code}`)),
    );
    child.send(task);
  });
}

function endText(said: string, megabytes: number, how: string): string {
  return /heap out of memory|Array buffer allocation failed|Invalid (?:array|string) length/i.test(
    said,
  ) || how === 'SIGABRT'
    ? `reading it took more than ${megabytes} MB of memory. Give it more with --memory, or cut it into parts.`
    : `the process that read it ended (${how}). Save the document anew, or as another format, and add that.`;
}
