import type { Rated } from '../render/feedback.ts';

/** Where something was asked and where its reply goes. */
export interface Place {
  readonly team: string;
  readonly user: string;
  /** Absent on the Home tab and in a modal: the reply goes to the user's direct messages. */
  readonly channel?: string;
  /** Thread the reply belongs to. */
  readonly thread?: string;
  /** Takes replies for half an hour, also where the bot is no member. */
  readonly responseUrl?: string;
  /** Only the asker sees the reply. */
  readonly whisper: boolean;
  /** The direct messages between the asker and the bot. */
  readonly direct: boolean;
}

/** What a payload asks of the bot. */
export type Wish =
  /** A question or command. */
  | {
      readonly kind: 'ask';
      readonly text: string;
      readonly place: Place;
      /** How it was asked; a thread message counts only where the bot follows the thread. */
      readonly by: 'command' | 'mention' | 'direct' | 'thread' | 'shortcut' | 'button' | 'modal';
    }
  | { readonly kind: 'share'; readonly text: string; readonly place: Place }
  | {
      readonly kind: 'rate';
      readonly rated: Rated;
      readonly place: Place;
      /** Opens a modal in which to say why. */
      readonly trigger?: string;
      readonly reason?: string;
    }
  | { readonly kind: 'home'; readonly user: string; readonly team: string }
  /** The app was removed from a workspace. @param at when, milliseconds. */
  | { readonly kind: 'uninstalled'; readonly team: string; readonly at: number }
  | { readonly kind: 'prompts'; readonly channel: string }
  | { readonly kind: 'open-modal'; readonly trigger: string }
  /** A modal sent without anything to ask. */
  | { readonly kind: 'incomplete' };

/** A wish and the keys by which a second delivery of it is known. */
export interface Incoming {
  readonly wish: Wish;
  readonly keys: readonly string[];
}
