import { canonicalText } from './canonical.ts';
import { select } from './filter.ts';
import { readQuery } from './link.ts';
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
 * `/calendar.ics?day=thursday`.
 * @param sessions what the file must hold.
 * @returns undefined when no query gives just these sessions.
 */
export function calendarPath(
  programme: Programme,
  selection: Selection,
  sessions: readonly SessionParagraph[],
): string | undefined {
  const query: Record<string, string> = {};
  for (const [name, keys] of Object.entries(PARTS)) {
    const part = { ...EVERYTHING, ...Object.fromEntries(keys.map((key) => [key, selection[key]])) };
    const text = canonicalText(part).replace(/^(?:room|workshop) (?=\d+$)/, '');
    if (text !== '') query[name] = text;
  }
  const read = readQuery(query, programme);
  if (typeof read === 'string') return undefined;
  const ids = (some: readonly SessionParagraph[]) => some.map(({ id }) => id).join(' ');
  if (ids(select(programme, read, '')) !== ids(sessions)) return undefined;
  const parameters = new URLSearchParams(query).toString();
  return parameters === '' ? '/calendar.ics' : `/calendar.ics?${parameters}`;
}
