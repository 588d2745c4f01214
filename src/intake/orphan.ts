import { Worker } from 'node:worker_threads';

/** How often it is looked whether the parent is there, milliseconds. */
const LOOK_MS = 1000;

/** Runs beside the reading, which may be busy for good and so hear of nothing. */
const watching = (parent: number) => `
  setInterval(() => {
    if (process.ppid !== ${parent}) process.kill(process.pid, 'SIGKILL');
  }, ${LOOK_MS});
`;

/** Sees to it that this process ends when its parent is gone, however busy it is. */
export function endWithParent(): void {
  new Worker(watching(process.ppid), { eval: true, execArgv: [] }).unref();
}
