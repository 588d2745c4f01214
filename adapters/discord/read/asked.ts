import { ownerOf } from '../../../src/chat/request.ts';
import type { Language } from '../../../src/language/language.ts';

/** What an event of Discord asks of the bot. */
export interface Asked {
  /** Id of the message or interaction that is answered. */
  readonly event: string;
  readonly text: string;
  readonly asker: string;
  /** Channel, thread or direct messages. */
  readonly channel: string;
  readonly language?: Language;
  /** Whether the asker manages the server it was asked in. */
  readonly manages?: boolean;
  /** Id of the event whose answer this goes on from. */
  readonly continues?: string;
}

/** Key of the channel, for its settings. */
export const channelOf = ({ channel }: Pick<Asked, 'channel'>): string => `discord:${channel}`;

/** Names who asks towards the store. */
export const ownerOfAsked = ({ asker }: Pick<Asked, 'asker'>): string | undefined =>
  ownerOf({ platform: 'discord', asker });

/** What names an interaction towards Discord. */
export interface InteractionRef {
  readonly id: string;
  readonly token: string;
  readonly applicationId: string;
}

/** The parts of a message that say which event it answers. */
export interface Answering {
  readonly interaction_metadata?: { readonly id: string };
  readonly message_reference?: { readonly message_id?: string };
}

/** Id of the event that a message of the bot answers; undefined for any other message. */
export function answeredEvent(message: Answering): string | undefined {
  return message.interaction_metadata?.id ?? message.message_reference?.message_id;
}
