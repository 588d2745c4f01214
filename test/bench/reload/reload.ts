/**
 * Measures what a running bot feels of its documents changing: it answers
 * questions at a steady rate while a large collection is reloaded several times.
 * Run with `npm run bench:reload`, or `npm run bench:reload -- PARAGRAPHS`.
 */

import { copyFile, mkdir, mkdtemp, readdir, rename, rm, writeFile } from 'node:fs/promises';
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
/** A program that has just started answers slowly: that is not what is measured. */
const WARM_UP_MS = 3000;

/** Writes every edition, each in a folder of its own: this process must not be busy later on. */
async function stage(folder: string, editions: Editions): Promise<void> {
  for (let edition = 0; edition <= RELOADS; edition += 1) {
    const place = join(folder, String(edition));
    await mkdir(place, { recursive: true });
    for (const [name, text] of editions.files(edition)) await writeFile(join(place, name), text);
  }
}

/** Makes the knowledge folder hold an edition and nothing else. */
async function publish({ staged, knowledge }: Folders, edition: number): Promise<void> {
  const place = join(staged, String(edition));
  const names = await readdir(place);
  for (const name of await readdir(knowledge))
    if (!names.includes(name)) await rm(join(knowledge, name));
  for (const name of names) {
    await copyFile(join(place, name), join(knowledge, `.${name}`));
    await rename(join(knowledge, `.${name}`), join(knowledge, name));
  }
}

interface Folders {
  readonly staged: string;
  readonly knowledge: string;
}

/** Reloads one edition after the other. @returns how long each took, from written to answered from. */
async function reloadAll(folders: Folders, bot: RunningBot): Promise<number[]> {
  const times: number[] = [];
  for (let edition = 1; edition <= RELOADS; edition += 1) {
    await publish(folders, edition);
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

async function measure(folders: Folders, editions: Editions): Promise<readonly Answered[]> {
  const bot = await startBot(folders.knowledge);
  const load = startLoad(RATE, editions, bot.ask);
  try {
    await sleep(WARM_UP_MS);
    const warm = performance.now();
    await sleep(QUIET_MS);
    const before = await bot.memory();
    const begun = performance.now();
    const reloads = await reloadAll(folders, bot);
    const ended = performance.now();
    await sleep(QUIET_MS);
    await load.stop();
    const after = await bot.memory();
    const isDuring = ({ at }: Answered) => at >= begun && at < ended;
    write([
      ['', 'answers', 'p50', 'p99', 'longest'],
      row(
        'while nothing changes',
        load.answers.filter((answer) => answer.at >= warm && !isDuring(answer)),
      ),
      row('while documents reload', load.answers.filter(isDuring)),
    ]);
    write([
      ['first start, which indexes', seconds(bot.startMs)],
      ['reload, from written to answered from', reloads.map(seconds).join(', ')],
      [
        'memory before, after, at most',
        [before.now, after.now, after.most].map(megabytes).join(', '),
      ],
    ]);
  } finally {
    await load.stop();
    await bot.stop();
  }
  return load.answers;
}

async function measureRestart({ knowledge }: Folders): Promise<void> {
  const bot = await startBot(knowledge);
  await bot.stop();
  write([['start again, from the snapshot', seconds(bot.startMs)]]);
}

function write(rows: readonly (readonly string[])[]): void {
  process.stdout.write(`${alignedRows(rows)}\n\n`);
}

const paragraphs = Number(process.argv[2] ?? PARAGRAPHS);
const editions = createEditions({ paragraphs, files: FILES, mark: `run ${Date.now()}` });
const folder = await mkdtemp(join(tmpdir(), 'octopus-reload-'));
const folders = { staged: join(folder, 'staged'), knowledge: join(folder, 'knowledge') };
try {
  await stage(folders.staged, editions);
  await mkdir(folders.knowledge);
  await publish(folders, 0);
  process.stdout.write(
    `${paragraphs} paragraphs, ${RATE} questions a second, ${RELOADS} reloads, Node ${process.version}\n\n`,
  );
  const answers = await measure(folders, editions);
  await measureRestart(folders);
  const seen = new Set(answers.map(({ edition }) => edition));
  const mixed = answers.filter(({ edition }) => edition === 'mixed').length;
  write([
    ['versions seen', String([...seen].filter((each) => typeof each === 'number').length)],
    ['answers that quote', String(answers.filter(({ edition }) => edition !== 'none').length)],
    ['answers that mix versions', String(mixed)],
    [
      'questions without an answer',
      String(answers.filter(({ edition }) => edition === 'failed').length),
    ],
  ]);
  if (mixed > 0) process.exitCode = 1;
} finally {
  await rm(folder, { recursive: true });
}
