import type { Context, Hono } from 'hono';
import { answerProblem } from './problem.ts';

type Handle = (c: Context) => Response | Promise<Response>;

/** One method of one path. GET also answers HEAD. */
export interface Route {
  readonly method: 'GET' | 'POST' | 'DELETE';
  readonly path: string;
  readonly handle: Handle;
}

/** Adds routes to an app; other methods on their paths get a 405 that names the right ones. */
export function addRoutes(app: Hono, routes: readonly Route[]): void {
  for (const { method, path, handle } of routes) app.on(method, path, handle);
  for (const path of new Set(routes.map((route) => route.path))) {
    const methods = routes.filter((route) => route.path === path).map(({ method }) => method);
    app.all(path, (c) => methodNotAllowed(c, methods));
  }
}

function methodNotAllowed(c: Context, methods: readonly Route['method'][]): Response {
  const allowed = methods.flatMap((method) => (method === 'GET' ? ['GET', 'HEAD'] : [method]));
  c.header('Allow', allowed.join(', '));
  return answerProblem(c, {
    status: 405,
    code: 'method_not_allowed',
    message: `${c.req.path} does not take ${c.req.method}. Use ${allowed.join(' or ')}.`,
  });
}
