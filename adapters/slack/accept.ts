import type { ReceiverEvent } from '@slack/bolt';
import type { Claim } from '../../src/store/ports.ts';
import { ownerOfPlace } from './conversation.ts';
import { removeInstallation } from './oauth/installation.ts';
import type { SlackParts } from './parts.ts';
import type { Incoming } from './read/incoming.ts';
import { readPayload } from './read/read.ts';
import { threadsAt } from './threads.ts';
import type { Accept } from './transport/http.ts';

/** Takes events and knows which are still being worked on. */
export interface Gate {
  readonly accept: Accept;
  /** Does what ended processes left unfinished. */
  takeOver(): Promise<void>;
  /** Resolves when the work in hand is done. */
  idle(): Promise<void>;
}

/** Work that takes an accepted event, with what it asks. */
export type Process = (event: ReceiverEvent, incoming: Incoming, claim: Claim) => Promise<void>;

/**
 * The gate before the work: an event is claimed before it is acknowledged, so
 * that no second delivery, by whatever way, gets a second reply, and kept until
 * it is done, so that it is done though this process ends. What asks nothing of
 * the bot is acknowledged and dropped, unlogged.
 */
export function createGate(parts: SlackParts, process: Process): Gate {
  const work = new Set<Promise<void>>();

  async function take(event: ReceiverEvent, incoming: Incoming, claim: Claim): Promise<void> {
    const done = process(event, incoming, claim).finally(() => claim.done());
    work.add(done);
    try {
      await done;
    } finally {
      work.delete(done);
    }
  }

  return {
    async accept(event) {
      const incoming = readPayload(event.body);
      if (incoming?.wish.kind === 'uninstalled') {
        // Without a token there is nothing else to do, and nothing to answer.
        const { team, at } = incoming.wish;
        await removeInstallation(parts.installations, team, at);
        return event.ack();
      }
      const isOurs = incoming !== undefined && (await isForUs(incoming, parts));
      const claim = isOurs ? await claimOf(incoming, event, parts) : undefined;
      if (!incoming || !claim) return event.ack();
      await take(event, incoming, claim);
    },
    async takeOver() {
      const unfinished = await parts.inbox.takeOver('slack');
      await Promise.allSettled(
        unfinished.map(async ({ payload, mayBeSent, claim }) => {
          const body = payload as ReceiverEvent['body'];
          const incoming = readPayload(body);
          // Slack posts whatever is sent, so a reply that may be there is not sent again.
          if (!incoming || mayBeSent) return claim.done();
          await take({ body, ack: async () => {} }, incoming, claim);
        }),
      );
    },
    async idle() {
      await Promise.allSettled(work);
    },
  };
}

/** A message in a thread counts only where the bot follows it; others are not even read. */
async function isForUs({ wish }: Incoming, parts: SlackParts): Promise<boolean> {
  if (wish.kind !== 'ask' || wish.by !== 'thread') return true;
  return (await threadsAt(wish.place, parts)).follows(wish.place);
}

/** Every key must be new: a message and the mention in it are two events with one key in common. */
function claimOf(
  { keys, wish }: Incoming,
  { body }: ReceiverEvent,
  { inbox }: SlackParts,
): Promise<Claim | undefined> {
  const isAsked = wish.kind === 'ask' || wish.kind === 'share';
  if (!isAsked) return inbox.claim({ keys, platform: 'slack' });
  const owner = ownerOfPlace(wish.place);
  return inbox.claim({ keys, platform: 'slack', payload: body, owner });
}
