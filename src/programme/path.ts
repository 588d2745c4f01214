import { canonicalText } from './canonical.ts';
import { select } from './filter.ts';
import { readQuery } from './parameters.ts';
import type { Programme, SessionParagraph } from './programme.ts';
import { EVERYTHING, type Selection } from './selection.ts';

/** Parts of a selection that a parameter of `/calendar.ics` says. */
const PARTS: Readonly<Record<string, readonly (keyof Selection)[]>> = {
  day: ['days'],
  time: ['parts', 'clocks'],
  room: ['rooms'],
  language: ['languages', 'match'],
  workshop: ['workshops'],
  kind: ['kinds'],
};

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
  const query: Record<string, string> = { year: String(programme.year) };
  for (const [name, keys] of Object.entries(PARTS)) {
    const part = { ...EVERYTHING, ...Object.fromEntries(keys.map((key) => [key, selection[key]])) };
    const text = canonicalText(part).replace(/^(?:room|workshop) (?=\d+$)/, '');
    if (text !== '') query[name] = text;
  }
  const values = Object.entries(query).map(([name, value]) => [name, [value]] as const);
  const read = readQuery(Object.fromEntries(values), programme.days);
  if (typeof read === 'string') return undefined;
  const ids = (some: readonly SessionParagraph[]) => some.map(({ id }) => id).join(' ');
  if (ids(select(programme, read, '')) !== ids(sessions)) return undefined;
  return `/calendar.ics?${new URLSearchParams(query)}`;
}
