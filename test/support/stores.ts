import { expect, it } from 'vitest';
import type { Conversations } from '../../src/chat/conversation.ts';
import type { FeedbackEntry, FeedbackLog, SeenEvents } from '../../src/store/ports.ts';

/**
 * What every store of seen events must do.
 * @param make gives an empty store that reads this clock, milliseconds.
 * @param keptMs how long it must remember at least.
 * @param forgottenMs after how long it must have forgotten.
 */
export function seenEventsContract(
  make: (now: () => number) => SeenEvents,
  keptMs: number,
  forgottenMs: number,
): void {
  let time = 1_000_000;
  const empty = () => make(() => time);

  it('lets the first claim of a key through and no later one', async () => {
    const seen = empty();
    expect(await seen.claim('a')).toBe(true);
    expect(await seen.claim('a')).toBe(false);
    expect(await seen.claim('a')).toBe(false);
  });

  it('tells keys apart', async () => {
    const seen = empty();
    for (const key of ['a', 'A', 'a ', '', '__proto__', 'slack:Ev1', 'discord:Ev1'])
      expect(await seen.claim(key)).toBe(true);
  });

  it('lets one of many claims at once through', async () => {
    const seen = empty();
    const claims = await Promise.all(Array.from({ length: 50 }, () => seen.claim('a')));
    expect(claims.filter(Boolean)).toHaveLength(1);
  });

  it('remembers for longer than platforms repeat an event, and forgets then', async () => {
    const seen = empty();
    await seen.claim('a');
    time += keptMs;
    await seen.claim('b');
    expect(await seen.claim('a')).toBe(false);
    time += forgottenMs - keptMs;
    expect(await seen.claim('a')).toBe(true);
    expect(await seen.claim('b')).toBe(false);
  });

  it('is not renewed by a later claim', async () => {
    const seen = empty();
    await seen.claim('a');
    time += keptMs;
    await seen.claim('a');
    time += forgottenMs - keptMs;
    expect(await seen.claim('a')).toBe(true);
  });
}

/** What every store of conversations must do. @param make gives an empty one that holds `most`. */
export function conversationsContract(make: (most: number) => Conversations): void {
  const turn = (question: string) => ({ question, shown: ['2016-8'] });

  it('gives back the last turn of each conversation', async () => {
    const conversations = make(10);
    await conversations.set('a', turn('one'));
    await conversations.set('b', turn('two'));
    await conversations.set('a', { ...turn('three'), more: 'more 2016-8#1' });
    expect(await conversations.get('a')).toEqual({ ...turn('three'), more: 'more 2016-8#1' });
    expect(await conversations.get('b')).toEqual(turn('two'));
  });

  it('knows nothing of a conversation that was not', async () => {
    const conversations = make(10);
    for (const key of ['a', '', '__proto__', 'constructor'])
      expect(await conversations.get(key)).toBeUndefined();
  });

  it('forgets the one it is told to, and is told about an unknown one in peace', async () => {
    const conversations = make(10);
    await conversations.set('a', turn('one'));
    await conversations.set('b', turn('two'));
    await conversations.forget('a');
    await conversations.forget('zzz');
    expect(await conversations.get('a')).toBeUndefined();
    expect(await conversations.get('b')).toEqual(turn('two'));
  });

  it('holds no more than it may: the least recently used is forgotten', async () => {
    const conversations = make(2);
    await conversations.set('a', turn('one'));
    await conversations.set('b', turn('two'));
    await conversations.get('a');
    await conversations.set('c', turn('three'));
    expect(await conversations.get('b')).toBeUndefined();
    expect(await conversations.get('a')).toEqual(turn('one'));
    expect(await conversations.get('c')).toEqual(turn('three'));
  });
}

/** What every feedback log must do. @param make gives an empty one and what it holds, oldest first. */
export function feedbackContract(
  make: () => { log: FeedbackLog; entries: () => Promise<readonly FeedbackEntry[]> },
): void {
  const entry = (rating: FeedbackEntry['rating']): FeedbackEntry => ({
    paragraphs: ['2016-8', '2009-6'],
    rating,
    platform: 'test',
  });

  it('keeps what it is told, in order', async () => {
    const { log, entries } = make();
    await log.record(entry('good'));
    await log.record({ ...entry('bad'), asker: 'U1', paragraphs: [] });
    expect(await entries()).toEqual([
      entry('good'),
      { ...entry('bad'), asker: 'U1', paragraphs: [] },
    ]);
  });
}
