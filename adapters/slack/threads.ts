import type { Conversations } from '../../src/chat/conversation.ts';
import { channelOf, ownerOfPlace } from './conversation.ts';
import type { SlackParts } from './parts.ts';
import type { Place } from './read/incoming.ts';

/** Remembers in which threads the bot answers without being mentioned. */
export interface Threads {
  follows(place: Place): Promise<boolean>;
  follow(place: Place): Promise<void>;
  unfollow(place: Place): Promise<void>;
}

/** A mark is a turn about nothing, kept where conversations are: it lives as long as they do. */
const MARK = { question: '', shown: [] } as const;

/** Threads marked in the conversations' memory: nothing is asked of Slack. */
function rememberedThreads(conversations: Conversations, mode: SlackParts['follow']): Threads {
  const keyOf = ({ team, channel, thread, user }: Place) =>
    `slack:follow:${team}:${channel}:${thread}${mode === 'asker' ? `:${user}` : ''}`;
  return {
    follows: async (place) =>
      mode !== 'off' && (await conversations.get(keyOf(place))) !== undefined,
    async follow(place) {
      if (mode !== 'off' && !place.direct)
        await conversations.set(keyOf(place), MARK, ownerOfPlace(place));
    },
    unfollow: (place) => conversations.forget(keyOf(place)),
  };
}

/** The threads of a place, followed as is set for its channel. */
export async function threadsAt(
  place: Place,
  { conversations, settings, follow }: Pick<SlackParts, 'conversations' | 'settings' | 'follow'>,
): Promise<Threads> {
  const channel = channelOf(place);
  const set = channel === undefined ? {} : await settings.get(channel);
  return rememberedThreads(conversations, set.follow ?? follow);
}
