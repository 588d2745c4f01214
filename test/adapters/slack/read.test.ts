import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readPayload } from '../../../adapters/slack/read/read.ts';
import { fixture } from './fixture.ts';

describe('what payloads ask', () => {
  it('a slash command is answered to the asker alone', () => {
    expect(readPayload(fixture('slash-command'))).toEqual({
      wish: {
        kind: 'ask',
        by: 'command',
        text: '24-7',
        place: {
          team: 'T0001',
          user: 'U2147483697',
          channel: 'C2147483705',
          responseUrl: 'https://hooks.slack.com/commands/1234/5678',
          whisper: true,
          direct: false,
        },
      },
      keys: ['slack:command:T0001:13345224609.738474920.8088930838d88f008e0'],
    });
  });

  it('a mention is answered in its thread', () => {
    const read = readPayload(fixture('app-mention'));
    expect(read?.wish).toMatchObject({
      kind: 'ask',
      by: 'mention',
      place: { channel: 'C123ABC456', thread: '1515449522.000016', whisper: false, direct: false },
    });
  });

  it('a message and the mention in it have a key in common', () => {
    const same = { 'event.ts': '1515449522.000016', 'event.thread_ts': '1515449000.000001' };
    const mention = readPayload(fixture('app-mention', same));
    const message = readPayload(fixture('message-channel', same));
    expect(mention?.keys.filter((key) => message?.keys.includes(key))).toEqual([
      'slack:message:T123ABC456:C123ABC456:1515449522.000016',
    ]);
  });

  it('a direct message is answered in a thread below it', () => {
    expect(readPayload(fixture('message-im'))?.wish).toMatchObject({
      by: 'direct',
      place: { channel: 'D024BE91L', thread: '1355517523.000005', direct: true },
    });
  });

  it('a message in a thread may be a follow-up', () => {
    expect(readPayload(fixture('message-channel'))?.wish).toMatchObject({
      by: 'thread',
      place: { thread: '1515449522.000016' },
    });
  });

  it.each([
    ['a message outside threads', fixture('message-channel', { 'event.thread_ts': undefined })],
    [
      'the first message of a thread',
      fixture('message-channel', { 'event.thread_ts': '1515449999.000200' }),
    ],
    [
      'a message to somebody else',
      fixture('message-channel', { 'event.text': '<@U777> what do you think?' }),
    ],
    ['an edit', fixture('message-changed')],
    ['a deletion', fixture('message-deleted')],
    ['a message of the bot itself', fixture('message-own')],
    ['a message of another bot', fixture('message-other-bot')],
    ['a mention by another bot', fixture('app-mention', { 'event.bot_id': 'B1' })],
    ['somebody joining', fixture('message-channel', { 'event.subtype': 'channel_join' })],
    [
      'a press that opens a link',
      fixture('block-actions-thread', { 'actions.0.action_id': 'open_0' }),
    ],
    [
      'a press of an unknown button',
      fixture('block-actions-thread', { 'actions.0.action_id': 'other' }),
    ],
    ['feedback that nobody of us wrote', fixture('feedback', { 'actions.0.value': 'great' })],
    ['another app’s modal', fixture('view-submission', { 'view.callback_id': 'other' })],
    ['a closed modal', fixture('view-submission', { type: 'view_closed' })],
  ])('nothing is asked by %s', (_, payload) => {
    expect(readPayload(payload)).toBeUndefined();
  });

  it.each([
    ['in an organisation, without a workspace', { team_id: null }],
    ['with a file alone', { 'event.subtype': 'file_share', 'event.text': null }],
    ['that begins with /me', { 'event.subtype': 'me_message' }],
  ])('a direct message %s is answered', (_, more) => {
    expect(readPayload(fixture('message-im', more))?.wish).toMatchObject({ by: 'direct' });
  });

  it('the Home tab is shown, the messages tab gets prompts', () => {
    expect(readPayload(fixture('app-home-opened'))?.wish).toEqual({
      kind: 'home',
      user: 'U123ABC456',
      team: 'T123ABC456',
    });
    expect(readPayload(fixture('app-home-opened', { 'event.tab': 'messages' }))?.wish).toEqual({
      kind: 'prompts',
      channel: 'D123ABC456',
    });
  });

  it('a button asks its value, where it stands', () => {
    expect(readPayload(fixture('block-actions-thread'))).toMatchObject({
      wish: {
        kind: 'ask',
        by: 'button',
        text: 'read 2016-8',
        place: { thread: '1515449522.000016', whisper: false },
      },
      keys: ['slack:action:T123ABC456:U123ABC456:1548426417.840180'],
    });
  });

  it('a button below a private reply is answered in private', () => {
    expect(readPayload(fixture('block-actions-ephemeral'))?.wish).toMatchObject({
      kind: 'share',
      text: '24-7',
      place: { whisper: true, responseUrl: 'https://hooks.slack.com/actions/T123ABC456/2/y' },
    });
  });

  it('a button on the Home tab is answered in direct messages', () => {
    const wish = readPayload(fixture('block-actions-home'))?.wish;
    expect(wish).toMatchObject({ kind: 'ask', text: 'cloud computing', place: { whisper: false } });
    expect(wish).not.toHaveProperty('place.channel', expect.anything());
  });

  it('feedback says what was rated', () => {
    expect(readPayload(fixture('feedback'))?.wish).toMatchObject({
      kind: 'rate',
      rated: { rating: 'good', language: 'fr', paragraphs: ['2016-8', '2009-6'] },
    });
  });

  it('the shortcut on a message asks its text, the global one opens the modal', () => {
    expect(readPayload(fixture('message-shortcut'))?.wish).toMatchObject({
      kind: 'ask',
      by: 'shortcut',
      place: { whisper: true, channel: 'C0LFFBKPB' },
    });
    expect(readPayload(fixture('global-shortcut'))?.wish).toMatchObject({ kind: 'open-modal' });
  });

  it('the modal asks a question of a year, or a day', () => {
    const values = 'view.state.values';
    const none = { selected_option: null };
    expect(readPayload(fixture('view-submission'))?.wish).toMatchObject({
      text: 'cloud computing (2009)',
    });
    const day = { day: { selected_option: { value: 'programme thursday' } } };
    expect(readPayload(fixture('view-submission', { [`${values}.day`]: day }))?.wish).toMatchObject(
      { text: 'programme thursday cloud computing' },
    );
    const empty = {
      question: { question: { value: null } },
      year: { year: none },
      day: { day: none },
    };
    expect(readPayload(fixture('view-submission', { [values]: empty }))).toEqual({
      wish: { kind: 'incomplete' },
      keys: [],
    });
  });
});

describe('any payload', () => {
  const names = [
    'slash-command',
    'app-mention',
    'message-im',
    'message-channel',
    'app-home-opened',
    'message-shortcut',
    'global-shortcut',
    'view-submission',
    'block-actions-thread',
    'block-actions-ephemeral',
    'block-actions-home',
    'feedback',
  ];

  it('is read without a fault, whatever is put into or left out of it', () => {
    const paths = fc.constantFrom(
      'type',
      'team_id',
      'event',
      'event.type',
      'event.text',
      'event.user',
      'event.channel',
      'event.ts',
      'event.thread_ts',
      'authorizations',
      'user',
      'user.id',
      'team',
      'channel',
      'message',
      'container',
      'actions',
      'actions.0.value',
      'actions.0.action_id',
      'view',
      'view.state',
      'view.state.values',
      'view.state.values.question',
      'text',
      'trigger_id',
      'command',
    );
    fc.assert(
      fc.property(
        fc.constantFrom(...names),
        fc.array(fc.tuple(paths, fc.anything()), { maxLength: 3 }),
        (name, changes) => {
          readPayload(fixture(name, Object.fromEntries(changes)));
        },
      ),
      { numRuns: 3000 },
    );
  });

  it('of any kind at all is read without a fault', () => {
    fc.assert(
      fc.property(fc.anything(), (payload) => void readPayload(payload)),
      { numRuns: 3000 },
    );
  });
});
