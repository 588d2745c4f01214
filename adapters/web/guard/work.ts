import type { MiddlewareHandler } from 'hono';
import { tryLater } from './rate.ts';

/** Time after which a try is worth making: answers take milliseconds. */
const RETRY_S = 1;

/** Answers 503 while so many requests are in work, so that a flood does not fill the memory. */
export function boundWork(most: number): MiddlewareHandler {
  let inWork = 0;
  return async (c, next) => {
    if (inWork >= most)
      return tryLater(c, RETRY_S, {
        status: 503,
        code: 'busy',
        message: 'Too many requests are in work here.',
      });
    inWork += 1;
    try {
      await next();
    } finally {
      inWork -= 1;
    }
  };
}
