import type { Conversations } from '../../src/chat/conversation.ts';
import { ownerOf } from '../../src/chat/request.ts';
import type { Place } from './read/incoming.ts';

/**
 * The conversation of a place: its thread. A private reply belongs to none,
 * so that sharing it asks the same again.
 */
export function conversationOf({ team, channel, thread, whisper }: Place): string | undefined {
  if (whisper || channel === undefined || thread === undefined) return undefined;
  return `slack:${team}:${channel}:${thread}`;
}

/** Key of the channel of a place, for its settings; undefined where there is none. */
export function channelOf({ team, channel }: Place): string | undefined {
  return channel === undefined ? undefined : `slack:${team}:${channel}`;
}

/** Whose the conversation of a place is: whoever spoke there last. */
export function ownerOfPlace({ team, user }: Place): string | undefined {
  return ownerOf({ platform: 'slack', asker: `${team}:${user}` });
}

const directKey = ({ team, channel }: Place) => `slack:${team}:${channel}`;

/**
 * In direct messages people go on below as often as in the thread: a new
 * thread begins with what the last one was about.
 */
export async function takeUp(conversations: Conversations, place: Place): Promise<void> {
  const key = conversationOf(place);
  if (!place.direct || key === undefined || (await conversations.get(key))) return;
  const last = await conversations.get(directKey(place));
  if (last) await conversations.set(key, last, ownerOfPlace(place));
}

/** Notes what the direct messages were last about. */
export async function putDown(conversations: Conversations, place: Place): Promise<void> {
  const key = conversationOf(place);
  if (!place.direct || key === undefined) return;
  const turn = await conversations.get(key);
  if (turn) await conversations.set(directKey(place), turn, ownerOfPlace(place));
}

/** Forgets what a place was about. */
export async function forgetConversation(
  conversations: Conversations,
  place: Place,
): Promise<void> {
  const key = conversationOf(place);
  if (key !== undefined) await conversations.forget(key);
  if (place.direct) await conversations.forget(directKey(place));
}
