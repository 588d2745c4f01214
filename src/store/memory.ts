import type { Conversations, Turn } from '../chat/conversation.ts';
import type { FeedbackEntry, FeedbackLog, SeenEvents } from './ports.ts';

/** Longer than the platforms repeat an event (Slack: three times within six minutes). */
const SEEN_MS = 15 * 60_000;
const MOST_CONVERSATIONS = 10_000;
const MOST_FEEDBACK = 10_000;

/** Seen events in memory: forgotten after a quarter of an hour and on restart. */
export function memorySeenEvents(now: () => number = Date.now): SeenEvents {
  const seen = new Map<string, number>();
  return {
    async claim(key) {
      const time = now();
      for (const [old, since] of seen) {
        if (time - since < SEEN_MS) break;
        seen.delete(old);
      }
      if (seen.has(key)) return false;
      seen.set(key, time);
      return true;
    },
  };
}

/** Conversations in memory: the least recently used are forgotten. */
export function memoryConversations(most = MOST_CONVERSATIONS): Conversations {
  const turns = new Map<string, Turn>();
  const latest = (key: string, turn: Turn) => {
    turns.delete(key);
    turns.set(key, turn);
  };
  return {
    async get(key) {
      const turn = turns.get(key);
      if (turn) latest(key, turn);
      return turn;
    },
    async set(key, turn) {
      latest(key, turn);
      const [oldest] = turns.keys();
      if (turns.size > most && oldest !== undefined) turns.delete(oldest);
    },
    async forget(key) {
      turns.delete(key);
    },
  };
}

/** Feedback in memory, the latest entries. */
export function memoryFeedback(): FeedbackLog & { readonly entries: readonly FeedbackEntry[] } {
  const entries: FeedbackEntry[] = [];
  return {
    entries,
    async record(entry) {
      entries.push(entry);
      if (entries.length > MOST_FEEDBACK) entries.shift();
    },
  };
}
