import type { Conversations } from '../../../src/chat/conversation.ts';
import { type Asked, ownerOfAsked } from '../read/asked.ts';

/**
 * Keeps each answered event a conversation of its own, so that a reply goes
 * on from the very message it replies to, and remembers what an asker last
 * asked in a place, for questions that reply to nothing.
 */
export interface Contexts {
  /** Key of the event's conversation. */
  key(asked: Asked): string;
  /** Copies what the event goes on from. @returns whether there was anything. */
  inherit(asked: Asked): Promise<boolean>;
  /** Makes the event what its asker's next question in the place goes on from. */
  keep(asked: Asked): Promise<void>;
}

/** Contexts over the remembered conversations. */
export function createContexts(conversations: Conversations): Contexts {
  const keyOf = (event: string) => `discord:${event}`;
  const placeOf = ({ channel, asker }: Asked) => `discord:${channel}:${asker}`;
  return {
    key: ({ event }) => keyOf(event),
    async inherit(asked) {
      const { continues } = asked;
      const from = continues === undefined ? placeOf(asked) : keyOf(continues);
      const turn = await conversations.get(from);
      if (turn) await conversations.set(keyOf(asked.event), turn, ownerOfAsked(asked));
      return turn !== undefined;
    },
    async keep(asked) {
      const turn = await conversations.get(keyOf(asked.event));
      if (turn) await conversations.set(placeOf(asked), turn, ownerOfAsked(asked));
    },
  };
}
