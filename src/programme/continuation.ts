import type { Turn } from '../chat/conversation.ts';
import { selectionOf } from './canonical.ts';
import type { Programme } from './programme.ts';
import { asksForField, momentIn } from './question/cues.ts';
import { type Question, readQuestion } from './question/question.ts';
import {
  DIMENSIONS,
  keep,
  namesSessions,
  overlaid,
  restrictedIn,
  restricts,
  type Selection,
  selectsEverything,
} from './selection.ts';

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
  const { selection, cues, topic, fact } = question;
  if (topic !== '' || fact !== undefined || momentIn(cues) || cues.has('programme')) return false;
  if (cues.has('continues') && selection.years.length > 0) return true;
  const isSentence = from === 'sentence';
  if (selectsEverything(selection))
    return asksForField(cues) || (isSentence && cues.has('calendar'));
  return cues.has('continues') || (isSentence && onlyRefines(selection));
}

/** Names a time of day or a language, and no day, clock time, room or session. */
function onlyRefines(selection: Selection): boolean {
  const named = restrictedIn({ ...selection, parts: [], languages: [] });
  return named.length === 0;
}

/**
 * The question with what was shown before filled in: what it names replaces
 * the same respect, and naming a day or room leaves a single session behind.
 */
export function continued(question: Question, before: Selection): Question {
  const { selection } = question;
  if (restricts(selection, 'session')) return question;
  const leaves = !selectsEverything(selection) && namesSessions(before);
  const kept = DIMENSIONS.filter((dimension) => dimension !== 'session' || !leaves);
  const { years } = selection;
  return { ...question, selection: { ...overlaid(keep(before, kept), selection), years } };
}
