import { spawn } from 'node:child_process';
import { text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';
import type { Figure } from './figure.ts';
import { median } from './statistics.ts';

const RUNS = 11;
const CLI = fileURLToPath(new URL('../../src/cli.js', import.meta.url));
const REPORT = new URL('./report-usage.js', import.meta.url).href;

/** Processor time of `octopus ask "24-7"`, from nothing to the end of the process. */
export async function measureColdStart(): Promise<Figure[]> {
  const times: number[] = [];
  for (let run = 0; run < RUNS; run += 1) times.push(await processorTime());
  return [
    {
      name: `octopus ask "24-7", processor time, median of ${RUNS}`,
      measured: median(times),
      target: 500,
      unit: 'ms',
    },
  ];
}

async function processorTime(): Promise<number> {
  const child = spawn(process.execPath, ['--import', REPORT, CLI, 'ask', '24-7'], {
    stdio: ['ignore', 'ignore', 'inherit', 'pipe'],
  });
  const report = child.stdio[3];
  if (!report || !('read' in report)) throw new Error('The child process has no file descriptor 3');
  const [said, code] = await Promise.all([
    text(report),
    new Promise((resolve) => child.on('close', resolve)),
  ]);
  if (code !== 0) throw new Error(`octopus ask ended with exit code ${String(code)}`);
  return Number(said);
}
