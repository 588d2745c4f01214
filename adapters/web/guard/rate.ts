import type { Context, MiddlewareHandler } from 'hono';
import type { Limiter } from '../../../src/limits/limiter.ts';
import { answerProblem } from '../problem.ts';
import { clientOf } from './address.ts';

/** Answers 429 to a client that asks more than its rate. */
export function limitRate(limiter: Limiter, proxies: number): MiddlewareHandler {
  return async (c, next) => {
    const wait = limiter(clientOf(c, proxies));
    if (wait === 0) return next();
    return tryLater(c, Math.ceil(wait / 1000), {
      status: 429,
      code: 'too_many_requests',
      message: 'These are too many requests from your address.',
    });
  };
}

interface Later {
  readonly status: 429 | 503;
  readonly code: string;
  readonly message: string;
}

/** Answers that the request can be made again in so many seconds. */
export function tryLater(c: Context, seconds: number, { message, ...problem }: Later): Response {
  c.header('Retry-After', String(seconds));
  const unit = seconds === 1 ? 'second' : 'seconds';
  return answerProblem(c, { ...problem, message: `${message} Try again in ${seconds} ${unit}.` });
}
