import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Bot } from '../../../src/chat/bot.ts';
import { compose } from '../../../src/chat/compose.ts';
import { pause, waitFor } from './fake-slack.ts';
import { fixture } from './fixture.ts';
import { realOctopus, type Session, startSession } from './session.ts';

const QUIET_MS = 150;
let session: Session;
let id = 0;

beforeEach(async () => {
  session = await startSession();
});
afterEach(() => session.end());

const refusal = (error: string) => ({ body: { ok: false, error } });

async function mention(text = '<@U0LAN0Z89> programme thursday') {
  id += 1;
  const ts = `1720000000.${String(id).padStart(6, '0')}`;
  await session.send(
    fixture('app-mention', { event_id: `Ex${id}`, 'event.ts': ts, 'event.text': text }),
  );
}

async function command(text: string) {
  id += 1;
  const response_url = session.slack.responseUrl;
  await session.send(fixture('slash-command', { text, response_url, trigger_id: `x${id}` }));
}

const methods = () => session.slack.calls.map(({ method }) => method);
const typesOf = (body: Readonly<Record<string, unknown>> | undefined) =>
  (body?.['blocks'] as { type: string }[] | undefined)?.map(({ type }) => type);

describe('where the bot may not post', () => {
  it('the asker is answered in private', async () => {
    session.slack.script('chat.postMessage', refusal('not_in_channel'));
    await mention();
    const [call] = await session.slack.waitFor(1, 'chat.postEphemeral');
    expect(call?.body).toMatchObject({ channel: 'C123ABC456', user: 'U123ABC456' });
  });

  it('and if that is refused too, in the direct messages', async () => {
    session.slack.script('chat.postMessage', refusal('channel_not_found'));
    session.slack.script('chat.postEphemeral', refusal('channel_not_found'));
    await mention();
    const calls = await session.slack.waitFor(2, 'chat.postMessage');
    expect(calls[1]?.body['channel']).toBe('U123ABC456');
  });

  it('an address that is used up is replaced by a private message', async () => {
    session.slack.script('respond', { status: 404, body: { ok: false, error: 'used_url' } });
    await command('24-7');
    await session.slack.waitFor(1, 'chat.postEphemeral');
  });
});

describe('a server of Slack’s that goes on failing', () => {
  it('is got round in private', { timeout: 30_000 }, async () => {
    const failure = { status: 503, body: 'down' };
    for (const method of ['chat.postMessage', 'respond'])
      session.slack.script(method, failure, failure, failure, failure);
    await Promise.all([mention(), command('24-7')]);
    const times = (method: string) => methods().filter((each) => each === method).length;
    await expect.poll(() => times('chat.postEphemeral'), { timeout: 20_000 }).toBe(2);
    expect([times('chat.postMessage'), times('respond')]).toEqual([4, 4]);
  });
});

describe('blocks that Slack refuses', () => {
  it('are sent once more as sections and plain buttons', async () => {
    session.slack.script('chat.postMessage', refusal('invalid_blocks'));
    await mention();
    const [first, second] = await session.slack.waitFor(2, 'chat.postMessage');
    expect(typesOf(first?.body)).toEqual(expect.arrayContaining(['table', 'context_actions']));
    expect(typesOf(second?.body)).not.toContain('table');
    expect(typesOf(second?.body)).not.toContain('context_actions');
    expect(JSON.stringify(second?.body['blocks'])).toContain(
      'Workshop 8: Targeting proceeds from crime online',
    );
    expect(JSON.stringify(second?.body['blocks'])).toContain('"feedback_1"');
    await pause(QUIET_MS);
    expect(methods()).toHaveLength(2);
  });

  it.each([
    { status: 400, body: 'invalid_blocks' },
    { status: 200, body: { ok: false, error: 'invalid_blocks' } },
  ])('by a response_url as $status are too', async (answer) => {
    session.slack.script('respond', answer);
    await command('programme thursday');
    const [, second] = await session.slack.waitFor(2, 'respond');
    expect(typesOf(second?.body)).not.toContain('table');
  });

  it.each(['invalid_blocks', 'msg_too_long'])(
    'as %s in any form give way to the text',
    async (error) => {
      session.slack.script('chat.postMessage', refusal(error), refusal(error));
      await mention();
      const calls = await session.slack.waitFor(3, 'chat.postMessage');
      expect(calls[2]?.body).not.toHaveProperty('blocks');
      expect(calls[2]?.body['text']).toContain('Workshop 8');
    },
  );
});

describe('when Slack is busy or broken', () => {
  it('a rate limit is waited for as told', async () => {
    const busy = {
      status: 429,
      headers: { 'Retry-After': '1' },
      body: { ok: false, error: 'ratelimited' },
    };
    session.slack.script('chat.postMessage', busy, busy);
    await mention();
    const calls = await session.slack.waitFor(3, 'chat.postMessage');
    const [first, second, third] = calls.map(({ at }) => at);
    expect((second ?? 0) - (first ?? 0)).toBeGreaterThanOrEqual(990);
    expect((third ?? 0) - (second ?? 0)).toBeGreaterThanOrEqual(990);
    await pause(QUIET_MS);
    expect(methods()).toHaveLength(3);
  });

  it('a rate limit of a response_url is waited for too', async () => {
    session.slack.script('respond', { status: 429, headers: { 'Retry-After': '1' } });
    await command('24-7');
    await session.slack.waitFor(2, 'respond');
  });

  it('a 5xx is tried again until it passes, at most three times', async () => {
    session.slack.script('chat.postMessage', { status: 503 }, { status: 500 });
    await mention();
    await session.slack.waitFor(3, 'chat.postMessage');
    await pause(QUIET_MS);
    expect(methods()).toHaveLength(3);
  });

  it('what was sent and not answered is not sent again, but logged', async () => {
    session.slack.script('chat.postMessage', { hangUp: true });
    await mention();
    await session.slack.waitFor(1, 'chat.postMessage');
    await pause(1000);
    expect(methods()).toEqual(['chat.postMessage']);
    expect(session.logged.join()).toContain('unknown whether it did');
  });

  it('an answer to Slack’s acknowledgement never waits for it', async () => {
    session.slack.script('respond', { status: 503 });
    const start = performance.now();
    await command('24-7');
    expect(performance.now() - start).toBeLessThan(200);
    await session.slack.waitFor(2, 'respond');
  });
});

describe('when the core is slow or fails', () => {
  const slowBot = (ms: number, bot: Bot): Bot => ({
    handle: async (request) => {
      await pause(ms);
      return bot.handle(request);
    },
  });

  it('the acknowledgement does not wait, and direct messages show that it works', async () => {
    const { bot } = await realOctopus();
    const slow = await startSession({ bot: slowBot(800, bot) });
    const start = performance.now();
    await slow.send(fixture('message-im', { event_id: 'Eslow', 'event.ts': '1730000000.000001' }));
    expect(performance.now() - start).toBeLessThan(200);
    await slow.slack.waitFor(1, 'chat.postMessage');
    expect(slow.slack.calls.map(({ method }) => method)).toEqual([
      'assistant.threads.setStatus',
      'chat.postMessage',
    ]);
    await slow.end();
  });

  it('the asker gets a short honest message', async () => {
    const failing: Bot = { handle: () => Promise.reject(new Error('broken index')) };
    const broken = await startSession({ bot: failing });
    await broken.send(fixture('app-mention', { event_id: 'Ebroken' }));
    const [call] = await broken.slack.waitFor(1, 'chat.postMessage');
    expect(call?.body['text']).toContain('Something went wrong');
    expect(JSON.stringify(call?.body)).not.toContain('broken index');
    await broken.end();
  });

  it('work in hand is finished before the adapter stops', async () => {
    const { bot } = await realOctopus();
    const slow = await startSession({ bot: slowBot(300, bot) });
    await slow.send(
      fixture('app-mention', { event_id: 'Eslow2', 'event.ts': '1730000000.000002' }),
    );
    const { calls } = slow.slack;
    await slow.end();
    expect(calls.map(({ method }) => method)).toEqual(['chat.postMessage']);
  });
});

describe('a long reply', () => {
  const words = Array.from({ length: 3000 }, (_, index) => `word${index}`);
  const long: Bot = {
    handle: async () => compose('answer', 'en', [{ kind: 'text', text: words.join(' ') }]),
  };

  it('is split into messages of one thread, in order', async () => {
    const talker = await startSession({ bot: long });
    await talker.send(fixture('app-mention', { event_id: 'Elong' }));
    const { calls } = talker.slack;
    const shown = () =>
      JSON.stringify(calls.map(({ body }) => body['blocks'])).match(/word\d+/g) ?? [];
    await waitFor(shown, words.length);
    expect(shown()).toEqual(words);
    expect(new Set(calls.map(({ body }) => body['thread_ts'])).size).toBe(1);
    expect(calls.length).toBeLessThan(7);
    await talker.end();
  });

  it('in private goes on where the response_url ends', async () => {
    const longer: Bot = {
      handle: async () =>
        compose('answer', 'en', [{ kind: 'text', text: [...words, ...words].join(' ') }]),
    };
    const talker = await startSession({ bot: longer });
    const response_url = talker.slack.responseUrl;
    await talker.send(fixture('slash-command', { response_url, trigger_id: 'tlong' }));
    await talker.slack.waitFor(3, 'chat.postEphemeral');
    expect(talker.slack.calls.filter(({ method }) => method === 'respond')).toHaveLength(5);
    await talker.end();
  });
});
