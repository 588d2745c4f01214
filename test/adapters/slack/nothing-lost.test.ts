import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { NO_POSTGRES, type Postgres, startPostgres } from '../../support/postgres.ts';
import { type FakeSlack, pause, startFakeSlack } from './fake-slack.ts';
import { fixture } from './fixture.ts';
import { form, json, SECRET, signed } from './signed.ts';
import { type Started, startProcess } from './started.ts';

const TIME_MS = 90_000;
/** Longer than a lease and a look for unfinished work take on a busy machine, milliseconds. */
const TAKEN_OVER_MS = 25_000;
const QUESTIONS = 40;
/** Killed in the moment in which a reply leaves, that one can be missing or double: docs/store.md. */
const DOUBTFUL = { retry: 2 };

let slack: FakeSlack;
let count = 0;
const bots: Started[] = [];
beforeEach(async () => {
  slack = await startFakeSlack();
});
afterEach(async () => {
  for (const bot of bots.splice(0)) if (bot.process.exitCode === null) bot.process.kill('SIGKILL');
  await slack.close();
});

const start = async (settings: Readonly<Record<string, string>>) => {
  const bot = await startProcess({
    SLACK_BOT_TOKEN: 'xoxb-test',
    SLACK_SIGNING_SECRET: SECRET,
    SLACK_API_URL: slack.apiUrl,
    LOG_LEVEL: 'warn',
    RATE_ASKER: 'off',
    RATE_CHANNEL: 'off',
    ...settings,
  });
  bots.push(bot);
  return bot;
};

/** A slash command or a direct message, each with a name that its reply can be told by. */
function question(kind: 'command' | 'message') {
  count += 1;
  const name = `q${count}`;
  if (kind === 'message') {
    const ts = `1700000${String(count).padStart(3, '0')}.000100`;
    const changes = { event_id: `Ev${count}`, 'event.ts': ts, 'event.text': '24-7' };
    return { name: ts, request: json(fixture('message-im', changes)) };
  }
  const response_url = `${slack.responseUrl}/${name}`;
  const fields = fixture('slash-command', { text: '24-7', response_url, trigger_id: name });
  const pairs = Object.entries(fields).map(([key, value]) => [key, String(value)]);
  return { name, request: form(Object.fromEntries(pairs)) };
}

const ask = async ({ url }: Started, [body, type]: readonly [string, string]) => {
  const response = await fetch(`${url}/slack/events`, signed(body, type));
  return response.status;
};

/** How often each question was replied to. */
function repliesTo(names: readonly string[]): number[] {
  return names.map(
    (name) =>
      slack.calls.filter(
        ({ method, body, path }) =>
          (method === 'respond' && path.endsWith(`/${name}`)) ||
          (method === 'chat.postMessage' && body['thread_ts'] === name),
      ).length,
  );
}

/** Kills a bot as soon as so many questions were acknowledged. @returns the names of all that were. */
async function killAfter(bot: Started, most: number): Promise<string[]> {
  const acknowledged: string[] = [];
  const all = Array.from({ length: QUESTIONS }, (_, at) =>
    question(at % 2 === 0 ? 'command' : 'message'),
  );
  await Promise.allSettled(
    all.map(async ({ name, request }) => {
      if ((await ask(bot, request)) !== 200) return;
      acknowledged.push(name);
      if (acknowledged.length === most) bot.process.kill('SIGKILL');
    }),
  );
  return acknowledged;
}

const kinds: readonly (readonly [string, boolean])[] = [
  ['SQLite', false],
  ['PostgreSQL', NO_POSTGRES !== undefined],
];

for (const [kind, isSkipped] of kinds)
  describe.skipIf(isSkipped)(`a bot on Slack with ${kind}`, { timeout: TIME_MS }, () => {
    let postgres: Postgres | undefined;
    beforeAll(async () => {
      postgres = kind === 'PostgreSQL' ? await startPostgres() : undefined;
    });
    afterAll(() => postgres?.end());

    const store = async (): Promise<Record<string, string>> =>
      postgres
        ? { DATABASE_URL: await postgres.database(), STORE_KEY: 'k'.repeat(32) }
        : { DATA_DIR: join(mkdtempSync(join(tmpdir(), 'octopus-lost-')), 'data') };

    it.each([1, 5, 20])(
      'that is killed after %i acknowledgements has replied once to each, when another was started',
      DOUBTFUL,
      async (most) => {
        const settings = await store();
        const acknowledged = await killAfter(await start(settings), most);
        expect(acknowledged.length).toBeGreaterThanOrEqual(most);
        await start(settings);
        await expect
          .poll(() => repliesTo(acknowledged), { timeout: TAKEN_OVER_MS, interval: 200 })
          .toEqual(acknowledged.map(() => 1));
        await pause(2500);
        expect(repliesTo(acknowledged)).toEqual(acknowledged.map(() => 1));
      },
    );

    it('of which two start at once on an empty store replies once to what both are sent', async () => {
      const settings = await store();
      const [one, other] = await Promise.all([start(settings), start(settings)]);
      const all = Array.from({ length: QUESTIONS }, (_, at) =>
        question(at % 2 === 0 ? 'command' : 'message'),
      );
      const statuses = await Promise.all(
        all.flatMap(({ request }) => [one, other, one].map((bot) => ask(bot, request))),
      );
      expect(new Set(statuses)).toEqual(new Set([200]));
      const names = all.map(({ name }) => name);
      await expect.poll(() => repliesTo(names), { timeout: 8000 }).toEqual(names.map(() => 1));
      await pause(500);
      expect(repliesTo(names)).toEqual(names.map(() => 1));
      expect(one.err() + other.err()).not.toMatch(/"level":[456]0/);
    });

    it('whose work a second one takes over while it runs', DOUBTFUL, async () => {
      const settings = await store();
      const [dying, living] = await Promise.all([start(settings), start(settings)]);
      const acknowledged = await killAfter(dying, 10);
      await expect
        .poll(() => repliesTo(acknowledged), { timeout: TAKEN_OVER_MS, interval: 200 })
        .toEqual(acknowledged.map(() => 1));
      await pause(2500);
      expect(repliesTo(acknowledged)).toEqual(acknowledged.map(() => 1));
      expect(await living.stop()).toBe(0);
    });

    it('that is told to wait by Slack when it is killed has replied once', async () => {
      const settings = await store();
      const bot = await start(settings);
      slack.script('chat.postMessage', { status: 429, headers: { 'Retry-After': '30' } });
      const { name, request } = question('message');
      expect(await ask(bot, request)).toBe(200);
      await slack.waitFor(1, 'chat.postMessage');
      await pause(300);
      bot.process.kill('SIGKILL');
      slack.clear();
      await start(settings);
      await expect
        .poll(() => repliesTo([name]), { timeout: TAKEN_OVER_MS, interval: 200 })
        .toEqual([1]);
    });
  });
