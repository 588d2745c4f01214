import { answerProblem } from './problem.ts';
import type { Route } from './route.ts';

/** Selects sessions by the query's parameters and writes them as an iCalendar file. */
export type Calendar = (
  query: Readonly<Record<string, string>>,
) => { readonly ok: true; readonly body: string } | { readonly ok: false; readonly error: string };

/** `GET /calendar.ics`: the programme, or a part of it, for a calendar application. */
export function calendarRoute(calendar: Calendar): Route {
  return {
    method: 'GET',
    path: '/calendar.ics',
    handle: (c) => {
      const result = calendar(c.req.query());
      if (!result.ok)
        return answerProblem(c, { status: 400, code: 'bad_query', message: result.error });
      return c.body(result.body, 200, {
        'Content-Type': 'text/calendar; charset=utf-8',
        'Content-Disposition': 'attachment; filename="octopus.ics"',
        'Cache-Control': 'no-cache',
      });
    },
  };
}
