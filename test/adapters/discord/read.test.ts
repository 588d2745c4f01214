import { describe, expect, test } from 'vitest';
import { readCustomId } from '../../../adapters/discord/custom-id.ts';
import { readInteraction } from '../../../adapters/discord/read/interaction.ts';
import { readMessage } from '../../../adapters/discord/read/message.ts';
import { writtenText } from '../../../adapters/discord/read/written.ts';
import { fixture, interaction, message } from './fixtures.ts';

const BOT = '1140000000000000001';
const ASKER = '1140000000000000400';

describe('an interaction is read', () => {
  test('the slash command, in a server', () => {
    expect(readInteraction(interaction('slash'))).toMatchObject({
      kind: 'ask',
      text: '24-7',
      asker: ASKER,
      channel: '1140000000000000200',
      language: 'en',
      isPrivate: undefined,
      isShareable: true,
    });
  });

  test.each([
    ['slash-private', true],
    ['slash-direct', false],
    ['slash-user-install', false],
    ['message-command', true],
    ['button-read', undefined],
    ['button-whispered', true],
    ['button-share', false],
  ])('%s: private is %s', (name, isPrivate) => {
    expect(readInteraction(interaction(name))).toMatchObject({ isPrivate });
  });

  test('an app installed by a user alone may follow up five times', () => {
    const most = (name: string) => {
      const read = readInteraction(interaction(name));
      return read?.kind === 'ask' ? read.mostFollowUps : undefined;
    };
    expect(most('slash-user-install')).toBe(5);
    expect(most('slash')).toBeGreaterThan(5);
  });

  test('a button goes on from the reply it stands below', () => {
    expect(readInteraction(interaction('button-compare'))).toMatchObject({
      text: 'compare 2009-6#3 2016-8#3',
      continues: '1290000000000000001',
    });
  });
});

describe('a message is read', () => {
  test.each(['mention-everyone', 'mention-role', 'chatter', 'from-bot'])(
    '%s is not for the bot',
    (name) => {
      expect(readMessage(message(name), BOT)).toBeUndefined();
    },
  );

  test('hostile markup leaves', () => {
    const { text = '' } = readMessage(message('mention-hostile'), BOT) ?? {};
    expect(text).not.toMatch(/<@|\|\||```/);
    expect(text).toContain('@everyone secret');
  });

  test('a reply names the event that its message answered', () => {
    expect(readMessage(message('reply-mention'), BOT)).toMatchObject({
      text: 'and in 2009?',
      continues: '1290000000000000601',
      isUnreadable: false,
    });
    expect(readMessage(message('reply-unreadable'), BOT)).toMatchObject({ isUnreadable: true });
  });

  test('a reply that notifies the bot is for it, though Discord does not show to what', () => {
    const reply = { ...message('reply-mention'), referenced_message: null };
    expect(readMessage(reply, BOT)).toMatchObject({ text: 'and in 2009?', isUnreadable: false });
  });
});

describe('what a person wrote', () => {
  test.each([
    ['<@1140000000000000001> **24/7** points', '24/7 points'],
    ['<@!1140000000000000001>   `24-7`', '24-7'],
    ['> _what_ about ~~cloud~~?', 'what about cloud?'],
    ['\\*not\\* escaped', '*not* escaped'],
    ['<:octopus:123456789012345678> programme <#123456789012345678>', 'programme'],
    ['a_b_c and 2*3*4', 'a_b_c and 2*3*4'],
    ['ask <@5>', 'ask @Ana'],
    ['</octopus:1234> 24-7', '/octopus 24-7'],
  ])('%s', (content, text) => {
    expect(writtenText(content, BOT, [{ id: '5', username: 'ana', global_name: 'Ana' }])).toBe(
      text,
    );
  });
});

describe('what is no payload of Discord', () => {
  const slash = fixture('slash');

  test.each<[string, unknown]>([
    ['nothing', undefined],
    ['a text', 'slash'],
    ['an object', {}],
    ['options that are none', { ...slash, data: { type: 1, options: '' } }],
    ['a person without an id', { ...slash, member: { user: {} } }],
    [
      'a question that is a number',
      { ...slash, data: { type: 1, options: [{ name: 'query', type: 3, value: 24 }] } },
    ],
    ['a message of nobody', { ...fixture('mention'), author: null }],
    ['a message without text', { ...fixture('mention'), content: null }],
  ])('is not read: %s', (_, payload) => {
    expect(readInteraction(payload)).toBeUndefined();
    expect(readMessage(payload, BOT)).toBeUndefined();
  });
});

test.each(['', 'x', 'ask', 'page:100:help', 'page::help', 'good', 'constructor:1', 'choose'])(
  'a custom id that the bot never made is not read: %s',
  (id) => {
    expect(readCustomId(id)).toBeUndefined();
  },
);
