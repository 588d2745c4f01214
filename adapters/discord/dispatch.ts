import type { APIInteraction, GatewayMessageCreateDispatchData } from 'discord.js';
import type { Suggest } from '../../src/chat/suggest.ts';
import { TOO_MANY } from '../../src/chat/texts.ts';
import type { Language } from '../../src/language/language.ts';
import type { Admit, Verdict } from '../../src/limits/admit.ts';
import type { Claim, FeedbackLog, Inbox, Unfinished } from '../../src/store/ports.ts';
import { ageOf } from './answer/age.ts';
import { answerInteraction, type InteractionParts } from './answer/interaction.ts';
import { answerMessage, explainUnreadable, tellInPrivate } from './answer/message.ts';
import { loggable } from './api/errors.ts';
import { interactionApi } from './api/interaction.ts';
import { claimOf } from './claim.ts';
import { LIMITS } from './limits.ts';
import { type Asked, ownerOfAsked } from './read/asked.ts';
import { type ReadInteraction, readInteraction } from './read/interaction.ts';
import { type AskedMessage, readMessage } from './read/message.ts';
import { notice } from './render/notice.ts';
import { whyModal } from './render/why.ts';
import { choicesFor } from './suggestions.ts';
import { TEXTS } from './texts.ts';

export interface DispatchParts extends InteractionParts {
  readonly suggest: Suggest;
  readonly inbox: Inbox;
  readonly feedback: FeedbackLog;
  readonly admit: Admit;
  /** The bot's own user id; undefined until Discord has told it. */
  botId(): string | undefined;
  /** Language of a server, where it says one. */
  languageOf(guild: string | undefined): Language | undefined;
}

/** Handles an interaction, once however often Discord sends it. */
export async function onInteraction(payload: APIInteraction, parts: DispatchParts): Promise<void> {
  const arrived = Date.now();
  const read = readInteraction(payload);
  if (!read) return;
  // A store is not asked at every key press; choices shown twice are no second reply.
  if (read.kind === 'suggest') return respondInTime(read, payload.id, arrived, parts);
  const claim = await claimOf(
    read.kind === 'ask'
      ? { keys: [payload.id], payload: { interaction: payload }, owner: ownerOfAsked(read) }
      : { keys: [payload.id] },
    parts,
  );
  if (!claim) return;
  if (read.kind === 'ask' && verdictOn(read, parts) === 'answer')
    await answerInteraction(read, { arrived, claim }, parts);
  else await respondInTime(read, payload.id, arrived, parts);
  await claim.done();
}

async function respondInTime(
  read: ReadInteraction,
  event: string,
  arrived: number,
  parts: DispatchParts,
): Promise<void> {
  const age = ageOf(event, arrived, Date.now());
  if (age > LIMITS.firstResponseMs) {
    parts.log.warn({ event, age }, 'an interaction came too late to be answered');
    return;
  }
  await respond(read, parts).catch((error: unknown) =>
    parts.log.error({ err: loggable(error), event }, 'an interaction could not be answered'),
  );
}

/** Answers what needs no question to be asked, or may not ask one. */
async function respond(
  read: ReadInteraction,
  { rest, suggest, feedback }: DispatchParts,
): Promise<void> {
  const api = interactionApi(rest, read.ref);
  const language = read.language ?? 'en';
  switch (read.kind) {
    case 'suggest':
      return api.choose(choicesFor(suggest, read.typed, language));
    case 'feedback':
      await feedback.record(read.entry);
      if (read.why !== undefined) return api.ask(whyModal(read.why, language));
      await api.respond(notice(TEXTS.thanks[language]), true);
      return;
    // Discord waits for a response, so each one over the limits is told so: only its asker sees it.
    case 'ask':
      await api.respond(notice(TOO_MANY[language]), true);
      return;
    case 'unknown':
      await api.respond(notice(TEXTS.unknownControl[language]), true);
      return;
  }
}

/** Handles a message, once however often Discord sends it. */
export async function onMessage(
  payload: GatewayMessageCreateDispatchData,
  parts: DispatchParts,
): Promise<void> {
  const botId = parts.botId();
  const read = botId === undefined ? undefined : readMessage(payload, botId);
  if (!read) return;
  const owner = ownerOfAsked(read);
  const claim = await claimOf({ keys: [read.event], payload: { message: payload }, owner }, parts);
  if (!claim) return;
  await reply(read, claim, parts);
  await claim.done();
}

/** Replies to a message of the gateway, unless there are too many. */
async function reply(read: AskedMessage, claim: Claim, parts: DispatchParts): Promise<void> {
  const language = parts.languageOf(read.guild);
  if (read.isUnreadable) {
    const isFirst = await claimOf({ keys: [`how:${read.channel}:${read.asker}`] }, parts);
    if (isFirst) await explainUnreadable(read, language ?? 'en', parts);
    return;
  }
  const verdict = verdictOn(read, parts);
  if (verdict === 'notice') return tellInPrivate(read, TOO_MANY, parts);
  if (verdict === 'silence') return;
  await answerMessage(language === undefined ? read : { ...read, language }, claim, parts);
}

const verdictOn = ({ asker, channel }: Asked, { admit }: DispatchParts): Verdict =>
  admit(`discord:${asker}`, `discord:${channel}`);

/** What is kept of an event until it is answered. */
interface Kept {
  readonly interaction?: APIInteraction;
  readonly message?: GatewayMessageCreateDispatchData;
}

/** For so long Discord knows a message that is sent again by its nonce, milliseconds. */
const NONCE_MS = 2 * 60_000;

/** Does what ended processes left unfinished. */
export async function takeOver(parts: DispatchParts): Promise<void> {
  const unfinished = await parts.inbox.takeOver('discord');
  await Promise.all(unfinished.map((each) => finish(each, parts)));
}

async function finish(
  { payload, at, mayBeSent, claim }: Unfinished,
  parts: DispatchParts,
): Promise<void> {
  const { interaction, message } = payload as Kept;
  const read = interaction && readInteraction(interaction);
  if (read?.kind === 'ask')
    await answerInteraction(read, { arrived: at, claim, isAgain: true }, parts);
  const botId = parts.botId();
  const asked = message && botId !== undefined ? readMessage(message, botId) : undefined;
  if (asked && (!mayBeSent || Date.now() - at < NONCE_MS)) await reply(asked, claim, parts);
  await claim.done();
}
