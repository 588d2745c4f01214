import { setTimeout as sleep } from 'node:timers/promises';
import type { Bot } from '../../../src/chat/bot.ts';
import { compose, refused } from '../../../src/chat/compose.ts';
import type { Reply } from '../../../src/chat/reply.ts';
import { FAULT } from '../../../src/chat/texts.ts';
import type { Language } from '../../../src/language/language.ts';
import type { EventLog } from '../log.ts';
import { type Asked, channelOf } from '../read/asked.ts';
import type { Contexts } from './context.ts';

/** The reply to an event. */
export interface Answered {
  readonly reply: Reply;
  /** Whether the text alone gives this reply: nothing before it was gone on from. */
  readonly isAlone: boolean;
}

/** Gets the reply to what an event asks. Never rejects and always ends. */
export type Answer = (asked: Asked) => Promise<Answered>;

/** The core answers in milliseconds; after this long it never will. */
const PATIENCE_MS = 30_000;

/** Makes the function that asks the bot in the event's conversation. */
export function createAnswer(bot: Bot, contexts: Contexts, log: EventLog): Answer {
  return async (asked) => {
    const late = new AbortController();
    const patience = sleep(PATIENCE_MS, undefined, { signal: late.signal, ref: false });
    try {
      return await Promise.race([ask(asked), patience.then(() => fail('the core gave no reply'))]);
    } catch (error) {
      log.error({ err: error, event: asked.event }, 'a question from Discord failed');
      return { reply: faultReply(asked.language ?? 'en'), isAlone: true };
    } finally {
      late.abort();
      patience.catch(() => {});
    }
  };

  async function ask(asked: Asked): Promise<Answered> {
    const isAlone = !(await contexts.inherit(asked));
    const reply = await bot.handle({
      text: asked.text,
      platform: 'discord',
      asker: asked.asker,
      conversation: contexts.key(asked),
      place: channelOf(asked),
      ...(asked.manages ? { role: 'manager' as const } : {}),
      ...(asked.language === undefined ? {} : { language: asked.language }),
      at: new Date(),
    });
    await contexts.keep(asked);
    return { reply, isAlone };
  }
}

function fail(reason: string): never {
  throw new Error(reason);
}

function faultReply(language: Language): Reply {
  const text = FAULT[language];
  return compose('error', language, [{ kind: 'text', text }], { outcome: refused(text) });
}
