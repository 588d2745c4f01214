import { z } from 'zod';
import type { CalendarResult } from '../../src/programme/calendar/link.ts';
import {
  CALENDAR_PARAMETERS,
  type CalendarQuery,
} from '../../src/programme/calendar/parameters.ts';
import { type Endpoint, endpoint } from './endpoint.ts';

/** Selects sessions by the query's parameters and writes them as an iCalendar file. */
export type Calendar = (query: CalendarQuery) => CalendarResult;

const values = z.array(z.string());

/** What is not among the parameters goes through: the calendar says what is wrong with it. */
const query = z
  .object(
    Object.fromEntries(
      Object.entries(CALENDAR_PARAMETERS).map(([name, { write }]) => [
        name,
        values.default([]).describe(`Write ${write}. Several: any of them`),
      ]),
    ),
  )
  .catchall(values);

const EXAMPLE = 'BEGIN:VCALENDAR\r\nVERSION:2.0\r\n…\r\nEND:VCALENDAR\r\n';

/** `GET /calendar.ics`: the programme, or a part of it, for a calendar application. */
export function calendarEndpoint(calendar: Calendar): Endpoint {
  return endpoint({
    method: 'GET',
    path: '/calendar.ics',
    name: 'subscribe',
    tag: 'Calendar',
    summary: 'Subscribe to the programme',
    description:
      'The whole programme, or what is left of it by the parameters. Needs no token: calendar applications cannot send one. A selection that matches nothing is an empty calendar.',
    isOpen: true,
    query,
    gives: {
      schema: z.string(),
      says: 'An iCalendar file (RFC 5545)',
      example: EXAMPLE,
      mediaType: 'text/calendar; charset=utf-8',
      headers: { 'Content-Disposition': 'attachment; filename="octopus.ics"' },
    },
    handle: ({ query: asked }) => {
      const result = calendar(asked);
      if (result.ok) return { value: result.body };
      return { problem: { status: 400, code: 'bad_query', message: result.error } };
    },
  });
}
