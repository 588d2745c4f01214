import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { createAdmit } from '../../../src/limits/admit.ts';
import { FakeDiscord } from './fake/discord.ts';
import { openSession, type Session } from './session.ts';

const NOTICE = 'These are many questions in a short time.';
const EPHEMERAL = 64;

let session: Session;
beforeEach(async () => {
  const admit = createAdmit({ asker: { most: 1, per: 60_000 } }, () => 0);
  session = await openSession(undefined, new FakeDiscord(), admit);
});
afterEach(() => session.close());

/** Sends a payload so often and returns what the bot did. */
async function sending(name: string, times: number, expected: number) {
  session.discord.done.length = 0;
  for (let sent = 0; sent < times; sent += 1) session.send(name);
  await session.settled(expected);
  return session.discord.done.map(({ method, path, body }) => ({
    request: `${method} ${path.replace(/\d{6,}/g, '*')}`,
    isNotice: JSON.stringify(body).includes(NOTICE),
    isPrivate: JSON.stringify(body).includes(`"flags":${EPHEMERAL | (1 << 15)}`),
  }));
}

describe('a person over the rate', () => {
  test('is told so in private by each slash command, for Discord waits for a response', async () => {
    const done = await sending('slash', 3, 3);
    const notices = done.filter(({ isNotice }) => isNotice);
    expect(done).toHaveLength(3);
    expect(notices.map(({ isPrivate }) => isPrivate)).toEqual([true, true]);
  });

  test('is told once in direct messages after a mention, then met with silence', async () => {
    const done = await sending('mention', 4, 3);
    expect(done.map(({ request, isNotice }) => [request, isNotice]).toSorted()).toEqual([
      ['POST /channels/*/messages', false],
      ['POST /channels/777/messages', true],
      ['POST /users/@me/channels', false],
    ]);
  });

  test('who cannot be written to is not answered either, and the log tells so', async () => {
    session.discord.intercept = ({ path }) =>
      path.endsWith('/users/@me/channels') ? { status: 403, body: { code: 50007 } } : undefined;
    const done = await sending('mention', 3, 2);
    expect(done).toHaveLength(1);
    expect(session.log.filter(({ level }) => level === 'warn')).toMatchObject([
      { message: 'a notice could not be sent to an asker' },
    ]);
  });
});
