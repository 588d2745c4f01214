import { dateAfter, weekdayOf } from './names.ts';
import { kindsOf, type Programme, type SessionParagraph, startOf } from './programme.ts';
import {
  type AskedLanguage,
  type DayName,
  type DayPart,
  DIMENSIONS,
  type Dimension,
  keep,
  type Selection,
  selectsEverything,
} from './selection.ts';

const NOON = 12 * 60;
const EVENING = 18 * 60;

/**
 * The sessions a selection means, by day, start and room.
 * @param today date for "today" and "tomorrow", `YYYY-MM-DD`
 */
export function select(
  programme: Programme,
  selection: Selection,
  today: string,
): readonly SessionParagraph[] {
  const { days, rooms } = selection;
  return programme.sessions.filter(
    (paragraph) =>
      (days.length === 0 || days.some((day) => isOnDay(paragraph, day, programme, today))) &&
      isAtTime(paragraph, selection) &&
      (rooms.length === 0 || rooms.includes(paragraph.session.room ?? '')) &&
      isInterpreted(paragraph, selection) &&
      isNamed(paragraph, selection, programme),
  );
}

/** The respects in which a selection names something the programme does not have at all: "room 4". */
export function absentIn(programme: Programme, selection: Selection, today: string): Dimension[] {
  return DIMENSIONS.filter((dimension) =>
    alternatives(keep(selection, [dimension])).some(
      (alternative) => select(programme, alternative, today).length === 0,
    ),
  );
}

/** What is kept of a selection that matches nothing, from most to least. */
const KEPT: readonly (readonly Dimension[])[] = [
  ['day', 'time', 'room', 'session'],
  ['day', 'time', 'language', 'session'],
  ['day', 'time', 'session'],
  ['day', 'time'],
  ['day', 'session'],
  ['day'],
  ['time'],
];

/**
 * The sessions that match a selection with as little as possible left out.
 * @param today date for "today" and "tomorrow", `YYYY-MM-DD`
 */
export function nearestTo(
  programme: Programme,
  selection: Selection,
  today: string,
): readonly SessionParagraph[] {
  const wider = KEPT.map((kept) => keep(selection, kept)).filter((one) => !selectsEverything(one));
  const found = wider.map((one) => select(programme, one, today));
  return found.find((sessions) => sessions.length > 0) ?? [];
}

/** Of some sessions, those that start when one of the others does. */
export function togetherWith(
  others: readonly SessionParagraph[],
  sessions: readonly SessionParagraph[],
): SessionParagraph[] {
  const starts = others.map(startOf);
  return sessions.filter((session) => starts.includes(startOf(session)));
}

/** The sessions that start when one of these does, without these. */
export function parallelTo(
  programme: Programme,
  sessions: readonly SessionParagraph[],
): SessionParagraph[] {
  return togetherWith(sessions, programme.sessions).filter((other) => !sessions.includes(other));
}

/** Of sessions in their order, those that start last. */
export function lastOf(sessions: readonly SessionParagraph[]): SessionParagraph[] {
  return togetherWith(sessions.slice(-1), sessions);
}

/** One selection for each day, room or session of a selection in one respect, so that each can be looked for alone. */
function alternatives(selection: Selection): Selection[] {
  const { days, rooms, workshops, kinds } = selection;
  const each = [
    ...days.map((day) => ({ days: [day] })),
    ...rooms.map((room) => ({ rooms: [room] })),
    ...workshops.map((workshop) => ({ workshops: [workshop], kinds: [] })),
    ...kinds.map((kind) => ({ workshops: [], kinds: [kind] })),
  ];
  return each.length > 0 ? each.map((one) => ({ ...selection, ...one })) : [selection];
}

function isOnDay(
  { session }: SessionParagraph,
  day: DayName,
  { days }: Programme,
  today: string,
): boolean {
  const [, month, date] = session.day.split('-').map(Number);
  switch (day.by) {
    case 'weekday':
      return weekdayOf(session.day) === day.weekday;
    case 'date':
      return date === day.date && month === (day.month ?? month);
    case 'ordinal':
      return session.day === (day.ordinal < 0 ? days.at(day.ordinal) : days[day.ordinal - 1]);
    case 'distance':
      return session.day === dateAfter(today, day.distance);
  }
}

function isAtTime(paragraph: SessionParagraph, { parts, clocks }: Selection): boolean {
  const [hours = 0, minutes = 0] = startOf(paragraph).slice(-5).split(':').map(Number);
  const start = hours * 60 + minutes;
  const part: DayPart = start < NOON ? 'morning' : start < EVENING ? 'afternoon' : 'evening';
  return (
    (parts.length === 0 || parts.includes(part)) &&
    (clocks.length === 0 || clocks.some(({ from, to }) => start >= from && start < to))
  );
}

function isInterpreted({ session }: SessionParagraph, { languages, match }: Selection): boolean {
  if (languages.length === 0) return true;
  const printed: readonly AskedLanguage[] = session.languages;
  const spoken = languages.filter((code) => printed.includes(code));
  if (match === 'any') return spoken.length > 0;
  const areAll = spoken.length === languages.length;
  return areAll && (match === 'all' || printed.length === languages.length);
}

function isNamed(paragraph: SessionParagraph, selection: Selection, programme: Programme): boolean {
  const { workshops, kinds } = selection;
  if (workshops.length === 0 && kinds.length === 0) return true;
  const { number } = paragraph.session;
  const known = kindsOf(paragraph, programme);
  return (
    (number !== undefined && workshops.includes(number)) ||
    kinds.some((kind) => known.includes(kind))
  );
}
