import type { Turn } from '../chat/conversation.ts';
import { asksForField } from './asked.ts';
import { selectionOf } from './canonical.ts';
import type { Programme } from './programme.ts';
import { type Question, readQuestion } from './question.ts';
import {
  DIMENSIONS,
  type Dimension,
  keep,
  namesSessions,
  restricts,
  type Selection,
  selectsEverything,
} from './selection.ts';

/** What picks out rows by itself. */
const ROWS: readonly Dimension[] = ['day', 'room', 'session'];
/** How a remembered turn of the programme begins. */
const TURN = /^programme(?:\s+|$)/;

/**
 * What was last shown of a programme.
 * @returns undefined when the last turn showed anything else
 */
export function shownBefore(
  programme: Programme,
  previous: Turn | undefined,
): Selection | undefined {
  if (!previous || previous.shown.length === 0) return undefined;
  const sessions = programme.sessions.filter(({ id }) => previous.shown.includes(id));
  if (sessions.length < previous.shown.length) return undefined;
  return TURN.test(previous.question)
    ? readQuestion(previous.question.replace(TURN, ''), programme.days).selection
    : selectionOf(programme, sessions);
}

/**
 * Whether a question only makes sense together with what was shown before:
 * "and in room 2?", "at what time?", "in the afternoon?", "the ics". As the
 * argument of a command, a time of day or a calendar means the whole programme's.
 */
export function isContinuation(question: Question, from: 'command' | 'sentence'): boolean {
  const { selection, asked, topic, fact, moment, namesProgramme, startsAsContinuation } = question;
  if (topic !== '' || fact !== undefined || moment !== undefined || namesProgramme) return false;
  if (startsAsContinuation && selection.years.length > 0) return true;
  const isSentence = from === 'sentence';
  if (selectsEverything(selection))
    return asksForField(asked) || (isSentence && question.wantsCalendar);
  return startsAsContinuation || (isSentence && onlyRefines(selection));
}

/** Names a time of day or a language, and no day, clock time, room or session. */
function onlyRefines(selection: Selection): boolean {
  const { clocks } = selection;
  return clocks.length === 0 && ROWS.every((dimension) => !restricts(selection, dimension));
}

/**
 * The question with what was shown before filled in: what it names replaces
 * the same respect, and naming a day or room leaves a single session behind.
 */
export function continued(question: Question, before: Selection): Question {
  const { selection } = question;
  if (restricts(selection, 'session')) return question;
  const names = selectsEverything(selection)
    ? []
    : DIMENSIONS.filter((one) => restricts(selection, one));
  const kept = keep(
    before,
    DIMENSIONS.filter(
      (one) =>
        !names.includes(one) && !(one === 'session' && names.length > 0 && namesSessions(before)),
    ),
  );
  const { days, parts, clocks, rooms, languages, match, years } = selection;
  const has = (dimension: (typeof DIMENSIONS)[number]) => names.includes(dimension);
  return {
    ...question,
    selection: {
      ...kept,
      years,
      ...(has('day') ? { days } : {}),
      ...(has('time') ? { parts, clocks } : {}),
      ...(has('room') ? { rooms } : {}),
      ...(has('language') ? { languages, match } : {}),
    },
  };
}
