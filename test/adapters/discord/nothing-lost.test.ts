import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { NO_POSTGRES, type Postgres, startPostgres } from '../../support/postgres.ts';
import { type Started, startProcess } from '../slack/started.ts';
import { FakeDiscord, TOKEN } from './fake/discord.ts';
import type { Received } from './fake/request.ts';
import { fresh } from './fixtures.ts';

const TIME_MS = 90_000;
/** Longer than a lease and a look for unfinished work, milliseconds. */
const TAKEN_OVER_MS = 40_000;
const EVENTS = 8;
const FAILING = { status: 500, body: {} };

let discord: FakeDiscord;
let apiUrl: string;
const bots: Started[] = [];
beforeEach(async () => {
  discord = new FakeDiscord();
  apiUrl = await discord.open();
});
afterEach(async () => {
  for (const bot of bots.splice(0)) if (bot.process.exitCode === null) bot.process.kill('SIGKILL');
  await discord.close();
});

async function start(settings: Readonly<Record<string, string>>): Promise<Started> {
  const limits = { RATE_ASKER: 'off', RATE_CHANNEL: 'off' };
  const discordSettings = { DISCORD_TOKEN: TOKEN, DISCORD_API_URL: apiUrl };
  const bot = await startProcess({ ...discordSettings, ...limits, ...settings }, /on discord/);
  bots.push(bot);
  return bot;
}

/** Sends events of which Discord takes no reply yet. @returns their payloads, once the bot has tried. */
async function sendInVain(name: string, event: string, tries: RegExp) {
  let tried = 0;
  discord.intercept = ({ method, path }) => {
    if (!tries.test(`${method} ${path}`)) return undefined;
    tried += 1;
    return FAILING;
  };
  const payloads = Array.from({ length: EVENTS }, (_, at) => ({
    ...fresh(name, discord.id()),
    ...(event === 'INTERACTION_CREATE' ? { token: `token-${at}` } : {}),
  }));
  for (const payload of payloads) discord.gateway.dispatch(event, payload);
  await expect.poll(() => tried, { timeout: 8000 }).toBeGreaterThan(0);
  // Replies to one channel are sent one after the other; by now all are claimed.
  await pause(1000);
  return payloads;
}

/** What Discord shows: a message sent again with its nonce, or an edit made again, is the same. */
const shown = ({ method, path, body }: Received) =>
  `${method} ${path} ${(body as { nonce?: string }).nonce}`;

const kinds: readonly (readonly [string, boolean])[] = [
  ['SQLite', false],
  ['PostgreSQL', NO_POSTGRES !== undefined],
];

for (const [kind, isSkipped] of kinds)
  describe.skipIf(isSkipped)(`a bot on Discord with ${kind}`, { timeout: TIME_MS }, () => {
    let postgres: Postgres | undefined;
    beforeAll(async () => {
      postgres = kind === 'PostgreSQL' ? await startPostgres() : undefined;
    });
    afterAll(() => postgres?.end());
    const store = async (): Promise<Record<string, string>> =>
      postgres
        ? { DATABASE_URL: await postgres.database(), STORE_KEY: 'k'.repeat(32) }
        : { DATA_DIR: join(mkdtempSync(join(tmpdir(), 'octopus-lost-')), 'data') };

    it.each([
      [
        'messages',
        ['mention', 'MESSAGE_CREATE', /POST \/channels\/\d+\/messages/] as const,
        ({ body }: Received, { id }: { id: string }) =>
          (body as { message_reference?: { message_id: string } } | undefined)?.message_reference
            ?.message_id === id,
      ],
      [
        'slash commands',
        ['slash', 'INTERACTION_CREATE', /POST \/interactions\//] as const,
        ({ method, path }: Received, payload: object) =>
          method === 'PATCH' && path.includes(`/${(payload as { token: string }).token}/`),
      ],
    ])(
      'that is killed before Discord took its replies to %s has replied once',
      async (_, sending, isReply) => {
        const settings = await store();
        const bot = await start(settings);
        const [name, event, tries] = sending;
        const payloads = await sendInVain(name, event, tries);
        bot.process.kill('SIGKILL');
        discord.intercept = () => undefined;
        await start(settings);
        const replies = () =>
          payloads.map(
            (payload) =>
              new Set(discord.done.filter((each) => isReply(each, payload)).map(shown)).size,
          );
        await expect
          .poll(replies, { timeout: TAKEN_OVER_MS, interval: 200 })
          .toEqual(payloads.map(() => 1));
        await pause(2500);
        expect(replies()).toEqual(payloads.map(() => 1));
      },
    );
  });
