import type { Selection } from '../selection.ts';
import { takeTimes } from './clock.ts';
import { asksWhen, type Cue, cuesIn } from './cues.ts';
import { takeBareDate, takeDays } from './day.ts';
import { type UnprintedFact, unprintedFact } from './fact.ts';
import { subjectWords } from './filler.ts';
import { takeLanguages } from './interpretation.ts';
import { boundaryOfConference, takeKinds } from './kind.ts';
import { takeRooms, takeWorkshops } from './numbers.ts';
import { Reading } from './reading.ts';

/** What a text says of a programme. */
export interface Question {
  readonly selection: Selection;
  readonly cues: ReadonlySet<Cue>;
  /** A fact it asks for that no programme prints. */
  readonly fact: UnprintedFact | undefined;
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
  const cues = cuesIn(reading);
  const selection = takeSelection(reading, dates, asksWhen(cues));
  const fact = unprintedFact(reading, cues);
  const isPrinted =
    (fact === 'endtime' && selection.kinds.includes('end')) ||
    // "What does the programme say" asks for the programme itself.
    (fact === 'content' && cues.has('programme'));
  return {
    ...withLeftOver(reading, selection, dates),
    cues,
    fact: isPrinted ? undefined : fact,
  };
}

/**
 * Takes a selection; numbers go first to what they stand beside: dates, rooms, workshops, then clocks.
 * @param asksWhen whether the text asks when: then the conference's end is the row that says so
 */
export function takeSelection(
  reading: Reading,
  dates: readonly string[],
  asksWhen = false,
): Selection {
  const { days, years } = takeDays(reading, dates);
  const rooms = takeRooms(reading);
  const workshops = takeWorkshops(reading);
  const { tomorrow, ...times } = takeTimes(reading, days.length > 0);
  const languages = takeLanguages(reading);
  // "Workshop 6" is not every workshop.
  const kinds = takeKinds(reading).filter((kind) => kind !== 'workshop' || workshops.length === 0);
  const isBoundary = asksWhen && workshops.length === 0 && kinds.length === 0;
  return {
    ...times,
    ...languages,
    days: tomorrow ? [...days, { by: 'distance', distance: 1 }] : days,
    years,
    rooms,
    workshops,
    kinds: isBoundary ? boundaryOfConference(reading) : kinds,
  };
}

/** The words left over are a topic, but for one that stands alone: the `17` of `programme 17`, the `social` event. */
function withLeftOver(
  reading: Reading,
  selection: Selection,
  dates: readonly string[],
): Pick<Question, 'selection' | 'topic'> {
  const left = subjectWords(reading.words());
  const [word, ...others] = left;
  if (word && others.length === 0) {
    const { days, kinds } = selection;
    const bare = takeBareDate(reading, dates);
    if (bare.length > 0)
      return { selection: { ...selection, days: [...days, ...bare] }, topic: '' };
    if (word.folded === 'social')
      return { selection: { ...selection, kinds: [...kinds, 'social'] }, topic: '' };
  }
  return { selection, topic: reading.phraseOf(left) };
}
