import type { Reply } from '../../../src/chat/reply.ts';
import { detectLanguage } from '../../../src/language/detect.ts';
import type { Language, Localised } from '../../../src/language/language.ts';
import type { Claim } from '../../../src/store/ports.ts';
import { isRefused, loggable } from '../api/errors.ts';
import { type MessageApi, messageApi } from '../api/message.ts';
import type { Rest } from '../api/rest.ts';
import type { EventLog } from '../log.ts';
import type { AskedMessage } from '../read/message.ts';
import { notice } from '../render/notice.ts';
import { type Page, take } from '../render/page.ts';
import { render } from '../render/render.ts';
import { TEXTS } from '../texts.ts';
import type { Answer, Answered } from './answerer.ts';
import { askAgain } from './ask-again.ts';
import { persist } from './persist.ts';

export interface MessageParts {
  readonly rest: Rest;
  readonly answer: Answer;
  readonly log: EventLog;
}

/** A channel is not flooded: what is more is behind a button. */
const MOST_PAGES = 5;
/** How long Discord may fail before a reply is given up; the nonce is enforced for some minutes. */
const PATIENCE_MS = 120_000;

/**
 * Answers a message. Where the bot may not write, it tries once each: direct
 * messages to the asker, a reaction, and at last the log.
 */
export async function answerMessage(
  asked: AskedMessage,
  claim: Claim,
  parts: MessageParts,
): Promise<void> {
  const api = messageApi(parts.rest);
  const answered = await parts.answer(asked);
  if (!(await claim.sending())) return;
  if (answered.reply.kind === 'own' && asked.guild !== undefined)
    await deliverAlone(asked, api, parts.log, pagesOf(asked, answered));
  else await deliver(asked, api, parts.log, (note) => pagesOf(asked, answered, note));
}

/** Sends what concerns its asker alone to their direct messages. */
async function deliverAlone(
  { event, asker }: AskedMessage,
  api: MessageApi,
  log: EventLog,
  pages: readonly Page[],
): Promise<void> {
  try {
    const direct = await api.openDirect(asker);
    await sendAll(pages, (page, nonce) => api.send(direct, page, nonce), { event, log });
  } catch (error) {
    log.warn({ event, err: loggable(error) }, 'a private reply could not be sent to its asker');
  }
}

/** Says how to ask, to a reply whose text Discord keeps from the bot. */
export async function explainUnreadable(
  asked: AskedMessage,
  language: Language,
  { rest, log }: MessageParts,
): Promise<void> {
  await deliver(asked, messageApi(rest), log, () => [notice(TEXTS.unreadable[language])]);
}

/** Says something to an asker alone: on a message, that is possible in direct messages only. */
export async function tellInPrivate(
  { event, asker, text, language }: AskedMessage,
  words: Localised,
  { rest, log }: MessageParts,
): Promise<void> {
  const api = messageApi(rest);
  try {
    const page = notice(words[detectLanguage(text) ?? language ?? 'en']);
    await api.send(await api.openDirect(asker), page, `${event}p`);
  } catch (error) {
    log.warn({ event, err: loggable(error) }, 'a notice could not be sent to an asker');
  }
}

type Pages = (note?: string) => readonly Page[];

async function deliver(
  asked: AskedMessage,
  api: MessageApi,
  log: EventLog,
  pages: Pages,
): Promise<void> {
  const { event, channel } = asked;
  try {
    const reply = (page: Page, nonce: string) => api.reply(channel, page, { to: event, nonce });
    await sendAll(pages(), reply, { event, log });
  } catch (error) {
    if (!isRefused(error) || asked.guild === undefined) {
      log.error({ err: loggable(error), event, channel }, 'a reply to a message could not be sent');
      return;
    }
    await deliverElsewhere(asked, api, log, { pages, why: error });
  }
}

async function deliverElsewhere(
  { event, channel, asker, language }: AskedMessage,
  api: MessageApi,
  log: EventLog,
  { pages, why }: { readonly pages: Pages; readonly why: unknown },
): Promise<void> {
  const details = { event, channel, err: loggable(why) };
  try {
    const direct = await api.openDirect(asker);
    const moved = pages(TEXTS.movedHere[language ?? 'en']);
    await sendAll(moved, (page, nonce) => api.send(direct, page, nonce), {
      event: `${event}d`,
      log,
    });
    log.warn(details, 'a reply was refused in its channel and sent directly');
  } catch {
    try {
      await api.react(channel, event);
      log.warn(details, 'a reply was refused in its channel and directly; a reaction tells so');
    } catch {
      log.error(details, 'a reply was refused in its channel, directly and as a reaction');
    }
  }
}

/**
 * Sends pages in order; a nonce for each keeps Discord from posting one twice.
 * @throws when not even the first could be sent; later failures are logged.
 */
async function sendAll(
  pages: readonly Page[],
  send: (page: Page, nonce: string) => Promise<void>,
  { event, log }: { readonly event: string; readonly log: EventLog },
): Promise<void> {
  const until = Date.now() + PATIENCE_MS;
  for (const [index, page] of pages.entries()) {
    try {
      await persist(() => send(page, `${event}-${index}`), until);
    } catch (error) {
      if (index === 0) throw error;
      log.error({ err: loggable(error), event, index }, 'the rest of a reply could not be sent');
      return;
    }
  }
}

function pagesOf(asked: AskedMessage, answered: Answered, note?: string): Page[] {
  const reply = note === undefined ? answered.reply : withNote(answered.reply, note);
  const window = { from: 0, most: MOST_PAGES, ask: askAgain(asked.text, answered) };
  return take(render(reply, { feedback: true }), window, reply.language);
}

function withNote(reply: Reply, text: string): Reply {
  return { ...reply, blocks: [{ kind: 'note', text }, ...reply.blocks] };
}
