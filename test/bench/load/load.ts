/**
 * `npm run bench:load`: how many questions a second the bot answers over HTTP,
 * and how fast, beside a bare handler of the same server that answers a
 * constant; turn about in several runs, medians. `--json` prints one object.
 */

import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { alignedRows } from '../../../src/evaluation/table.ts';
import { startBot } from '../started-bot.ts';
import { median } from '../statistics.ts';
import { drive, type Load } from './drive.ts';

const CONNECTIONS = 16;
const REQUESTS = 3000;
const WARM_UP = 3000;
const RUNS = 5;

const { values } = parseArgs({ options: { json: { type: 'boolean', default: false } } });

const bot = await startBot({ RATE_API: 'off', LOG_LEVEL: 'warn' }, /answers at/);
const bare = await startBot({}, /http/, [fileURLToPath(new URL('./bare.js', import.meta.url))]);
const servers = { bot, bare } as const;
type Name = keyof typeof servers;
const runs: Record<Name, Load[]> = { bot: [], bare: [] };

for (const { url } of Object.values(servers))
  await drive(url, { requests: WARM_UP, connections: CONNECTIONS });
for (let run = 0; run < RUNS; run += 1)
  for (const name of ['bot', 'bare'] as const)
    runs[name].push(
      await drive(servers[name].url, { requests: REQUESTS, connections: CONNECTIONS }),
    );
await Promise.all([bot.stop(), bare.stop()]);

const medianOf = (name: Name, what: keyof Load) => median(runs[name].map((run) => run[what]));
const figuresOf = (what: keyof Load) => {
  const [mine, theirs] = [medianOf('bot', what), medianOf('bare', what)];
  return { bot: mine, bare: theirs, ratio: mine / theirs };
};
const figures = {
  throughput: figuresOf('throughput'),
  p50: figuresOf('p50'),
  p99: figuresOf('p99'),
};

const row = (name: string, what: keyof Load, digits: number) => {
  const { bot: mine, bare: theirs, ratio } = figures[what];
  return [name, mine.toFixed(digits), theirs.toFixed(digits), ratio.toFixed(2)];
};
process.stdout.write(
  values.json
    ? `${JSON.stringify({ connections: CONNECTIONS, requests: REQUESTS, runs: RUNS, ...figures })}\n`
    : `${CONNECTIONS} connections, ${REQUESTS} questions a run, medians of ${RUNS} alternating runs\n` +
        `${alignedRows([
          ['', 'bot', 'bare handler', 'ratio'],
          row('questions a second', 'throughput', 0),
          row('p50, milliseconds', 'p50', 2),
          row('p99, milliseconds', 'p99', 2),
        ])}\n`,
);
