import type { Context } from 'hono';
import { etag } from 'hono/etag';
import { readAsked } from './asked.ts';
import { limitBody } from './body.ts';
import type { Endpoint } from './endpoint.ts';
import { answerProblem } from './problem.ts';
import type { Route } from './route.ts';

/** The route that serves an endpoint: reads, checks, asks, answers. */
export function routeOf(endpoint: Endpoint): Route {
  const { method, path, body, gives } = endpoint;
  const around = [...(method === 'GET' ? [etag()] : []), ...(body ? [limitBody] : [])];
  return {
    method,
    path: path.replace(/\{(\w+)\}/g, ':$1'),
    around,
    handle: async (c) => {
      const asked = await readAsked(c, endpoint);
      if ('problem' in asked) return answerProblem(c, asked.problem);
      const outcome = await endpoint.handle(asked.value);
      if ('problem' in outcome) return answerProblem(c, outcome.problem);
      // What may be kept is asked about each time: documents change while the bot runs.
      c.header('Cache-Control', method === 'GET' ? 'no-cache' : 'no-store');
      return answerValue(c, outcome.value, gives);
    },
  };
}

function answerValue(c: Context, value: unknown, gives: Endpoint['gives']): Response {
  const { mediaType, headers = {} } = gives;
  for (const [name, text] of Object.entries(headers)) c.header(name, text);
  return mediaType === undefined
    ? c.json(value)
    : c.body(String(value), 200, { 'Content-Type': mediaType });
}
