import type { Library } from '../library.ts';
import { calendarText } from './calendar.ts';
import { subjectWords } from './filler.ts';
import { select } from './filter.ts';
import { type Programme, programmesOf } from './programme.ts';
import { takeSelection } from './question.ts';
import { Reading } from './reading.ts';
import {
  DIMENSIONS,
  type Dimension,
  EVERYTHING,
  keep,
  restricts,
  type Selection,
} from './selection.ts';

/** A calendar file, or what is wrong with the query. */
export type CalendarResult =
  | { readonly ok: true; readonly body: string }
  | { readonly ok: false; readonly error: string };

/** No more of an unknown parameter's name than this is repeated. */
const LONGEST_NAME = 30;

interface Parameter {
  readonly dimension: Dimension;
  /** Word that is put before a bare number, so that it is read as this parameter. */
  readonly noun: string;
  readonly write: string;
}

const PARAMETERS: Readonly<Record<string, Parameter>> = {
  day: {
    dimension: 'day',
    noun: 'the',
    write: 'a day such as thursday, 17 november or day 2',
  },
  time: { dimension: 'time', noun: 'at', write: 'a time such as morning, afternoon or 14h30' },
  room: { dimension: 'room', noun: 'room', write: 'the number of a room, such as 2' },
  language: { dimension: 'language', noun: '', write: 'a language such as french or russian' },
  workshop: {
    dimension: 'session',
    noun: 'workshop',
    write: 'the number of a workshop, such as 6',
  },
  kind: {
    dimension: 'session',
    noun: '',
    write: 'plenary, workshops, dinner or end of conference',
  },
};

/**
 * Makes the function behind `/calendar.ics?day=thursday&room=2`: parameters
 * day, time, room, language, workshop and kind restrict, without any it is the
 * whole programme; sessions that match nothing give an empty calendar.
 */
export function createCalendar(
  library: Pick<Library, 'knowledge'>,
): (query: Readonly<Record<string, string>>) => CalendarResult {
  return (query) => {
    const [programme] = programmesOf(library.knowledge);
    if (!programme) return { ok: false, error: 'There is no programme to make a calendar from.' };
    const selection = readQuery(query, programme);
    if (typeof selection === 'string') return { ok: false, error: selection };
    // "today" would make the file depend on the clock, and no parameter accepts it.
    return { ok: true, body: calendarText(programme, select(programme, selection, '')) };
  };
}

/** The selection a query means, or a sentence that says what is wrong with it. */
export function readQuery(
  query: Readonly<Record<string, string>>,
  { days }: Programme,
): Selection | string {
  let selection: Selection = EVERYTHING;
  for (const [name, value] of Object.entries(query)) {
    const read = readParameter(name, value, days);
    if (typeof read === 'string') return read;
    selection = joined(selection, read);
  }
  return selection;
}

/** A selection in which all that a query restricts is as the query says. */
export function restrictedBy(query: Selection, selection: Selection): Selection {
  const left = DIMENSIONS.filter((dimension) => !restricts(query, dimension));
  return joined(keep(selection, left), query);
}

/** The selection a parameter means, or a sentence that says what to write. */
function readParameter(name: string, value: string, dates: readonly string[]): Selection | string {
  const parameter = Object.hasOwn(PARAMETERS, name) ? PARAMETERS[name] : undefined;
  if (!parameter) {
    const known = Object.keys(PARAMETERS).join(', ');
    return `There is no parameter "${shown(name)}". The parameters are ${known}.`;
  }
  const { dimension, noun, write } = parameter;
  const reading = new Reading(/^\s*\d/.test(value) ? `${noun} ${value}` : value);
  const selection = takeSelection(reading, dates);
  const kept = keep(selection, [dimension]);
  const isWhole = subjectWords(reading.words()).length === 0 && sameSize(selection, kept);
  const isFixed = selection.days.every(({ by }) => by !== 'distance');
  return isWhole && isFixed && restricts(kept, dimension)
    ? kept
    : `The value of "${name}" cannot be read. Write ${write}.`;
}

/** A name from outside, without what may do harm where it is shown. */
function shown(name: string): string {
  return name.replace(/[^\p{L}\p{N}_-]/gu, '?').slice(0, LONGEST_NAME);
}

/** Whether nothing was left out. */
function sameSize(a: Selection, b: Selection): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}

function joined(a: Selection, b: Selection): Selection {
  return {
    days: [...a.days, ...b.days],
    parts: [...a.parts, ...b.parts],
    clocks: [...a.clocks, ...b.clocks],
    rooms: [...a.rooms, ...b.rooms],
    languages: [...a.languages, ...b.languages],
    match: b.languages.length > 0 ? b.match : a.match,
    workshops: [...a.workshops, ...b.workshops],
    kinds: [...a.kinds, ...b.kinds],
    years: [...a.years, ...b.years],
  };
}
