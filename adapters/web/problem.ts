import type { Context } from 'hono';
import type { ContentfulStatusCode } from 'hono/utils/http-status';
import type { ErrorBody } from './contract/problem.ts';

/** Something that went wrong with a request, as a value. */
export interface Problem {
  readonly status: ContentfulStatusCode;
  readonly code: string;
  /** What is wrong and what to do. */
  readonly message: string;
}

/** Answers a request with a problem, in JSON. */
export function answerProblem(c: Context, { status, code, message }: Problem): Response {
  const body: ErrorBody = { error: { code, message } };
  return c.json(body, status, { 'Cache-Control': 'no-store' });
}

/** Answers for a thing or path that is not there. */
export function notFound(c: Context, message: string): Response {
  return answerProblem(c, { status: 404, code: 'not_found', message });
}

/** Longest piece of a request that an error message repeats, characters. */
const ECHO_LIMIT = 80;

/** A piece of a request, cut and free of control characters and lone surrogates, to name it in an error. */
export function echo(text: string): string {
  const characters = [...text.replace(/\p{C}/gu, '')];
  const start = characters.slice(0, ECHO_LIMIT).join('');
  return characters.length > ECHO_LIMIT ? `${start}…` : start;
}
