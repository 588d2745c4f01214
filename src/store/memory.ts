import { createHash } from 'node:crypto';
import type { Conversations, Turn } from '../chat/conversation.ts';
import type { ChannelSettings, Claim, Inbox, Installations, Memories, Settings } from './ports.ts';

/** The platforms repeat an event for six minutes at most (Slack: three times). */
const SEEN_MS = 15 * 60_000;
/** So the last keys of a generation are remembered for ten minutes, the first for fifteen. */
const GENERATION_MS = 5 * 60_000;
const MOST_CONVERSATIONS = 10_000;

/** In memory nothing survives to be taken over. */
export const MEMORY_CLAIM: Claim = {
  async sending(go) {
    go?.();
    return true;
  },
  notSent: async () => {},
  done: async () => {},
};

/** Claims in memory: forgotten after about a quarter of an hour and on restart. */
export function memoryInbox(now: () => number = Date.now): Inbox {
  // A whole generation is forgotten at a time. Of a key only a number is kept: as a text, with
  // what it was cut from, it would take five times the memory.
  let generations: { readonly since: number; readonly seen: Set<number> }[] = [];
  return {
    async claim({ keys }) {
      const time = now();
      generations = generations.filter(({ since }) => time - since < SEEN_MS);
      const numbers = keys.map(numberOf);
      if (generations.some(({ seen }) => numbers.some((number) => seen.has(number))))
        return undefined;
      let latest = generations.at(-1);
      if (!latest || time - latest.since >= GENERATION_MS) {
        latest = { since: time, seen: new Set() };
        generations.push(latest);
      }
      for (const number of numbers) latest.seen.add(number);
      return MEMORY_CLAIM;
    },
    takeOver: async () => [],
  };
}

/** 48 bits of a key’s digest: among 200,000 keys, one in a billion new ones meets another. */
const numberOf = (key: string) => createHash('sha1').update(key).digest().readUIntBE(0, 6);

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
