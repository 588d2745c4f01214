import { dateAfter, weekdayOf } from './names.ts';
import { minutesOf, type Programme, type SessionParagraph } from './programme.ts';
import {
  type DayName,
  type DayPart,
  DIMENSIONS,
  type Dimension,
  type Kind,
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
  const dates = selection.days.flatMap((day) => datesOf(day, programme.days, today));
  return programme.sessions.filter(
    (paragraph) =>
      (selection.days.length === 0 || dates.includes(paragraph.session.day)) &&
      isAtTime(paragraph, selection) &&
      isInRoom(paragraph, selection) &&
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

/** The sessions that start when one of these does, without these. */
export function parallelTo(
  programme: Programme,
  sessions: readonly SessionParagraph[],
): SessionParagraph[] {
  return programme.sessions.filter(
    (other) =>
      !sessions.includes(other) &&
      sessions.some(
        ({ session }) => session.day === other.session.day && session.start === other.session.start,
      ),
  );
}

/** Of sessions in their order, those that start last. */
export function lastOf(sessions: readonly SessionParagraph[]): SessionParagraph[] {
  const last = sessions.at(-1)?.session;
  return sessions.filter(
    ({ session }) => session.day === last?.day && session.start === last.start,
  );
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

function datesOf(day: DayName, dates: readonly string[], today: string): string[] {
  switch (day.by) {
    case 'weekday':
      return dates.filter((date) => weekdayOf(date) === day.weekday);
    case 'date':
      return dates.filter(
        (date) =>
          Number(date.slice(8)) === day.date &&
          (day.month === undefined || Number(date.slice(5, 7)) === day.month),
      );
    case 'ordinal': {
      const date = dates.at(day.ordinal < 0 ? day.ordinal : day.ordinal - 1);
      return date === undefined || day.ordinal === 0 ? [] : [date];
    }
    case 'distance':
      return dates.filter((date) => date === dateAfter(today, day.distance));
  }
}

function isAtTime({ session }: SessionParagraph, { parts, clocks }: Selection): boolean {
  const start = minutesOf(session.start);
  return (
    (parts.length === 0 || parts.includes(partOf(start))) &&
    (clocks.length === 0 || clocks.some(({ from, to }) => start >= from && start < to))
  );
}

function partOf(start: number): DayPart {
  if (start < NOON) return 'morning';
  return start < EVENING ? 'afternoon' : 'evening';
}

function isInRoom({ session }: SessionParagraph, { rooms }: Selection): boolean {
  return rooms.length === 0 || (session.room !== null && rooms.includes(session.room));
}

function isInterpreted({ session }: SessionParagraph, { languages, match }: Selection): boolean {
  if (languages.length === 0) return true;
  const isPrinted = (code: (typeof languages)[number]) =>
    session.languages.some((language) => language === code);
  if (match === 'any') return languages.some(isPrinted);
  return (
    languages.every(isPrinted) && (match === 'all' || session.languages.length === languages.length)
  );
}

function isNamed(paragraph: SessionParagraph, selection: Selection, programme: Programme): boolean {
  const { workshops, kinds } = selection;
  if (workshops.length === 0 && kinds.length === 0) return true;
  const { number } = paragraph.session;
  return (
    (number !== undefined && workshops.includes(number)) ||
    kinds.some((kind) => isOfKind(paragraph, kind, programme))
  );
}

function isOfKind(paragraph: SessionParagraph, kind: Kind, { sessions }: Programme): boolean {
  const plenaries = sessions.filter(({ session }) => session.kind === 'plenary');
  if (kind === 'opening') return paragraph === plenaries[0];
  if (kind === 'closing') return paragraph === plenaries.at(-1);
  return paragraph.session.kind === kind;
}
