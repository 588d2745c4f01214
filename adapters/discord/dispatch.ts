import type { APIInteraction, GatewayMessageCreateDispatchData } from 'discord.js';
import type { Suggest } from '../../src/chat/suggest.ts';
import { TOO_MANY } from '../../src/chat/texts.ts';
import type { Language } from '../../src/language/language.ts';
import type { Admit, Verdict } from '../../src/limits/admit.ts';
import type { FeedbackLog, SeenEvents } from '../../src/store/ports.ts';
import { ageOf } from './answer/age.ts';
import { answerInteraction, type InteractionParts } from './answer/interaction.ts';
import { answerMessage, explainUnreadable, tellInPrivate } from './answer/message.ts';
import { loggable } from './api/errors.ts';
import { interactionApi } from './api/interaction.ts';
import { LIMITS } from './limits.ts';
import type { Asked } from './read/asked.ts';
import { type ReadInteraction, readInteraction } from './read/interaction.ts';
import { readMessage } from './read/message.ts';
import { notice } from './render/notice.ts';
import { choicesFor } from './suggestions.ts';
import { TEXTS } from './texts.ts';

export interface DispatchParts extends InteractionParts {
  readonly suggest: Suggest;
  readonly seen: SeenEvents;
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
  if (read.kind !== 'suggest' && !(await claim(payload.id, parts))) return;
  if (read.kind === 'ask' && verdictOn(read, parts) === 'answer')
    return answerInteraction(read, arrived, parts);
  const age = ageOf(payload.id, arrived, Date.now());
  if (age > LIMITS.firstResponseMs) {
    parts.log.warn({ event: payload.id, age }, 'an interaction came too late to be answered');
    return;
  }
  await respond(read, parts).catch((error: unknown) =>
    parts.log.error(
      { err: loggable(error), event: payload.id },
      'an interaction could not be answered',
    ),
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
  if (!read || !(await claim(read.event, parts))) return;
  const language = parts.languageOf(read.guild);
  if (read.isUnreadable) {
    const isFirst = await claim(`how:${read.channel}:${read.asker}`, parts);
    if (isFirst) await explainUnreadable(read, language ?? 'en', parts);
    return;
  }
  const verdict = verdictOn(read, parts);
  if (verdict === 'notice') return tellInPrivate(read, TOO_MANY, parts);
  if (verdict === 'silence') return;
  await answerMessage(language === undefined ? read : { ...read, language }, parts);
}

const verdictOn = ({ asker, channel }: Asked, { admit }: DispatchParts): Verdict =>
  admit(`discord:${asker}`, `discord:${channel}`);

/** A store that fails must not silence the bot: the event then counts as new. */
async function claim(key: string, { seen, log }: DispatchParts): Promise<boolean> {
  try {
    return await seen.claim(`discord:${key}`);
  } catch (error) {
    log.error({ err: error, event: key }, 'whether an event was seen could not be looked up');
    return true;
  }
}
