import { randomUUID } from 'node:crypto';
import type { Bot } from '../chat/bot.ts';
import { PREVIEW } from '../chat/preview.ts';
import type { Metrics } from './metrics.ts';

/** The slice of a log that requests are told to. */
export interface RequestLog {
  info(details: object, message: string): void;
  debug(details: object, message: string): void;
}

/**
 * A bot whose requests are counted, timed and logged, each under an id of its
 * own. What was asked is told at the level "debug" alone.
 */
export function observedBot(bot: Bot, metrics: Metrics, log: RequestLog): Bot {
  return {
    async handle(request) {
      if (request.platform === PREVIEW) return bot.handle(request);
      const id = request.id ?? randomUUID();
      const started = performance.now();
      const reply = await bot.handle({ ...request, id });
      const ms = performance.now() - started;
      const { kind, language, outcome } = reply;
      metrics.took('reply', ms);
      metrics.replied(request.platform, kind);
      const { answered, confidence } = outcome;
      log.debug({ request: id, text: request.text }, 'A question');
      log.info(
        { request: id, platform: request.platform, kind, answered, confidence, language, ms },
        'A reply',
      );
      return reply;
    },
  };
}
