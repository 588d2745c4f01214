/**
 * Measures what a running bot feels of its documents changing: it answers
 * questions at a steady rate while a large collection is reloaded several times.
 * Run with `npm run bench:reload`, or `npm run bench:reload -- PARAGRAPHS`.
 */

import { mkdtemp, readdir, rename, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { alignedRows } from '../../../src/evaluation/table.ts';
import { median, quantile } from '../statistics.ts';
import { type RunningBot, startBot } from './bot.ts';
import { createEditions, type Editions } from './editions.ts';
import { type Answered, startLoad } from './load.ts';

const PARAGRAPHS = 20_000;
const FILES = 20;
const RELOADS = 4;
/** Questions a second. */
const RATE = 50;
const QUIET_MS = 5000;

/** Makes a folder hold an edition and nothing else. */
async function publish(folder: string, editions: Editions, edition: number): Promise<void> {
  const files = editions.files(edition);
  for (const name of await readdir(folder)) if (!files.has(name)) await rm(join(folder, name));
  for (const [name, text] of files) {
    await writeFile(join(folder, `.${name}`), text);
    await rename(join(folder, `.${name}`), join(folder, name));
  }
}

/** Reloads one edition after the other. @returns how long each took, from written to answered from. */
async function reloadAll(folder: string, editions: Editions, bot: RunningBot): Promise<number[]> {
  const times: number[] = [];
  for (let edition = 1; edition <= RELOADS; edition += 1) {
    await publish(folder, editions, edition);
    const written = performance.now();
    const news = await bot.news();
    if (news !== 'changed') throw new Error(`The documents are told to be ${news}`);
    times.push(performance.now() - written);
  }
  return times;
}

const row = (name: string, answers: readonly Answered[]) => {
  const times = answers.map(({ ms }) => ms);
  const figures = [median(times), quantile(times, 0.99), Math.max(...times)];
  return [name, String(times.length), ...figures.map((ms) => `${ms.toFixed(1)} ms`)];
};

const seconds = (ms: number) => `${(ms / 1000).toFixed(1)} s`;
const megabytes = (size: number) => `${size.toFixed(0)} MB`;

const paragraphs = Number(process.argv[2] ?? PARAGRAPHS);
const editions = createEditions({ paragraphs, files: FILES });
const folder = await mkdtemp(join(tmpdir(), 'octopus-reload-'));
try {
  await publish(folder, editions, 0);
  const bot = await startBot(folder);
  const load = startLoad(RATE, editions, bot.ask);
  await sleep(QUIET_MS);
  const before = await bot.memory();
  const begun = performance.now();
  const reloads = await reloadAll(folder, editions, bot);
  const ended = performance.now();
  await sleep(QUIET_MS);
  await load.stop();
  const after = await bot.memory();
  await bot.stop();
  const during = load.answers.filter(({ at }) => at >= begun && at < ended);
  const quiet = load.answers.filter(({ at }) => at < begun || at >= ended);
  const seen = new Set(load.answers.map(({ edition }) => edition));
  const mixed = load.answers.filter(({ edition }) => edition === 'mixed').length;
  process.stdout.write(
    `${paragraphs} paragraphs, ${RATE} questions a second, ${RELOADS} reloads, Node ${process.version}\n\n${alignedRows(
      [
        ['', 'answers', 'p50', 'p99', 'longest'],
        row('while nothing changes', quiet),
        row('while documents reload', during),
      ],
    )}\n\n${alignedRows([
      ['versions seen', [...seen].filter((each) => typeof each === 'number').length.toString()],
      ['answers that mix versions', String(mixed)],
      ['first start', seconds(bot.startMs)],
      ['reload, from written to answered from', reloads.map(seconds).join(', ')],
      [
        'memory before, after, at most',
        [before.now, after.now, after.most].map(megabytes).join(', '),
      ],
    ])}\n`,
  );
  if (mixed > 0) process.exitCode = 1;
} finally {
  await rm(folder, { recursive: true });
}
