import type { Settings } from '../store/ports.ts';
import type { Bot } from './bot.ts';
import { ownerOf } from './request.ts';

/**
 * A bot that answers as is set for the channel it is asked in, and knows who
 * may set it.
 * @param operators who runs the bot: `slack:T1:U1`, `discord:1`.
 */
export function settledBot(bot: Bot, settings: Settings, operators: readonly string[]): Bot {
  const isOperator = new Set(operators);
  return {
    async handle(request) {
      const { place, platform, asker } = request;
      const set = place === undefined ? {} : await settings.get(place);
      const owner = asker === undefined ? undefined : ownerOf({ platform, asker });
      return bot.handle({
        ...request,
        ...(set.language === undefined ? {} : { replyLanguage: set.language }),
        ...(set.documents === undefined
          ? {}
          : { scope: { documents: set.documents, ...request.scope } }),
        ...(owner !== undefined && isOperator.has(owner) ? { role: 'operator' as const } : {}),
      });
    },
  };
}
