import type { Conversations, Turn } from '../chat/conversation.ts';
import type { ChannelSettings, Claim, Inbox, Installations, Memories, Settings } from './ports.ts';

/** Longer than the platforms repeat an event (Slack: three times within six minutes). */
const SEEN_MS = 15 * 60_000;
const MOST_CONVERSATIONS = 10_000;

/** In memory nothing survives to be taken over. */
export const MEMORY_CLAIM: Claim = {
  sending: async () => true,
  notSent: async () => {},
  done: async () => {},
};

/** Claims in memory: forgotten after a quarter of an hour and on restart. */
export function memoryInbox(now: () => number = Date.now): Inbox {
  const seen = new Map<string, number>();
  return {
    async claim({ keys }) {
      const time = now();
      for (const [old, since] of seen) {
        if (time - since < SEEN_MS) break;
        seen.delete(old);
      }
      if (keys.some((key) => seen.has(key))) return undefined;
      for (const key of keys) seen.set(key, time);
      return MEMORY_CLAIM;
    },
    takeOver: async () => [],
  };
}

/** Conversations in memory, which can be forgotten by owner. */
export interface MemoryConversations extends Conversations {
  /** @returns how many were forgotten. */
  forgetOf(owner: string): number;
}

/** Conversations in memory: the least recently used are forgotten. */
export function memoryConversations(most = MOST_CONVERSATIONS): MemoryConversations {
  const turns = new Map<string, { readonly turn: Turn; readonly owner: string | undefined }>();
  const latest = (key: string, entry: { turn: Turn; owner: string | undefined }) => {
    turns.delete(key);
    turns.set(key, entry);
  };
  return {
    async get(key) {
      const entry = turns.get(key);
      if (entry) latest(key, entry);
      return entry?.turn;
    },
    async set(key, turn, owner) {
      latest(key, { turn, owner });
      const [oldest] = turns.keys();
      if (turns.size > most && oldest !== undefined) turns.delete(oldest);
    },
    async forget(key) {
      turns.delete(key);
    },
    forgetOf(owner) {
      const theirs = [...turns].filter(([, entry]) => entry.owner === owner);
      for (const [key] of theirs) turns.delete(key);
      return theirs.length;
    },
  };
}

/** Settings of channels in memory. */
export function memorySettings(): Settings {
  const settings = new Map<string, ChannelSettings>();
  return {
    get: async (channel) => settings.get(channel) ?? {},
    async set(channel, value) {
      settings.set(channel, value);
      return true;
    },
  };
}

/** Installations in memory. */
export function memoryInstallations(): Installations {
  const installations = new Map<string, unknown>();
  return {
    get: async (team) => installations.get(team),
    async set(team, installation) {
      installations.set(team, installation);
      return true;
    },
    async remove(team) {
      installations.delete(team);
    },
  };
}

/** What commands ask of a store, where there is none: nothing is counted, and nothing kept of anybody. */
export function memoryServices(): Pick<Memories, 'settings' | 'counts' | 'privacy'> {
  return {
    settings: memorySettings(),
    counts: { asked: async () => undefined },
    privacy: { forget: async () => ({ conversations: 0, ratings: 0 }) },
  };
}
