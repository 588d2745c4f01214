import { Hono, type MiddlewareHandler } from 'hono';
import type { Bot } from '../../src/chat/bot.ts';
import type { Mount } from '../../src/chat/mount.ts';
import type { Previews } from '../../src/chat/preview.ts';
import type { Suggest } from '../../src/chat/suggest.ts';
import type { Library } from '../../src/library.ts';
import type { FeedbackLog } from '../../src/store/ports.ts';
import { askEndpoint } from './api/ask.ts';
import { documentEndpoints } from './api/documents.ts';
import { feedbackEndpoint } from './api/feedback.ts';
import { previewEndpoint } from './api/preview.ts';
import { suggestionsEndpoint } from './api/suggestions.ts';
import type { Assets } from './assets.ts';
import { type Calendar, calendarEndpoint } from './calendar.ts';
import type { Endpoint } from './endpoint.ts';
import { createGuards, type GuardOptions, type Guards } from './guard/guards.ts';
import { strictHeaders } from './headers.ts';
import { healthRoutes, type Notes, type NotReady } from './health.ts';
import { openApiDocument } from './openapi/document.ts';
import { openApiEndpoint } from './openapi/endpoint.ts';
import { pageRoutes } from './page.ts';
import { answerProblem, echo, notFound } from './problem.ts';
import { addRoutes } from './route.ts';
import { routeOf } from './serve.ts';

/** Where the API is; `/api` is the same, without the version. */
const API = '/api/v1';

/** The slice of a logger this adapter uses. */
export interface FaultLog {
  error(details: object, message: string): void;
}

export interface AppOptions {
  readonly bot: Bot;
  readonly library: () => Library;
  readonly suggest: Suggest;
  readonly feedback: FeedbackLog;
  readonly calendar: Calendar;
  /** How a reply looks on the chat platforms. */
  readonly previews: Previews;
  readonly log: FaultLog;
  readonly assets: Assets;
  readonly mounts: readonly Mount[];
  readonly notes: Notes;
  readonly notReady: NotReady;
  /** Whether there are the page and the API. */
  readonly isOn: boolean;
  readonly guard: GuardOptions;
  /** Where people reach the port from outside. */
  readonly publicUrl: string | undefined;
  /** Told how long each request took, milliseconds. */
  readonly onAnswered: (ms: number) => void;
  readonly now: () => Date;
  /** Milliseconds of a clock that is never set back. */
  readonly clock: () => number;
}

/** Everything the HTTP port answers: health, other adapters' mounts, the API, the calendar, the page. */
export function createApp(options: AppOptions): Hono {
  const app = new Hono();
  app.use(timed(options));
  app.use(strictHeaders(options.publicUrl));
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
      `There is nothing at ${echo(c.req.path)}.${options.isOn ? ' The page is at /, what there is under /api/v1 stands in /api/openapi.json.' : ''}`,
    ),
  );
  const guards = createGuards(options.guard, options.clock);
  addRoutes(app, healthRoutes(options));
  addMounts(app, options, guards);
  app.use('/calendar.ics', ...guards.open);
  addRoutes(app, [routeOf(calendarEndpoint(options.calendar))]);
  if (!options.isOn) return app;
  app.use('/api/*', ...guards.locked);
  const api = new Hono();
  addRoutes(api, apiEndpoints(options).map(routeOf));
  for (const base of [API, '/api']) app.route(base, api);
  addRoutes(app, pageRoutes(options.assets));
  return app;
}

function timed({ clock, onAnswered }: AppOptions): MiddlewareHandler {
  return async (_, next) => {
    const started = clock();
    await next();
    onAnswered(clock() - started);
  };
}

/** What other adapters put on the port; what belongs to the API stands behind its guards. */
function addMounts(app: Hono, { mounts, isOn }: AppOptions, { locked }: Guards): void {
  const served = mounts.filter(({ isApi }) => isOn || !isApi);
  for (const { path, isApi } of served) if (isApi) app.use(path, ...locked);
  addRoutes(app, served.flatMap(mountRoutes));
}

/** Everything under `/api/v1`. */
function apiEndpoints(options: AppOptions): Endpoint[] {
  const { bot, now, previews, library, suggest, calendar, publicUrl, guard } = options;
  const endpoints: Endpoint[] = [
    askEndpoint({ bot, now }),
    feedbackEndpoint(options.feedback),
    previewEndpoint({ bot, previews, now }),
    suggestionsEndpoint(suggest),
    ...documentEndpoints(library),
    openApiEndpoint(() =>
      openApiDocument({
        areas: [
          { base: API, endpoints },
          { base: '', endpoints: [calendarEndpoint(calendar)] },
        ],
        publicUrl,
        isLocked: guard.token !== undefined,
      }),
    ),
  ];
  return endpoints;
}

const mountRoutes = ({ path, methods, fetch }: Mount) =>
  methods.map((method) => ({
    method,
    path,
    handle: (c: { req: { raw: globalThis.Request } }) => fetch(c.req.raw),
  }));
