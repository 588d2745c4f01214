import {
  type APIMessage,
  type APIModalInteractionResponseCallbackData,
  InteractionResponseType,
  MessageFlags,
  makeURLSearchParams,
  type RequestData,
  Routes,
} from 'discord.js';
import type { InteractionRef } from '../read/asked.ts';
import type { Page } from '../render/page.ts';
import { filesOf, messageBody } from './body.ts';
import type { Rest } from './rest.ts';

/** What can be done with one interaction. */
export interface InteractionApi {
  /** @returns whether Discord shows the response to the asker alone. */
  respond(page: Page, isPrivate: boolean): Promise<boolean>;
  defer(isPrivate: boolean): Promise<void>;
  /** Puts the reply in place of the deferral. */
  edit(page: Page): Promise<void>;
  followUp(page: Page, isPrivate: boolean): Promise<void>;
  choose(choices: readonly { name: string; value: string }[]): Promise<void>;
  /** Opens a modal. */
  ask(modal: APIModalInteractionResponseCallbackData): Promise<void>;
}

/** The endpoints of an interaction; they need its token and not the bot's. */
export function interactionApi(
  rest: Rest,
  { id, token, applicationId }: InteractionRef,
): InteractionApi {
  const callback = (body: object, more: Pick<RequestData, 'files' | 'query'> = {}) =>
    rest.post(Routes.interactionCallback(id, token), { auth: false, body, ...more });
  return {
    async respond(page, isPrivate) {
      const type = InteractionResponseType.ChannelMessageWithSource;
      const more = { files: filesOf(page), query: makeURLSearchParams({ with_response: true }) };
      return isWhispered(await callback({ type, data: messageBody(page, isPrivate) }, more));
    },
    async defer(isPrivate) {
      const type = InteractionResponseType.DeferredChannelMessageWithSource;
      await callback({ type, data: { flags: isPrivate ? MessageFlags.Ephemeral : 0 } });
    },
    async edit(page) {
      const route = Routes.webhookMessage(applicationId, token, '@original');
      await rest.patch(route, { auth: false, body: messageBody(page), files: filesOf(page) });
    },
    async followUp(page, isPrivate) {
      const body = messageBody(page, isPrivate);
      await rest.post(Routes.webhook(applicationId, token), {
        auth: false,
        body,
        files: filesOf(page),
      });
    },
    async choose(choices) {
      const type = InteractionResponseType.ApplicationCommandAutocompleteResult;
      await callback({ type, data: { choices } });
    },
    async ask(modal) {
      await callback({ type: InteractionResponseType.Modal, data: modal });
    },
  };
}

/** Reads the created message of a callback's response; a test server may send none. */
function isWhispered(response: unknown): boolean {
  const { resource } = (response ?? {}) as { resource?: { message?: Partial<APIMessage> } };
  return ((resource?.message?.flags ?? 0) & MessageFlags.Ephemeral) !== 0;
}
