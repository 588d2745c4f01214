import { askedIn, asksWhen, beginsWithSession, speaksOfSessions } from './asked.ts';
import type { Asked } from './asked-words.ts';
import { takeTimes } from './clock.ts';
import { takeBareDate, takeDays } from './day.ts';
import { unprintedFact } from './fact.ts';
import type { UnprintedFact } from './fact-words.ts';
import { subjectWords } from './filler.ts';
import { takeLanguages } from './interpretation.ts';
import { boundaryOfConference, LAST, takeKinds } from './kind.ts';
import { takeRooms, takeWorkshops } from './numbered.ts';
import {
  CALENDAR,
  CONTINUES,
  NEXT,
  NOW,
  PARALLEL,
  PROGRAMME,
  TITLE_LIKE,
} from './question-words.ts';
import { Reading } from './reading.ts';
import { EVERYTHING, type Kind, type Selection } from './selection.ts';

/** What a text says of a programme. */
export interface Question {
  readonly selection: Selection;
  readonly asked: ReadonlySet<Asked>;
  /** A fact it asks for that no programme prints. */
  readonly fact: UnprintedFact | undefined;
  /** Relative to the clock. */
  readonly moment: 'now' | 'next' | undefined;
  /** Wants the calendar file. */
  readonly wantsCalendar: boolean;
  /** Sessions at the same time as the selected ones are meant, not these. */
  readonly isParallel: boolean;
  /** Of the selected sessions, those that start last are meant: "the last workshop". */
  readonly isLast: boolean;
  /** Continues what was said before: "and on Friday?". */
  readonly startsAsContinuation: boolean;
  /** Names a programme, agenda or schedule. */
  readonly namesProgramme: boolean;
  readonly speaksOfSessions: boolean;
  /** Asks which session something is about. */
  readonly beginsWithSession: boolean;
  /** Is a workshop and what it is about, without a verb: "workshop on terrorism". */
  readonly isTitleLike: boolean;
  /** What is left over, as written: a topic, or words that are not known. */
  readonly topic: string;
}

/**
 * Reads a text as a question about a programme.
 * @param text in any of the four languages, a command's argument or a sentence
 * @param dates days of the programme, `YYYY-MM-DD`
 */
export function readQuestion(text: string, dates: readonly string[]): Question {
  const reading = new Reading(text);
  const asked = askedIn(reading);
  const namesProgramme = reading.has(PROGRAMME);
  const fact = unprintedFact(reading, asked);
  const outside = {
    asked,
    startsAsContinuation: reading.has(CONTINUES),
    namesProgramme,
    speaksOfSessions: speaksOfSessions(reading),
    beginsWithSession: beginsWithSession(reading),
    isTitleLike: reading.has(TITLE_LIKE),
    wantsCalendar: reading.takes(CALENDAR),
    isParallel: reading.takes(PARALLEL),
    isLast: reading.takes(LAST),
    moment: momentIn(reading),
  };
  const selection = takeSelection(reading, dates, asked);
  const left = subjectWords(reading.words());
  const bare = left.length === 1 ? takeBareDate(reading, dates) : [];
  const isSocial = left.length === 1 && left[0]?.folded === 'social';
  const topic = bare.length > 0 || isSocial ? '' : reading.phraseOf(left);
  return {
    ...outside,
    selection: {
      ...selection,
      days: [...selection.days, ...bare],
      kinds: isSocial ? [...selection.kinds, 'social'] : selection.kinds,
    },
    fact: isPrinted(fact, selection, namesProgramme) ? undefined : fact,
    topic,
  };
}

/** Takes a selection; numbers go first to what they stand beside: dates, rooms, workshops, then clocks. */
export function takeSelection(
  reading: Reading,
  dates: readonly string[],
  asked: ReadonlySet<Asked> = new Set(),
): Selection {
  const { days, years } = takeDays(reading, dates);
  const rooms = takeRooms(reading);
  const workshops = takeWorkshops(reading);
  const { tomorrow, ...times } = takeTimes(reading, days.length > 0);
  const languages = takeLanguages(reading);
  const kinds = takeKinds(reading);
  return {
    ...EVERYTHING,
    ...times,
    ...languages,
    days: tomorrow ? [...days, { by: 'distance', distance: 1 }] : days,
    years,
    rooms,
    workshops,
    kinds: meantKinds(reading, kinds, workshops, asked),
  };
}

/** "Workshop 6" is not every workshop, and the conference's end is the row that says so. */
function meantKinds(
  reading: Reading,
  kinds: readonly Kind[],
  workshops: readonly number[],
  asked: ReadonlySet<Asked>,
): Kind[] {
  const named = workshops.length > 0 ? kinds.filter((kind) => kind !== 'workshop') : [...kinds];
  const isBoundary = asksWhen(asked) && workshops.length === 0 && named.length === 0;
  return isBoundary ? boundaryOfConference(reading) : named;
}

/** The end of the conference is printed; "what does the programme say" asks for the programme itself. */
function isPrinted(
  fact: UnprintedFact | undefined,
  { kinds }: Selection,
  namesProgramme: boolean,
): boolean {
  return fact === 'endtime' ? kinds.includes('end') : fact === 'content' && namesProgramme;
}

function momentIn(reading: Reading): 'now' | 'next' | undefined {
  if (reading.takes(NOW)) return 'now';
  return reading.takes(NEXT) ? 'next' : undefined;
}
