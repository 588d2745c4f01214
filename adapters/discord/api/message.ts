import { type APIDMChannel, Routes } from 'discord.js';
import type { Page } from '../render/page.ts';
import { filesOf, messageBody } from './body.ts';
import type { Rest } from './rest.ts';

/** What can be done about a message. */
export interface MessageApi {
  /** Replies in its channel. */
  reply(channel: string, page: Page, at: { to: string; nonce: string }): Promise<void>;
  send(channel: string, page: Page, nonce: string): Promise<void>;
  /** @returns the channel of direct messages to a person. */
  openDirect(person: string): Promise<string>;
  /** Marks a message as one that the bot may not answer. */
  react(channel: string, message: string): Promise<void>;
}

/** "Muted": what the bot reacts with where it may not speak. */
const MUTED = encodeURIComponent('🔇');

/** The endpoints of channels. */
export function messageApi(rest: Rest): MessageApi {
  const post = async (channel: string, page: Page, more: object) => {
    const body = { ...messageBody(page), enforce_nonce: true, ...more };
    await rest.post(Routes.channelMessages(channel), { body, files: filesOf(page) });
  };
  return {
    reply: (channel, page, { to, nonce }) =>
      post(channel, page, {
        nonce,
        message_reference: { message_id: to, fail_if_not_exists: false },
      }),
    send: (channel, page, nonce) => post(channel, page, { nonce }),
    async openDirect(person) {
      const route = Routes.userChannels();
      const channel = (await rest.post(route, { body: { recipient_id: person } })) as APIDMChannel;
      return channel.id;
    },
    async react(channel, message) {
      await rest.put(Routes.channelMessageOwnReaction(channel, message, MUTED));
    },
  };
}
