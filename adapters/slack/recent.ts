import type { Bot } from '../../src/chat/bot.ts';
import type { Reply } from '../../src/chat/reply.ts';
import type { Library } from '../../src/library.ts';

/** Replies that are kept: what a team asks in a minute. */
const MOST_REPLIES = 200;

/** The clock a command sees counts in minutes. */
const MINUTE_MS = 60_000;

/**
 * A bot that does not work out twice what is asked twice in the same minute:
 * when a question goes round a channel, everybody presses the same button.
 * Replies within a conversation depend on it and are always worked out.
 */
export function rememberingBot(bot: Bot, library: () => Pick<Library, 'knowledge'>): Bot {
  let replies = new Map<string, Reply>();
  let state: unknown;
  return {
    async handle(request) {
      if (request.conversation !== undefined) return bot.handle(request);
      const { knowledge } = library();
      const minute = Math.floor(request.at.getTime() / MINUTE_MS);
      if (state !== knowledge || replies.size >= MOST_REPLIES) replies = new Map();
      state = knowledge;
      // A reply that comes after the documents have changed is not put among the new ones.
      const own = replies;
      const key = `${minute} ${request.language ?? ''} ${request.text}`;
      const known = own.get(key);
      if (known) return known;
      const reply = await bot.handle(request);
      if (reply.kind !== 'error') own.set(key, reply);
      return reply;
    },
  };
}
