import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { customIdsOf, textsOf } from './components.ts';
import type { Received } from './fake/request.ts';
import { shownMarkdown } from './markdown.ts';
import { openSession, type Session } from './session.ts';

let session: Session;
beforeAll(async () => {
  session = await openSession();
});
afterAll(() => session.close());
beforeEach(() => {
  session.discord.done.length = 0;
});

const MESSAGE_PATH = /^\/channels\/\d+\/messages$/;
const EPHEMERAL = 64;

interface Body {
  readonly type?: number;
  readonly data?: Body;
  readonly flags?: number;
  readonly components?: Parameters<typeof textsOf>[0];
  readonly allowed_mentions?: object;
  readonly choices?: readonly { name: string; value: string }[];
  readonly nonce?: string;
  readonly message_reference?: { message_id: string };
}

/** The message in a request. */
const messageIn = (request: Received | undefined): Body => {
  const body = (request?.body ?? {}) as Body;
  return body.data ?? body;
};
const shownIn = (request: Received | undefined) =>
  textsOf(messageIn(request).components ?? [])
    .map(shownMarkdown)
    .join('\n');
const isPrivate = (request: Received | undefined) =>
  ((messageIn(request).flags ?? 0) & EPHEMERAL) !== 0;

/** Sends a payload and returns what the bot did. */
async function sending(name: string, changes?: object, expected = 1): Promise<Received[]> {
  const from = session.discord.done.length;
  session.send(name, changes);
  await session.settled(expected);
  return session.discord.done.slice(from);
}

const ANNUAL = 'Annual meetings of 24/7 points of contact should be organised.';

describe('a question by slash command', () => {
  test('is answered at once with the exact words and where they stand', async () => {
    const [request, ...others] = await sending('slash');
    expect(others).toEqual([]);
    expect(request?.path).toMatch(/callback$/);
    expect(request?.body).toMatchObject({ type: 4 });
    expect(shownIn(request)).toContain(ANNUAL);
    expect(shownIn(request)).toContain('Octopus 2016, key message 8');
    expect(isPrivate(request)).toBe(false);
    expect(messageIn(request).allowed_mentions).toEqual({ parse: [], replied_user: false });
    expect(request?.authorization).toBeUndefined();
  });

  test('whispers where the asker wants it, and can then be shared', async () => {
    const [request] = await sending('slash-private');
    expect(isPrivate(request)).toBe(true);
    expect(customIdsOf(messageIn(request).components ?? [])).toContain('share:24-7');
  });

  test('whispers what the command whispers, in the asker’s language', async () => {
    const [request] = await sending('slash-help');
    expect(isPrivate(request)).toBe(true);
    expect(shownIn(request)).toContain('Je réponds');
  });

  test('never whispers in direct messages', async () => {
    expect(isPrivate((await sending('slash-direct'))[0])).toBe(false);
  });

  test('goes on in follow-ups, and behind More where only five are allowed', async () => {
    const many = await sending('slash-user-install');
    expect(many.length).toBeLessThanOrEqual(6);
    for (const request of many) expect(shownIn(request).length).toBeGreaterThan(0);
  });

  test('survives hostile text', async () => {
    const [request] = await sending('slash-hostile');
    const sent = textsOf(messageIn(request).components ?? []).join('\n');
    expect(sent).not.toMatch(/@everyone|<@\d|(?<!\\)\|\||\[masked\]\(/);
  });

  test('refuses honestly', async () => {
    expect(shownIn((await sending('slash-refused'))[0])).toContain('don’t say');
  });

  test('goes on from what the asker asked last in the place', async () => {
    await sending('slash');
    const data = {
      name: 'octopus',
      type: 1,
      id: '1',
      options: [{ name: 'query', type: 3, value: 'and in 2009?' }],
    };
    const [request] = await sending('slash', { data });
    expect(shownIn(request)).toContain('Octopus 2009, point 6');
  });
});

describe('other ways to ask', () => {
  test('autocomplete offers what can be asked, in the asker’s language', async () => {
    const [request] = await sending('autocomplete');
    const { choices = [] } = messageIn(request);
    expect(request?.body).toMatchObject({ type: 8 });
    expect(choices.length).toBeGreaterThan(0);
    expect(choices.length).toBeLessThanOrEqual(25);
    expect(choices.map(({ value }) => value).join()).toContain('programme');
  });

  test('the message command answers the chosen message to the chooser alone', async () => {
    const [request] = await sending('message-command');
    expect(isPrivate(request)).toBe(true);
    expect(shownIn(request)).toContain('cloud');
  });

  test.each(['mention', 'mention-thread', 'direct-message'])('%s is replied to', async (name) => {
    const [request, ...others] = await sending(name);
    expect(others).toEqual([]);
    expect(request?.path).toMatch(MESSAGE_PATH);
    expect(messageIn(request).nonce).toBe(`${messageIn(request).message_reference?.message_id}-0`);
    expect(messageIn(request).allowed_mentions).toEqual({ parse: [], replied_user: false });
  });

  test('a mention with nothing else gets help', async () => {
    expect(shownIn((await sending('mention-empty'))[0])).toContain('I answer from the documents');
  });

  test.each(['mention-everyone', 'mention-role', 'chatter', 'from-bot'])(
    '%s is not for the bot',
    async (name) => {
      expect(await sending(name, {}, 0)).toEqual([]);
    },
  );

  test('a reply to the bot goes on from the message it replies to', async () => {
    const [first] = await sending('mention');
    const { message_reference } = messageIn(first);
    const replied = { author: { id: '1140000000000000001' }, id: '5', message_reference };
    const [request] = await sending('reply-mention', { referenced_message: replied });
    expect(shownIn(request)).toContain('Octopus 2009, point 6');
  });

  test('a reply that cannot be read is answered once with how to ask', async () => {
    const [request] = await sending('reply-unreadable');
    expect(shownIn(request)).toContain('only when it mentions me');
    expect(await sending('reply-unreadable', {}, 0)).toEqual([]);
  });
});

describe('buttons', () => {
  test.each([
    ['button-read', ANNUAL],
    ['button-compare', '2009'],
    ['button-more', 'Octopus 2009, point 6'],
    ['select', 'cloud'],
  ])('%s asks what it carries', async (name, expected) => {
    const [request] = await sending(name);
    expect(shownIn(request)).toContain(expected);
    expect(isPrivate(request)).toBe(false);
  });

  test('a button of a whispered reply whispers', async () => {
    expect(isPrivate((await sending('button-whispered'))[0])).toBe(true);
  });

  test('Add to calendar attaches the file', async () => {
    const [request] = await sending('button-calendar');
    expect(request?.files['octopus-2016.ics']).toContain('BEGIN:VCALENDAR');
    expect(JSON.stringify(request?.body)).toContain('attachment://octopus-2016.ics');
  });

  test('Share answers publicly', async () => {
    const [request, ...others] = await sending('button-share');
    expect(isPrivate(request)).toBe(false);
    expect(shownIn(request)).toContain(ANNUAL);
    expect(others).toEqual([]);
  });

  test('Share says so where Discord keeps the reply private', async () => {
    session.discord.intercept = ({ path }) =>
      path.endsWith('/callback')
        ? { status: 200, body: { resource: { message: { flags: EPHEMERAL } } } }
        : undefined;
    const [request] = await sending('button-share-user-install');
    session.discord.intercept = () => undefined;
    expect(shownIn(request)).toContain('to you alone');
  });

  test('thumbs are noted with the cited paragraphs', async () => {
    const [request] = await sending('button-good');
    expect(isPrivate(request)).toBe(true);
    expect(session.feedback.entries.at(-1)).toEqual({
      rating: 'good',
      paragraphs: ['2016-8', '2009-6'],
      platform: 'discord',
      owner: 'discord:1140000000000000400',
    });
  });

  test('an unknown button is answered in private', async () => {
    expect(isPrivate((await sending('button-unknown'))[0])).toBe(true);
  });
});
