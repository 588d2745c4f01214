import { type ChildProcess, fork } from 'node:child_process';
import { basename } from 'node:path';
import { text } from 'node:stream/consumers';
import { type Failure, failureOf, type Job, type Measurement } from './measurement.ts';

/** The program of the process, beside this file when both are compiled. */
const PROGRAM = new URL('./measuring.js', import.meta.url);
/** Minutes after which an engine is given up. */
const TIME_LIMIT = 20;

/**
 * Measures an engine in a process of its own with Node's default flags, so that
 * memory and compiled code of one do not weigh on the next. An engine that
 * crashes, runs out of memory or takes too long is a row that says so.
 */
export async function measureApart(job: Job): Promise<Measurement | Failure> {
  const child = fork(PROGRAM, [], {
    execArgv: [],
    // Whatever an engine prints is no figure.
    stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
  });
  let late = false;
  const timer = setTimeout(() => {
    late = child.kill('SIGKILL');
  }, TIME_LIMIT * 60_000);
  const said = child.stderr ? text(child.stderr) : '';
  child.send(job);
  const measured = await outcome(child);
  clearTimeout(timer);
  const fail = (why: string) => failureOf(basename(job.folder), job.engine, why);
  if (measured) return measured;
  if (late) return fail(`gave no result within ${TIME_LIMIT} minutes`);
  return fail(reasonIn(await said));
}

/** The figures, once the process has ended; undefined when it ended without any. */
function outcome(child: ChildProcess): Promise<Measurement | undefined> {
  return new Promise((done, fail) => {
    let measured: Measurement | undefined;
    child.once('message', (message) => {
      measured = message as Measurement;
    });
    child.once('error', fail);
    child.once('close', () => done(measured));
  });
}

/** The line of an error report that tells what went wrong. */
function reasonIn(report: string): string {
  if (report.includes('heap out of memory')) return 'ran out of memory';
  const line = report.split('\n').find((each) => /^\w*Error\b/.test(each));
  return line ?? 'ended without a result';
}
