/**
 * Measures the started bot against a small Discord on loopback: the time from
 * an interaction to its first response, and memory with many servers cached.
 * Run with `npm run bench:discord`.
 */

import { setTimeout as sleep } from 'node:timers/promises';
import { readQuestions } from '../../src/evaluation/questions.ts';
import { FakeDiscord } from '../adapters/discord/fake/discord.ts';
import { fixture } from '../adapters/discord/fixtures.ts';
import { startBot } from './discord-bot.ts';
import { guilds } from './discord-guilds.ts';
import { type Figure, figuresText } from './figure.ts';
import { quantile } from './statistics.ts';

const ASKERS = 50;
const QUESTIONS_EACH = 100;
const GUILDS = 1000;
/** Time for the bot to cache what it was told, milliseconds. */
const SETTLE_MS = 5000;

const discord = new FakeDiscord();
const apiUrl = await discord.open();

const alone = await session(0, async () => []);
const many = await session(GUILDS, askAll);
await discord.close();

const times = many.times;
const figures: Figure[] = [
  { name: 'interaction to first response, median', measured: quantile(times, 0.5), unit: 'ms' },
  { name: 'the same, 99th percentile', measured: quantile(times, 0.99), target: 3000, unit: 'ms' },
  { name: 'memory, no server', measured: alone.memory, unit: 'MB' },
  { name: `memory, ${GUILDS} servers cached`, measured: many.memory, unit: 'MB' },
  { name: 'memory after the questions', measured: many.memoryAfter, unit: 'MB' },
];
process.stdout.write(
  `${times.length} of ${ASKERS * QUESTIONS_EACH} questions answered, ${ASKERS} askers at once, Node ${process.version}\n\n${figuresText(figures)}\n`,
);
process.exitCode = times.length === ASKERS * QUESTIONS_EACH ? 0 : 1;

async function session(count: number, work: () => Promise<readonly number[]>) {
  discord.guilds = guilds(count);
  const bot = startBot(apiUrl);
  await discord.gateway.connected();
  await sleep(SETTLE_MS);
  const memory = await bot.memory();
  const times = await work();
  const memoryAfter = await bot.memory();
  await bot.stop();
  return { memory, memoryAfter, times };
}

/** Every asker asks the next question when the last one is answered. */
async function askAll(): Promise<number[]> {
  const questions = (await readQuestions('test/eval/questions.jsonl')).map(({ q }) => q);
  const times: number[] = [];
  const waiting = new Map<string, (at: number) => void>();
  discord.intercept = ({ path }) => {
    const [, kind, id = ''] = path.split('/');
    if (kind === 'interactions') waiting.get(id)?.(performance.now());
    return undefined;
  };
  const asker = async (number: number) => {
    for (let asked = 0; asked < QUESTIONS_EACH; asked += 1) {
      const question = questions[(number * QUESTIONS_EACH + asked) % questions.length] ?? '24-7';
      const id = discord.id();
      const answered = new Promise<number>((resolve) => waiting.set(id, resolve));
      const sent = performance.now();
      discord.gateway.dispatch('INTERACTION_CREATE', asking(id, question, number));
      const at = await Promise.race([answered, sleep(5000, undefined, { ref: false })]);
      if (at !== undefined) times.push(at - sent);
      waiting.delete(id);
      discord.done.length = 0;
    }
  };
  await Promise.all(Array.from({ length: ASKERS }, (_, number) => asker(number)));
  return times;
}

function asking(id: string, question: string, asker: number): object {
  const payload = fixture('slash');
  const options = [{ name: 'query', type: 3, value: question.slice(0, 4000) }];
  const data = { id: '1', name: 'octopus', type: 1, options };
  const channel = { id: String(asker), type: 0 };
  return { ...payload, id, data, channel };
}
