import { subjectWords } from '../question/filler.ts';
import { takeSelection } from '../question/question.ts';
import { Reading } from '../question/reading.ts';
import {
  type Dimension,
  EVERYTHING,
  joined,
  restrictedIn,
  type Selection,
  selectsEverything,
} from '../selection.ts';

/** Parameters of the calendar's address, each with its values; several values are alternatives. */
export type CalendarQuery = Readonly<Record<string, readonly string[]>>;

interface Parameter {
  /** What it restricts; a year restricts nothing further. */
  readonly dimension?: Dimension;
  /** Word that is put before a bare number, so that it is read as this parameter. */
  readonly noun?: string;
  readonly write: string;
}

/** The parameters of the calendar's address, and what to write for each. */
export const CALENDAR_PARAMETERS: Readonly<Record<string, Parameter>> = {
  year: { write: 'the year of a conference, such as 2016; without it, the newest programme' },
  day: { dimension: 'day', noun: 'the', write: 'a day such as thursday, 17 november or day 2' },
  time: { dimension: 'time', noun: 'at', write: 'a time such as morning, afternoon or 14h30' },
  room: { dimension: 'room', noun: 'room', write: 'the number of a room, such as 2' },
  language: { dimension: 'language', write: 'a language such as french or russian' },
  workshop: {
    dimension: 'session',
    noun: 'workshop',
    write: 'the number of a workshop, such as 6',
  },
  kind: { dimension: 'session', write: 'plenary, workshops, dinner or end of conference' },
};

/** No more of an unknown parameter's name than this is repeated. */
const LONGEST_NAME = 30;

/**
 * The selection a query means, or a sentence that says what is wrong with it.
 * @param dates days with sessions, `YYYY-MM-DD`
 */
export function readQuery(query: CalendarQuery, dates: readonly string[]): Selection | string {
  let selection: Selection = EVERYTHING;
  for (const [name, values] of Object.entries(query))
    for (const value of values) {
      const read = readParameter(name, value, dates);
      if (typeof read === 'string') return read;
      selection = joined(selection, read);
    }
  return selection;
}

/** The selection a parameter means, or a sentence that says what to write. */
function readParameter(name: string, value: string, dates: readonly string[]): Selection | string {
  const parameter = Object.hasOwn(CALENDAR_PARAMETERS, name) && CALENDAR_PARAMETERS[name];
  if (!parameter) {
    const known = Object.keys(CALENDAR_PARAMETERS).join(', ');
    return `There is no parameter "${shown(name)}". The parameters are ${known}.`;
  }
  return (
    readValue(parameter, value, dates) ??
    `The value of "${name}" cannot be read. Write ${parameter.write}.`
  );
}

function readValue(
  { dimension, noun = '' }: Parameter,
  value: string,
  dates: readonly string[],
): Selection | undefined {
  const reading = new Reading(/^\s*\d/.test(value) ? `${noun} ${value}` : value);
  const selection = takeSelection(reading, dates);
  const isAllRead = subjectWords(reading.words()).length === 0;
  const isItself = dimension
    ? restrictedIn(selection).join() === dimension
    : selectsEverything(selection) && selection.years.length > 0;
  // "today" would make the file depend on the clock.
  const isFixed = selection.days.every(({ by }) => by !== 'distance');
  return isAllRead && isItself && isFixed ? selection : undefined;
}

/** A name from outside, without what may do harm where it is shown. */
function shown(name: string): string {
  return name.replace(/[^\p{L}\p{N}_-]/gu, '?').slice(0, LONGEST_NAME);
}
