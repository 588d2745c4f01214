import { setTimeout as sleep } from 'node:timers/promises';
import type { Visibility } from '../../../src/chat/visibility.ts';
import type { Claim, Settings } from '../../../src/store/ports.ts';
import { isAcknowledged, isOver, loggable } from '../api/errors.ts';
import { type InteractionApi, interactionApi } from '../api/interaction.ts';
import type { Rest } from '../api/rest.ts';
import { LIMITS } from '../limits.ts';
import type { EventLog } from '../log.ts';
import { channelOf } from '../read/asked.ts';
import type { AskedInteraction } from '../read/interaction.ts';
import { notice } from '../render/notice.ts';
import { type Page, take } from '../render/page.ts';
import { render } from '../render/render.ts';
import { TEXTS } from '../texts.ts';
import { ageOf } from './age.ts';
import type { Answer, Answered } from './answerer.ts';
import { askAgain } from './ask-again.ts';
import { persist } from './persist.ts';

export interface InteractionParts {
  readonly rest: Rest;
  readonly answer: Answer;
  readonly visibility: Visibility;
  /** How the bot behaves in each channel. */
  readonly settings: Pick<Settings, 'get'>;
  readonly log: EventLog;
}

/** The core answers in milliseconds: only what takes longer than a moment is deferred. */
const MOMENT_MS = 1000;
/** Left of a token's life when work on it ends. */
const TOKEN_MARGIN_MS = 60_000;

/** How an interaction came to be answered here. */
export interface Taken {
  /** When it arrived, milliseconds. */
  readonly arrived: number;
  readonly claim: Claim;
  /** A process that ended had it before, and may have responded. */
  readonly isAgain?: boolean;
}

/** One interaction on its way. */
interface Work extends Taken {
  readonly asked: AskedInteraction;
  readonly api: InteractionApi;
  readonly isPrivate: boolean;
}

/**
 * Answers a question that came as an interaction: at once where the reply is
 * there within a moment, else deferred and edited in. What comes too late for
 * Discord is logged and not answered.
 */
export async function answerInteraction(
  asked: AskedInteraction,
  taken: Taken,
  parts: InteractionParts,
): Promise<void> {
  const isPrivate = await isPrivately(asked, parts);
  const work: Work = { asked, api: interactionApi(parts.rest, asked.ref), isPrivate, ...taken };
  try {
    await (taken.isAgain ? complete(work, parts) : deliver(work, parts));
  } catch (error) {
    const message = isOver(error)
      ? 'an interaction was over before its reply'
      : 'a reply to an interaction could not be sent';
    parts.log.error({ err: loggable(error), event: asked.event }, message);
  }
}

/** As the asker says, else as the command wants it, else as is set for the channel. */
async function isPrivately(
  asked: AskedInteraction,
  { visibility, settings }: InteractionParts,
): Promise<boolean> {
  if (asked.isPrivate !== undefined || !asked.isShareable) return asked.isPrivate ?? false;
  if (visibility(asked.text) === 'asker') return true;
  return (await settings.get(channelOf(asked))).visibility === 'private';
}

async function deliver(work: Work, parts: InteractionParts): Promise<void> {
  const { api, asked, isPrivate } = work;
  const answering = parts.answer(asked);
  const quick = await Promise.race([answering, sleep(MOMENT_MS, undefined, { ref: false })]);
  const age = ageOf(asked.event, work.arrived, Date.now());
  if (age > LIMITS.firstResponseMs) {
    parts.log.warn({ event: asked.event, age }, 'an interaction came too late to be answered');
    return;
  }
  if (quick) {
    const [first, ...others] = pagesOf(work, quick);
    if (!first || !(await work.claim.sending())) return;
    const isWhispered = await begin(() => api.respond(first, isPrivate), age);
    await goOn(work, others, isWhispered === true, parts.log);
    return;
  }
  await begin(() => api.defer(isPrivate), age);
  const [first, ...others] = pagesOf(work, await answering);
  if (!(await work.claim.sending())) return;
  if (first) await persist(() => api.edit(first), tokenEnd(work));
  await goOn(work, others, false, parts.log);
}

/**
 * Puts the reply in place of whatever response there is: an edit that is made
 * twice is made once. What follows the first message may be there already.
 */
async function complete(work: Work, parts: InteractionParts): Promise<void> {
  const [first] = pagesOf(work, await parts.answer(work.asked));
  if (first && (await work.claim.sending()))
    await persist(() => work.api.edit(first), tokenEnd(work));
}

/** Sends the first response; one that Discord had already counts as sent. */
async function begin<T>(send: () => Promise<T>, age: number): Promise<T | undefined> {
  const left = LIMITS.firstResponseMs - age;
  return persist(send, Date.now() + left).catch((error: unknown) => {
    if (isAcknowledged(error)) return undefined;
    throw error;
  });
}

/** Sends what follows the first message. */
async function goOn(
  { api, asked, isPrivate, ...work }: Work,
  pages: readonly Page[],
  isWhispered: boolean,
  log: EventLog,
): Promise<void> {
  if (asked.isShare && isWhispered) {
    log.info({ event: asked.event }, 'Discord kept a shared reply private');
    const page = notice(TEXTS.keptPrivate[asked.language ?? 'en']);
    await api.followUp(page, true);
  }
  const until = tokenEnd({ asked, ...work });
  for (const page of pages) await persist(() => api.followUp(page, isPrivate), until);
}

function pagesOf({ asked, isPrivate }: Work, answered: Answered): Page[] {
  const { reply } = answered;
  const again = askAgain(asked.text, answered);
  const canShare = isPrivate && asked.isShareable && reply.files.length === 0;
  const pages = render(reply, {
    feedback: true,
    ...(canShare && again !== undefined ? { share: again } : {}),
  });
  // A share may need a follow-up of its own.
  const most = asked.mostFollowUps + (asked.isShare ? 0 : 1);
  return take(pages, { from: asked.page, most, ask: again }, reply.language);
}

function tokenEnd({ asked, arrived }: Pick<Work, 'asked' | 'arrived'>): number {
  const age = ageOf(asked.event, arrived, Date.now());
  return Date.now() + LIMITS.tokenMs - age - TOKEN_MARGIN_MS;
}
