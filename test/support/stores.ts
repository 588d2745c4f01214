import { expect, it } from 'vitest';
import type { Conversations } from '../../src/chat/conversation.ts';
import type {
  Counts,
  FeedbackLog,
  Inbox,
  Installations,
  Privacy,
  QuestionLog,
  Settings,
} from '../../src/store/ports.ts';

/** Gives something empty that reads this clock, milliseconds. */
type Make<T> = (now: () => number) => T | Promise<T>;

const MINUTE = 60_000;
/** How long claims are remembered at least, and after how long they are forgotten, milliseconds. */
const KEPT_MS = 10 * MINUTE;
const FORGOTTEN_MS = 20 * MINUTE;

/** What every inbox must do. */
export function inboxContract(make: Make<Inbox>): void {
  let time = 1_000_000;
  const empty = async () => {
    const inbox = await make(() => time);
    return {
      claim: async (...keys: string[]) =>
        (await inbox.claim({ keys, platform: 'test' })) !== undefined,
    };
  };

  it('lets the first claim of a key through and no later one', async () => {
    const seen = await empty();
    expect(await seen.claim('a')).toBe(true);
    expect(await seen.claim('a')).toBe(false);
    expect(await seen.claim('a')).toBe(false);
  });

  it('tells keys apart', async () => {
    const seen = await empty();
    for (const key of ['a', 'A', 'a ', '', '__proto__', 'slack:Ev1', 'discord:Ev1'])
      expect(await seen.claim(key)).toBe(true);
  });

  it('lets one of many claims at once through', async () => {
    const seen = await empty();
    const claims = await Promise.all(Array.from({ length: 50 }, () => seen.claim('a')));
    expect(claims.filter(Boolean)).toHaveLength(1);
  });

  it('knows an event by any of its keys', async () => {
    const seen = await empty();
    expect(await seen.claim('event 1', 'message')).toBe(true);
    expect(await seen.claim('event 2', 'message')).toBe(false);
    expect(await seen.claim('event 1', 'other')).toBe(false);
    const claims = await Promise.all(
      Array.from({ length: 20 }, (_, at) => seen.claim(`event ${10 + at}`, 'another message')),
    );
    expect(claims.filter(Boolean)).toHaveLength(1);
  });

  it('claims what has no key', async () => {
    const seen = await empty();
    expect(await seen.claim()).toBe(true);
    expect(await seen.claim()).toBe(true);
  });

  it('remembers for longer than platforms repeat an event, and forgets then', async () => {
    const seen = await empty();
    await seen.claim('a');
    time += KEPT_MS;
    await seen.claim('b');
    expect(await seen.claim('a')).toBe(false);
    time += FORGOTTEN_MS - KEPT_MS;
    expect(await seen.claim('a')).toBe(true);
    expect(await seen.claim('b')).toBe(false);
  });

  it('is not renewed by a later claim', async () => {
    const seen = await empty();
    await seen.claim('a');
    time += KEPT_MS;
    await seen.claim('a');
    time += FORGOTTEN_MS - KEPT_MS;
    expect(await seen.claim('a')).toBe(true);
  });

  it('says that the reply may be sent by who claimed it', async () => {
    const inbox = await make(() => time);
    const claim = await inbox.claim({ keys: ['z'], platform: 'test', payload: { text: 'z' } });
    expect(await claim?.sending()).toBe(true);
    await claim?.done();
    expect(await inbox.takeOver('test')).toEqual([]);
  });
}

/** What every store of conversations must do. */
export function conversationsContract(make: () => Conversations | Promise<Conversations>): void {
  const turn = (question: string) => ({ question, shown: ['2016-8'] });

  it('gives back the last turn of each conversation', async () => {
    const conversations = await make();
    await conversations.set('a', turn('one'));
    await conversations.set('b', turn('two'));
    await conversations.set('a', { ...turn('three'), more: 'more 2016-8#1' });
    expect(await conversations.get('a')).toEqual({ ...turn('three'), more: 'more 2016-8#1' });
    expect(await conversations.get('b')).toEqual(turn('two'));
  });

  it('knows nothing of a conversation that was not', async () => {
    const conversations = await make();
    for (const key of ['a', '', '__proto__', 'constructor'])
      expect(await conversations.get(key)).toBeUndefined();
  });

  it('forgets the one it is told to, and is told about an unknown one in peace', async () => {
    const conversations = await make();
    await conversations.set('a', turn('one'));
    await conversations.set('b', turn('two'));
    await conversations.forget('a');
    await conversations.forget('zzz');
    expect(await conversations.get('a')).toBeUndefined();
    expect(await conversations.get('b')).toEqual(turn('two'));
  });
}

/** What every store of settings must do. */
export function settingsContract(make: () => Settings | Promise<Settings>): void {
  it('knows nothing of a channel that nobody set', async () => {
    const settings = await make();
    for (const channel of ['a', '', '__proto__']) expect(await settings.get(channel)).toEqual({});
  });

  it('gives back what was last set, channel by channel', async () => {
    const settings = await make();
    expect(await settings.set('a', { language: 'fr' })).toBe(true);
    await settings.set('b', { follow: 'off' });
    await settings.set('a', { documents: ['octopus-2016'], visibility: 'private' });
    expect(await settings.get('a')).toEqual({ documents: ['octopus-2016'], visibility: 'private' });
    expect(await settings.get('b')).toEqual({ follow: 'off' });
  });
}

/** What every store of installations must do. */
export function installationsContract(make: () => Installations | Promise<Installations>): void {
  it('gives back, replaces and removes what a workspace installed', async () => {
    const installations = await make();
    expect(await installations.get('T1')).toBeUndefined();
    expect(await installations.set('T1', { token: 'xoxb-1' })).toBe(true);
    await installations.set('T2', { token: 'xoxb-2' });
    await installations.set('T1', { token: 'xoxb-3' });
    expect(await installations.get('T1')).toEqual({ token: 'xoxb-3' });
    await installations.remove('T1');
    await installations.remove('T9');
    expect(await installations.get('T1')).toBeUndefined();
    expect(await installations.get('T2')).toEqual({ token: 'xoxb-2' });
  });
}

/** Where questions and ratings go, and what is counted of them. */
export interface Journalled {
  readonly questions: QuestionLog;
  readonly feedback: FeedbackLog;
  readonly counts: Counts;
  readonly conversations: Conversations;
  readonly privacy: Privacy;
}

const DAY = 24 * 60 * MINUTE;
const TODAY = Date.UTC(2026, 0, 31, 12);

/** What every journal must count and forget. */
export function journalContract(make: Make<Journalled>): void {
  let reply = 0;
  const question = (rest: Partial<Parameters<QuestionLog['record']>[0]>) => {
    reply += 1;
    const language = 'en' as const;
    const paragraphs: string[] = [];
    return {
      ...{ reply: `r${reply}`, at: TODAY, platform: 'test', language, answered: true },
      ...{ confidence: 0.9, paragraphs, ...rest },
    };
  };
  const empty = () => make(() => TODAY);

  it('counts questions by day, answered and refused', async () => {
    const { questions, counts } = await empty();
    await questions.record(question({ at: TODAY - DAY, answered: false, text: 'who?' }));
    for (const answered of [true, true, false]) await questions.record(question({ answered }));
    await questions.record(question({ at: TODAY - 40 * DAY }));
    expect((await counts.asked(TODAY - 30 * DAY))?.days).toEqual([
      { day: '2026-01-30', answered: 0, refused: 1 },
      { day: '2026-01-31', answered: 2, refused: 1 },
    ]);
  });

  it('counts how often each paragraph was cited', async () => {
    const { questions, counts } = await empty();
    for (const paragraphs of [['a', 'b'], ['b'], ['c'], ['b'], ['c'], []])
      await questions.record(question({ paragraphs }));
    expect((await counts.asked(0))?.cited).toEqual([
      { paragraph: 'b', times: 3 },
      { paragraph: 'c', times: 2 },
      { paragraph: 'a', times: 1 },
    ]);
  });

  it('lists the questions without a good answer, most frequent first', async () => {
    const { questions, counts } = await empty();
    for (const text of ['who pays', 'what for', 'who pays', '=1+1 “кто” 🐙'])
      await questions.record(question({ answered: false, text }));
    await questions.record(question({ confidence: 0.4, text: 'perhaps' }));
    await questions.record(question({}));
    expect((await counts.asked(0))?.unanswered).toEqual([
      { text: 'who pays', times: 2, answered: false },
      { text: '=1+1 “кто” 🐙', times: 1, answered: false },
      { text: 'perhaps', times: 1, answered: true },
      { text: 'what for', times: 1, answered: false },
    ]);
  });

  it('counts ratings, the last one of a person for a reply alone', async () => {
    const { feedback, counts } = await empty();
    const rating = { paragraphs: ['a', 'b'], platform: 'test', owner: 'test:U1', reply: 'r1' };
    await feedback.record({ ...rating, rating: 'good' });
    await feedback.record({ ...rating, rating: 'bad', question: 'who?' });
    await feedback.record({ ...rating, rating: 'bad', reason: 'too old' });
    await feedback.record({ ...rating, rating: 'good', owner: 'test:U2' });
    await feedback.record({ paragraphs: [], platform: 'test', rating: 'good' });
    const asked = await counts.asked(0);
    expect(asked?.ratings).toEqual({ good: 2, bad: 1 });
    expect(asked?.disliked).toEqual([
      { at: TODAY, paragraphs: ['a', 'b'], question: 'who?', reason: 'too old' },
    ]);
  });

  it('holds more than one statement takes', async () => {
    const { questions, counts } = await empty();
    for (let count = 0; count < 350; count += 1) await questions.record(question({}));
    expect((await counts.asked(0))?.days).toEqual([
      { day: '2026-01-31', answered: 350, refused: 0 },
    ]);
  });

  it('forgets what is of one owner, and of nobody else', async () => {
    const { feedback, conversations, counts, privacy } = await empty();
    const turn = { question: 'q', shown: [] };
    await conversations.set('a', turn, 'test:U1');
    await conversations.set('b', turn, 'test:U2');
    await conversations.set('c', turn, 'test:U1');
    for (const owner of ['test:U1', 'test:U2'])
      await feedback.record({ paragraphs: [], platform: 'test', rating: 'bad', owner });
    expect(await privacy.forget('test:U1')).toEqual({ conversations: 2, ratings: 1 });
    expect(await conversations.get('a')).toBeUndefined();
    expect(await conversations.get('b')).toEqual(turn);
    expect((await counts.asked(0))?.ratings).toEqual({ good: 0, bad: 1 });
    expect(await privacy.forget('test:U1')).toEqual({ conversations: 0, ratings: 0 });
  });
}
