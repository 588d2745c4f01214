import type { Library } from '../../library.ts';
import { wordsOf } from '../canonical.ts';
import { select } from '../filter.ts';
import { type Programme, programmesOf, type SessionParagraph } from '../programme.ts';
import type { Selection } from '../selection.ts';
import { calendarText } from './calendar.ts';
import { type CalendarQuery, readQuery } from './parameters.ts';

/** A calendar file, or what is wrong with the query. */
export type CalendarResult =
  | { readonly ok: true; readonly body: string }
  | { readonly ok: false; readonly error: string };

/** No more values than this are read. */
const MOST_VALUES = 50;

/**
 * Makes the function behind `/calendar.ics?day=thursday&room=2`: parameters
 * year, day, time, room, language, workshop and kind restrict, without any it
 * is the whole newest programme; sessions that match nothing give an empty calendar.
 */
export function createCalendar(
  library: Pick<Library, 'knowledge'>,
): (query: CalendarQuery) => CalendarResult {
  return (query) => {
    const programmes = programmesOf(library.knowledge);
    const [newest] = programmes;
    if (!newest) return wrong('There is no programme to make a calendar from.');
    if (Object.values(query).flat().length > MOST_VALUES)
      return wrong(`There are more than ${MOST_VALUES} values. Leave some out.`);
    const programme = programmeOf(query, programmes) ?? newest;
    const selection = readQuery(query, programme.days);
    if (typeof selection === 'string') return wrong(selection);
    const { years } = selection;
    if (new Set(years).size > 1) return wrong('A calendar is of one year. Write one.');
    const other = years.find((year) => year !== programme.year);
    const body =
      other === undefined
        ? calendarText(programme, select(programme, selection, ''))
        : calendarText(programme, [], `Octopus ${other}: no programme`);
    return { ok: true, body };
  };
}

/**
 * Where the bot's HTTP server gives a selection as a calendar file:
 * `/calendar.ics?year=2016&day=thursday`. The year keeps the address what it is when a newer
 * programme is added.
 * @param sessions what the file must hold.
 * @returns undefined when no query gives just these sessions.
 */
export function calendarPath(
  programme: Programme,
  selection: Selection,
  sessions: readonly SessionParagraph[],
): string | undefined {
  const query = Object.entries({ year: String(programme.year), ...wordsOf(selection) })
    .filter(([, text]) => text !== '')
    .map(([name, text]) => [name, text.replace(/^(?:room|workshop) (?=\d+$)/, '')] as const);
  const lists = query.map(([name, value]) => [name, [value]] as const);
  const read = readQuery(Object.fromEntries(lists), programme.days);
  const ids = (some: readonly SessionParagraph[]) => some.map(({ id }) => id).join(' ');
  const isSame = typeof read !== 'string' && ids(select(programme, read, '')) === ids(sessions);
  return isSame ? `/calendar.ics?${new URLSearchParams(Object.fromEntries(query))}` : undefined;
}

/** The programme of the year that the query names, alone or in a date. */
function programmeOf(
  query: CalendarQuery,
  programmes: readonly Programme[],
): Programme | undefined {
  return programmes.find(({ year, days }) => {
    const selection = readQuery(query, days);
    return typeof selection !== 'string' && selection.years.includes(year);
  });
}

const wrong = (error: string): CalendarResult => ({ ok: false, error });
