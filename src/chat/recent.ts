import type { Knowledge } from '../../src/knowledge/document.ts';
import type { Library } from '../library.ts';
import type { Bot } from './bot.ts';
import type { Reply, ReplyKind } from './reply.ts';

/** Replies that are kept: what a team asks in a minute. */
const MOST_REPLIES = 200;

/** What is said of the bot itself may do something, or change at any moment. */
const STANDING_FOR_ITSELF: ReadonlySet<ReplyKind> = new Set(['error', 'help', 'own']);

/** The clock a command sees counts in minutes. */
const MINUTE_MS = 60_000;

/**
 * A bot that does not work out twice what is asked twice in the same minute:
 * when a question goes round a channel, everybody presses the same button.
 * Replies within a conversation depend on it and are always worked out.
 */
export function rememberingBot(bot: Bot, library: () => Pick<Library, 'knowledge'>): Bot {
  const byKnowledge = new WeakMap<Knowledge, Map<string, Reply>>();
  return {
    async handle(request) {
      if (request.conversation !== undefined) return bot.handle(request);
      const { knowledge } = library();
      const replies = byKnowledge.get(knowledge) ?? new Map<string, Reply>();
      byKnowledge.set(knowledge, replies);
      const minute = Math.floor(request.at.getTime() / MINUTE_MS);
      if (replies.size >= MOST_REPLIES) replies.clear();
      const { language, replyLanguage, scope, role, text } = request;
      const key = JSON.stringify([minute, language, replyLanguage, scope, role, text]);
      const known = replies.get(key);
      if (known) return known;
      const reply = await bot.handle(request);
      if (!STANDING_FOR_ITSELF.has(reply.kind)) replies.set(key, reply);
      return reply;
    },
  };
}
