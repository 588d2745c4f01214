import { afterEach, describe, expect, it } from 'vitest';
import { pause } from './fake-slack.ts';
import { fixture } from './fixture.ts';
import { type Session, startSession } from './session.ts';

const QUIET_MS = 150;
let session: Session;
let id = 0;

afterEach(() => session.end());

/** Starts with a mention in a thread of its own that is answered. */
async function asked(follow: 'off' | 'asker' | 'all', text = '<@U0LAN0Z89> 24-7') {
  session = await startSession({ follow });
  id += 1;
  const thread = `1700000000.${String(id).padStart(6, '0')}`;
  await session.send(
    fixture('app-mention', { event_id: `Em${id}`, 'event.ts': thread, 'event.text': text }),
  );
  await session.slack.waitFor(1, 'chat.postMessage');
  session.slack.clear();
  const say = async (words: string, changes = {}) => {
    id += 1;
    const ts = `1700000000.${String(id).padStart(6, '0')}`;
    const message = { 'event.thread_ts': thread, 'event.ts': ts, 'event.text': words };
    await session.send(fixture('message-channel', { event_id: `Et${id}`, ...message, ...changes }));
  };
  return { say, thread };
}

async function silent() {
  await pause(QUIET_MS);
  expect(session.slack.calls).toEqual([]);
}

describe('a thread that the bot answered', () => {
  it('is followed for the asker, in context, without calls for its history', async () => {
    const { say, thread } = await asked('asker');
    await say('and in 2009?');
    const [call] = await session.slack.waitFor(1, 'chat.postMessage');
    expect(call?.body).toMatchObject({ channel: 'C123ABC456', thread_ts: thread });
    expect(call?.body['text']).toContain('24/7');
    expect(call?.body['text']).toContain('Octopus 2009');
    expect(call?.body['text']).not.toContain('Octopus 2016');
    expect(session.slack.calls).toHaveLength(1);
  });

  it('is not followed for others by default, and what they write is not logged', async () => {
    const { say } = await asked('asker');
    await say('secret plans', { 'event.user': 'UOTHER' });
    await silent();
    expect(session.logged.join()).not.toContain('secret');
  });

  it('is followed for everybody when set so', async () => {
    const { say } = await asked('all');
    await say('and in 2009?', { 'event.user': 'UOTHER' });
    await session.slack.waitFor(1, 'chat.postMessage');
  });

  it('is not followed when set so', async () => {
    const { say } = await asked('off');
    await say('and in 2009?');
    await silent();
  });

  it('is not followed where a message speaks to somebody else', async () => {
    const { say } = await asked('asker');
    await say('<@U777> what do you think?');
    await silent();
  });

  it.each(['stop', 'Stop.', 'arrête', 'basta', 'стоп', '<@U0LAN0Z89> stop'])(
    'is no longer followed after “%s”, which is confirmed in private',
    async (word) => {
      const { say } = await asked('asker');
      await say(word);
      const [call] = await session.slack.waitFor(1, 'chat.postEphemeral');
      expect(call?.body['user']).toBe('U123ABC456');
      session.slack.clear();
      await say('and in 2009?');
      await silent();
    },
  );

  it('is followed again after another mention', async () => {
    const { say, thread } = await asked('asker');
    await say('stop');
    await session.slack.waitFor(1, 'chat.postEphemeral');
    id += 1;
    await session.send(
      fixture('app-mention', {
        event_id: `Em${id}`,
        'event.ts': `1700000001.${String(id).padStart(6, '0')}`,
        'event.thread_ts': thread,
        'event.text': '<@U0LAN0Z89> cloud computing',
      }),
    );
    await session.slack.waitFor(1, 'chat.postMessage');
    await say('and in 2009?');
    const calls = await session.slack.waitFor(2, 'chat.postMessage');
    expect(calls[1]?.body['text']).toContain('2009');
  });

  it('is another than the next one, and than messages outside threads', async () => {
    const { say } = await asked('asker');
    await say('24-7', { 'event.thread_ts': '1699999999.000001' });
    await say('24-7', { 'event.thread_ts': undefined });
    await silent();
  });
});

describe('direct messages', () => {
  it('go on where the last question left off, in its thread or below it', async () => {
    session = await startSession();
    const say = async (text: string, thread?: string) => {
      id += 1;
      const ts = `1710000000.${String(id).padStart(6, '0')}`;
      await session.send(
        fixture('message-im', {
          event_id: `Ed${id}`,
          'event.ts': ts,
          'event.text': text,
          'event.thread_ts': thread,
        }),
      );
      const calls = await session.slack.waitFor(1, 'chat.postMessage');
      session.slack.clear();
      return { ts, text: String(calls[0]?.body['text']), thread: calls[0]?.body['thread_ts'] };
    };
    const first = await say('cloud computing');
    const inThread = await say('and in 2009?', first.ts);
    expect(inThread.thread).toBe(first.ts);
    expect(inThread.text).toMatch(/cloud/i);
    const second = await say('24-7');
    expect(second.thread).toBe(second.ts);
    expect((await say('and in 2009?')).text).toContain('24/7');
    expect((await say('and in 2016?', first.ts)).text).toMatch(/cloud/i);
  });
});
