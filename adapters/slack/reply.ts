import { compose } from '../../src/chat/compose.ts';
import type { Reply } from '../../src/chat/reply.ts';
import { FAULT } from '../../src/chat/texts.ts';
import { detectLanguage } from '../../src/language/detect.ts';
import type { Language } from '../../src/language/language.ts';
import { channelOf, conversationOf, putDown, takeUp } from './conversation.ts';
import { type Delivered, deliver } from './deliver/deliver.ts';
import { TakenOver } from './deliver/post.ts';
import type { Route } from './deliver/routes.ts';
import type { Serving } from './parts.ts';
import type { Place } from './read/incoming.ts';
import { type Extras, renderSlack } from './render/render.ts';

/** Asks the bot, in the conversation of the place. */
export async function replyTo(text: string, place: Place, serving: Serving): Promise<Reply> {
  const { bot, conversations, now, log } = serving;
  try {
    await takeUp(conversations, place);
    const reply = await bot.handle({
      text,
      platform: 'slack',
      asker: `${place.team}:${place.user}`,
      conversation: conversationOf(place),
      place: channelOf(place),
      at: now(),
    });
    await putDown(conversations, place);
    return reply;
  } catch (error) {
    log.error({ err: error }, 'A question of Slack could not be answered');
    return faultReply(detectLanguage(text) ?? 'en');
  }
}

function faultReply(language: Language): Reply {
  return compose('error', language, [{ kind: 'text', text: FAULT[language] }]);
}

/** Renders and sends a reply; a fault on the way becomes a short message, unless something was sent. */
export async function send(
  reply: Reply,
  extras: Extras,
  routes: readonly Route[],
  { log }: Serving,
): Promise<Delivered | undefined> {
  let messages: ReturnType<typeof renderSlack>;
  try {
    messages = renderSlack(reply, extras);
  } catch (error) {
    log.error({ err: error }, 'A reply could not be rendered for Slack');
    messages = renderSlack(faultReply(reply.language));
  }
  try {
    return await deliver(messages, routes);
  } catch (error) {
    if (error instanceof TakenOver) return undefined;
    log.error({ err: error }, 'A reply did not reach Slack, or it is unknown whether it did');
    return undefined;
  }
}
