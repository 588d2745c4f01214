import type { ReceiverEvent } from '@slack/bolt';
import type { SlackParts } from './parts.ts';
import type { Incoming } from './read/incoming.ts';
import { readPayload } from './read/read.ts';
import { rememberedThreads } from './threads.ts';
import type { Accept } from './transport/http.ts';

/** Takes events and knows which are still being worked on. */
export interface Gate {
  readonly accept: Accept;
  /** Resolves when the work in hand is done. */
  idle(): Promise<void>;
}

/** Work that takes an accepted event, with what it asks. */
export type Process = (event: ReceiverEvent, incoming: Incoming) => Promise<void>;

/**
 * The gate before the work: an event is claimed before it is acknowledged, so
 * that no second delivery, by whatever way, gets a second reply. What asks
 * nothing of the bot is acknowledged and dropped, unlogged.
 */
export function createGate(parts: SlackParts, process: Process): Gate {
  const work = new Set<Promise<void>>();
  return {
    async accept(event) {
      const incoming = readPayload(event.body);
      const isOurs = incoming !== undefined && (await isForUs(incoming, parts));
      if (!isOurs || !(await claim(incoming, parts))) return event.ack();
      const done = process(event, incoming);
      work.add(done);
      try {
        await done;
      } finally {
        work.delete(done);
      }
    },
    async idle() {
      await Promise.allSettled(work);
    },
  };
}

/** A message in a thread counts only where the bot follows it; others are not even read. */
async function isForUs(
  { wish }: Incoming,
  { conversations, follow }: SlackParts,
): Promise<boolean> {
  if (wish.kind !== 'ask' || wish.by !== 'thread') return true;
  return rememberedThreads(conversations, follow).follows(wish.place);
}

/** Every key must be new: a message and the mention in it are two events with one key in common. */
async function claim({ keys }: Incoming, { seen }: SlackParts): Promise<boolean> {
  for (const key of keys) if (!(await seen.claim(key))) return false;
  return true;
}
