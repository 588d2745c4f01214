import { Hono } from 'hono';
import { etag } from 'hono/etag';
import type { Bot } from '../../src/chat/bot.ts';
import type { Mount } from '../../src/chat/mount.ts';
import type { Suggest } from '../../src/chat/suggest.ts';
import type { Library } from '../../src/library.ts';
import { askRoute } from './api/ask.ts';
import { documentRoutes } from './api/documents.ts';
import { suggestionsRoute } from './api/suggestions.ts';
import type { Assets } from './assets.ts';
import { limitBody } from './body.ts';
import { type Calendar, calendarRoute } from './calendar.ts';
import { strictHeaders } from './headers.ts';
import { healthRoutes, type NotReady } from './health.ts';
import { pageRoutes } from './page.ts';
import { answerProblem, echo, notFound } from './problem.ts';
import { addRoutes } from './route.ts';

/** The slice of a logger this adapter uses. */
export interface FaultLog {
  error(details: object, message: string): void;
}

export interface AppOptions {
  readonly bot: Bot;
  readonly library: () => Library;
  readonly suggest: Suggest;
  readonly calendar: Calendar;
  readonly log: FaultLog;
  readonly assets: Assets;
  readonly mounts: readonly Mount[];
  readonly notReady: NotReady;
  readonly now: () => Date;
}

/** Everything the HTTP port answers: health, other adapters' mounts, the API, the calendar, the page. */
export function createApp(options: AppOptions): Hono {
  const app = new Hono();
  app.use(strictHeaders);
  app.onError((fault, c) => {
    options.log.error(
      { err: fault, method: c.req.method, path: c.req.path },
      'a web request failed',
    );
    return answerProblem(c, {
      status: 500,
      code: 'fault',
      message: 'Something went wrong here, and it was logged. Try again in a moment.',
    });
  });
  app.notFound((c) =>
    notFound(
      c,
      `There is nothing at ${echo(c.req.path)}. The API is under /api/v1, the page at /.`,
    ),
  );
  addRoutes(app, healthRoutes(options.notReady));
  addRoutes(app, options.mounts.flatMap(mountRoutes));
  addRoutes(app, [calendarRoute(options.calendar)]);
  const api = createApi(options);
  for (const base of ['/api/v1', '/api']) app.route(base, api);
  addRoutes(app, pageRoutes(options.assets));
  return app;
}

function createApi({ bot, now, library, suggest }: AppOptions): Hono {
  const api = new Hono();
  api.use('/documents/*', etag());
  api.use('/paragraphs/*', etag());
  api.use('/ask', limitBody);
  addRoutes(api, [askRoute({ bot, now }), ...documentRoutes(library), suggestionsRoute(suggest)]);
  return api;
}

const mountRoutes = ({ path, methods, fetch }: Mount) =>
  methods.map((method) => ({
    method,
    path,
    handle: (c: { req: { raw: globalThis.Request } }) => fetch(c.req.raw),
  }));
