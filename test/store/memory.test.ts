import { describe, expect, it } from 'vitest';
import { memoryConversations, memoryFeedback, memorySeenEvents } from '../../src/store/memory.ts';
import { conversationsContract, feedbackContract, seenEventsContract } from '../support/stores.ts';

const MINUTE = 60_000;

describe('seen events in memory', () => {
  seenEventsContract(memorySeenEvents, 10 * MINUTE, 20 * MINUTE);
});

describe('conversations in memory', () => {
  conversationsContract(memoryConversations);
});

describe('feedback in memory', () => {
  feedbackContract(() => {
    const log = memoryFeedback();
    return { log, entries: async () => log.entries };
  });

  it('holds no more than the latest ten thousand entries', async () => {
    const log = memoryFeedback();
    for (let count = 0; count < 10_001; count += 1)
      await log.record({ paragraphs: [String(count)], rating: 'good', platform: 'test' });
    expect(log.entries).toHaveLength(10_000);
    expect(log.entries[0]?.paragraphs).toEqual(['1']);
  });
});
