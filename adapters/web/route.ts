import type { Context, Hono, MiddlewareHandler } from 'hono';
import { answerProblem, echo } from './problem.ts';

type Handle = (c: Context) => Response | Promise<Response>;

/** One method of one path. GET also answers HEAD. */
export interface Route {
  readonly method: 'GET' | 'POST' | 'DELETE';
  readonly path: string;
  /** Runs around the handler. */
  readonly around?: readonly MiddlewareHandler[];
  readonly handle: Handle;
}

/**
 * Adds routes to an app. OPTIONS tells the methods of a path; others get a 405
 * that names the right ones. No header lets the pages of other sites read a reply.
 */
export function addRoutes(app: Hono, routes: readonly Route[]): void {
  for (const { method, path, around = [], handle } of routes)
    app.on(method, [path], ...around, handle);
  for (const path of new Set(routes.map((route) => route.path))) {
    const methods = routes.filter((route) => route.path === path).map(({ method }) => method);
    const allowed = methods.flatMap((method) => (method === 'GET' ? ['GET', 'HEAD'] : [method]));
    app.all(path, (c) => otherMethod(c, allowed));
  }
}

function otherMethod(c: Context, allowed: readonly string[]): Response {
  c.header('Allow', [...allowed, 'OPTIONS'].join(', '));
  if (c.req.method === 'OPTIONS') return c.body(null, 204);
  return answerProblem(c, {
    status: 405,
    code: 'method_not_allowed',
    message: `${echo(c.req.path)} does not take ${echo(c.req.method)}. Use ${allowed.join(' or ')}.`,
  });
}
