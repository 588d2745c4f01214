/**
 * `npm run soak`: ten minutes at 200 questions a second from 600 askers, half of
 * them through Slack's signed endpoint, half through the web API, limits as they
 * are; fails on a reply that is lost or doubled, and on memory that grows.
 * `--minutes N` and `--rate N` change how long and how much.
 */

import { setTimeout as sleep } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { freePort } from '../free-port.ts';
import { startSession } from './session.ts';
import { steadily } from './steadily.ts';
import { growthOf, processorOf, spansOf, watchUsage } from './usage.ts';
import { faultsOf, type Soaked, textOf } from './verdict.ts';

/** A second reply to the same question would come within this time, milliseconds. */
const AFTER_MS = 3000;

const { values } = parseArgs({
  options: { minutes: { type: 'string' }, rate: { type: 'string' } },
});
const seconds = Number(values.minutes ?? 10) * 60;
const rate = Number(values.rate ?? 200);

async function soak(): Promise<Soaked> {
  const metricsPort = await freePort();
  const session = await startSession({ METRICS_PORT: String(metricsPort) });
  const { bot, tally } = session;
  const usage = watchUsage(`http://127.0.0.1:${metricsPort}/metrics`);
  await steadily({ rate, seconds }, session.ask);
  const seen = usage.stop();
  await session.settled();
  await sleep(AFTER_MS);
  const readiness = await fetch(`${bot.url}/readyz`);
  const warnings = bot
    .log()
    .split('\n')
    .filter((line) => /"level":(?:[456]0|"(?:warn|error|fatal)")/.test(line));
  const exitCode = await bot.stop();
  session.close();
  const spans = spansOf(seen, seconds);
  return {
    rate,
    seconds,
    slack: tally.outcome('slack'),
    web: tally.outcome('web'),
    spans,
    growth: growthOf(spans),
    processor: processorOf(seen),
    isReady: readiness.ok,
    warnings,
    exitCode,
  };
}

const soaked = await soak();
process.stdout.write(textOf(soaked));
const faults = faultsOf(soaked);
for (const fault of faults) process.stdout.write(`FAULT: ${fault}\n`);
process.stdout.write(faults.length === 0 ? 'Nothing lost, nothing doubled.\n' : '');
process.exitCode = faults.length === 0 ? 0 : 1;
