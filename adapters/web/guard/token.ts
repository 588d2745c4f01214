import { createHash, timingSafeEqual } from 'node:crypto';
import type { MiddlewareHandler } from 'hono';
import { answerProblem } from '../problem.ts';

/**
 * Lets through who sends the token as `Authorization: Bearer …`; everybody
 * where there is none. Digests are compared, which takes the same time
 * whatever was sent.
 */
export function requireToken(token: string | undefined): MiddlewareHandler {
  if (token === undefined) return (_, next) => next();
  const expected = digest(token);
  return async (c, next) => {
    const sent = /^Bearer +(\S+) *$/i.exec(c.req.header('Authorization') ?? '')?.[1];
    if (sent !== undefined && timingSafeEqual(digest(sent), expected)) return next();
    const isWrong = sent !== undefined;
    c.header(
      'WWW-Authenticate',
      isWrong ? 'Bearer realm="octopus", error="invalid_token"' : 'Bearer realm="octopus"',
    );
    return answerProblem(c, {
      status: 401,
      code: isWrong ? 'token_wrong' : 'token_missing',
      message: `${isWrong ? 'The token is wrong' : 'This needs a token'}. Send the one this bot was started with, as the header "Authorization: Bearer …".`,
    });
  };
}

const digest = (text: string) => createHash('sha256').update(text).digest();
