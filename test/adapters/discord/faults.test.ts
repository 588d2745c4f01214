import { setTimeout as sleep } from 'node:timers/promises';
import { afterEach, describe, expect, test } from 'vitest';
import type { Bot } from '../../../src/chat/bot.ts';
import { compose } from '../../../src/chat/compose.ts';
import { FakeDiscord, type Intercept, type Responding } from './fake/discord.ts';
import type { Received } from './fake/request.ts';
import { fixture } from './fixtures.ts';
import { openSession, type Session } from './session.ts';

let session: Session;
afterEach(() => session.close());

const CALLBACK = /callback$/;
const MESSAGES = /^POST \/channels\/\d+\/messages$/;
const at = ({ method, path }: Received) => `${method} ${path}`;

/** Answers the first matching requests in place of the server, carried out or not. */
function first(pattern: RegExp, answers: readonly Responding[]): Intercept {
  const left = [...answers];
  return (request) => (pattern.test(at(request)) ? left.shift() : undefined);
}

const FAILED: Responding = { status: 502, body: { message: 'Bad Gateway' } };
const FORBIDDEN: Responding = {
  status: 403,
  body: { message: 'Missing Permissions', code: 50013 },
};

const slow = (ms: number): Bot => ({
  async handle() {
    await sleep(ms);
    return compose('answer', 'en', [{ kind: 'text', text: 'There it is.' }]);
  },
});

describe('the connection', () => {
  test('asks for three intents, none of them privileged', async () => {
    session = await openSession();
    expect(session.discord.gateway.sent[0]).toMatchObject({
      op: 2,
      d: { intents: (1 << 0) | (1 << 9) | (1 << 12) },
    });
  });

  test('what happens while it is cut is answered once when it is back', async () => {
    session = await openSession();
    session.discord.gateway.drop();
    session.send('mention');
    await session.discord.gateway.connected();
    await session.settled();
    expect(session.discord.to(MESSAGES)).toHaveLength(1);
    expect(session.discord.gateway.sent.map(({ op }) => op)).toEqual([2, 6]);
  });

  test('what happens while it is cut in the middle of a frame is answered once', async () => {
    session = await openSession();
    session.discord.gateway.cutInFrame();
    session.send('mention');
    await session.discord.gateway.connected();
    await session.settled();
    expect(session.discord.to(MESSAGES)).toHaveLength(1);
  });

  test('that is open but does not answer heartbeats is noticed and replaced', async () => {
    const discord = new FakeDiscord();
    discord.gateway.heartbeatMs = 200;
    session = await openSession(undefined, discord);
    discord.gateway.isAlive = false;
    await expect
      .poll(() => discord.gateway.sent.map(({ op }) => op), { timeout: 8000 })
      .toEqual([2, 6]);
    discord.gateway.isAlive = true;
    session.send('mention');
    await session.settled();
    expect(discord.to(MESSAGES)).toHaveLength(1);
  });

  test('a reconnect that Discord asks for loses and doubles nothing', async () => {
    session = await openSession();
    session.send('mention');
    await session.settled();
    session.discord.gateway.askToReconnect();
    session.send('slash');
    await session.discord.gateway.connected();
    await session.settled();
    expect(session.discord.to(MESSAGES)).toHaveLength(1);
    expect(session.discord.to(CALLBACK)).toHaveLength(1);
  });

  test.each([
    ['mention', 'MESSAGE_CREATE'],
    ['slash', 'INTERACTION_CREATE'],
  ])('an event that is sent three times is answered once: %s', async (name, event) => {
    session = await openSession();
    session.send(name);
    session.discord.gateway.repeat(event);
    await session.settled();
    session.discord.gateway.repeat(event);
    await session.settled(0);
    expect(session.discord.to(/callback$|messages$/)).toHaveLength(1);
  });
});

describe('Discord’s API fails', () => {
  test('a 401 that passes does not silence the bot', async () => {
    session = await openSession();
    const denied = { status: 401, body: { message: '401: Unauthorized', code: 0 } };
    session.discord.intercept = first(/POST|PUT/, [denied, denied, denied]);
    session.send('mention');
    await session.settled(0);
    session.send('direct-message');
    await session.settled();
    expect(session.discord.to(MESSAGES)).toHaveLength(1);
  });

  test.each([
    ['slash', CALLBACK],
    ['mention', MESSAGES],
  ])('%s: a server error is tried again until it is answered, once', async (name, path) => {
    session = await openSession();
    session.discord.intercept = first(path, [FAILED, FAILED, FAILED, FAILED, FAILED]);
    session.send(name);
    await session.settled(6);
    expect(session.discord.to(path)).toHaveLength(1);
  });

  test.each([
    ['slash', CALLBACK],
    ['mention', MESSAGES],
  ])(
    '%s: a reply that was posted although its request failed is not posted twice',
    async (name, path) => {
      session = await openSession();
      const { discord } = session;
      const lost = first(path, [FAILED]);
      const posted: string[] = [];
      discord.intercept = (request) => {
        if (!path.test(at(request))) return undefined;
        const { nonce = at(request) } = request.body as { nonce?: string };
        const known = posted.includes(nonce);
        posted.push(nonce);
        if (known && path === CALLBACK) return { status: 400, body: { message: 'x', code: 40060 } };
        return lost(request) ?? { status: 200, body: { id: '1' } };
      };
      session.send(name);
      await session.settled();
      expect(new Set(posted).size).toBe(1);
      expect(session.log.filter(({ level }) => level === 'error')).toEqual([]);
    },
  );

  test.each([
    ['slash', CALLBACK],
    ['mention', MESSAGES],
  ])('%s: too many requests are waited for', async (name, path) => {
    session = await openSession();
    const wait: Responding = {
      status: 429,
      body: { message: 'You are being rate limited.', retry_after: 0.3, global: false },
      headers: { 'retry-after': '0.3', 'x-ratelimit-scope': 'shared' },
    };
    session.discord.intercept = first(path, [wait]);
    session.send(name);
    await session.settled(2);
    expect(session.discord.to(path)).toHaveLength(1);
  });

  test('an interaction that is over is logged', async () => {
    session = await openSession();
    const over = { status: 404, body: { message: 'Unknown interaction', code: 10062 } };
    session.discord.intercept = first(CALLBACK, [over]);
    session.send('slash');
    await session.settled();
    expect(session.discord.to(/interactions|webhooks/)).toEqual([]);
    expect(session.log.at(-1)?.message).toContain('over before its reply');
  });
});

describe('the core fails', () => {
  test('a fault is told, honestly and once', async () => {
    session = await openSession({ handle: () => Promise.reject(new Error('boom')) });
    session.send('slash');
    session.send('mention');
    await session.settled(2);
    const sent = session.discord.to(/callback$|messages$/);
    expect(sent).toHaveLength(2);
    for (const { body } of sent) expect(JSON.stringify(body)).toContain('Something went wrong');
  });

  test('only what takes longer than a moment is deferred, then edited in', async () => {
    session = await openSession(slow(1200));
    session.send('slash-private');
    await session.settled(2);
    const [deferred, edited, ...others] = session.discord.to(/interactions|webhooks/);
    expect(deferred?.body).toEqual({ type: 5, data: { flags: 64 } });
    expect(edited?.path).toMatch(/messages\/@original$/);
    expect(edited?.body).toMatchObject({ flags: 1 << 15 });
    expect(JSON.stringify(edited?.body)).toContain('There it is.');
    expect(others).toEqual([]);
  });
});

describe('an interaction that is too old', () => {
  test('is logged, not answered', async () => {
    session = await openSession();
    session.send('slash', { id: session.discord.id(Date.now() - 4000) });
    session.send('autocomplete', { id: session.discord.id(Date.now() - 4000) });
    await session.settled(0);
    expect(session.discord.to(CALLBACK)).toEqual([]);
    expect(session.log.filter(({ message }) => /too late/.test(message))).toHaveLength(2);
  });

  test('one whose id is of another time is judged by when it came', async () => {
    session = await openSession();
    session.send('slash', { id: fixture('slash').id });
    await session.settled();
    expect(session.discord.to(CALLBACK)).toHaveLength(1);
  });
});

describe('without permission', () => {
  const refuse = (...patterns: readonly RegExp[]): { tried: string[]; intercept: Intercept } => {
    const tried: string[] = [];
    return {
      tried,
      intercept(request) {
        const refused = patterns.some((pattern) => pattern.test(at(request)));
        if (/channels/.test(request.path)) tried.push(at(request));
        return refused ? FORBIDDEN : undefined;
      },
    };
  };
  const IN_CHANNEL = /channels\/1140000000000000200\/messages$/;
  const DIRECT = /channels\/777\/messages$/;
  const REACTION = /reactions/;

  test('the reply goes to the asker directly, and says why', async () => {
    session = await openSession();
    const { tried, intercept } = refuse(IN_CHANNEL);
    session.discord.intercept = intercept;
    session.send('mention');
    await session.settled(3);
    expect(tried).toHaveLength(3);
    expect(JSON.stringify(session.discord.to(DIRECT)[0]?.body)).toContain('I may not write');
  });

  test('else a reaction tells', async () => {
    session = await openSession();
    const { tried, intercept } = refuse(IN_CHANNEL, DIRECT);
    session.discord.intercept = intercept;
    session.send('mention');
    await session.settled(4);
    expect(tried).toHaveLength(4);
    expect(session.discord.to(REACTION)).toHaveLength(1);
  });

  test('else the log; each is tried once', async () => {
    session = await openSession();
    const { tried, intercept } = refuse(IN_CHANNEL, DIRECT, REACTION);
    session.discord.intercept = intercept;
    session.send('mention');
    await session.settled(4);
    expect(tried).toHaveLength(4);
    expect(session.log.at(-1)).toMatchObject({ level: 'error' });
  });
});

test('stopping finishes the work in hand and takes no more', async () => {
  session = await openSession(slow(400));
  session.send('mention');
  await sleep(100);
  const stopping = session.adapter.stop();
  session.send('mention');
  await stopping;
  expect(session.discord.to(MESSAGES)).toHaveLength(1);
});
