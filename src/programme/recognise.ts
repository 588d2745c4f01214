import type { Asked } from './asked-words.ts';
import type { Question } from './question.ts';
import { restricts, selectsEverything } from './selection.ts';

/** Longer texts are no questions about a programme; reading them would only take time. */
export const LONGEST_QUESTION = 400;

/** Clock times, rooms and workshops stand in no other document: of anything, they ask for the programme. */
const SUFFICIENT: readonly Asked[] = ['workshops', 'count', 'hour', 'room'];

/**
 * Whether a sentence asks about the programme, so that the documents' words
 * are not searched. Naming a workshop, a room or a day is not enough: it must
 * ask for something a programme prints, or for something of a session that
 * plainly is not printed.
 * @param years years of the programmes there are
 */
export function asksForProgramme(question: Question, years: readonly number[]): boolean {
  const otherYears = question.selection.years.filter((year) => !years.includes(year));
  // "When did the 2009 conference end?" is for the documents, "workshop 3 in 2009" is refused here.
  if (otherYears.length > 0 && !(namesRows(question) && question.fact !== 'content')) {
    return question.namesProgramme && question.topic === '';
  }
  if (question.fact !== undefined) return asksUnprinted(question);
  return asksField(question) || asksWhatIsOn(question) || isBareSelection(question);
}

/** Something not printed, of a session: who chairs workshop 3. */
function asksUnprinted(question: Question): boolean {
  const { selection, fact } = question;
  if (namesASession(question) || restricts(selection, 'room')) return true;
  return isPlaced(question) && (question.speaksOfSessions || fact === 'endtime');
}

/** When, where, in which languages, which workshop. */
function asksField(question: Question): boolean {
  const { asked, topic, selection } = question;
  const hasObject = namesASession(question) || restricts(selection, 'room');
  if (SUFFICIENT.some((field) => asked.has(field))) return !saysNothingElse(question);
  if (asked.has('sessions')) {
    const isAboutTitle = asked.has('title') || question.beginsWithSession;
    return topic === '' || isAboutTitle || isPlaced(question);
  }
  if (asked.has('when') || asked.has('where')) return hasObject || question.speaksOfSessions;
  if (asked.has('languages')) return hasObject || topic === '';
  return asked.has('title') && hasObject && topic === '';
}

/** "At what time?" alone asks for whatever was spoken of before. */
function saysNothingElse({ selection, topic, speaksOfSessions }: Question): boolean {
  return topic === '' && selectsEverything(selection) && !speaksOfSessions;
}

function asksWhatIsOn(question: Question): boolean {
  if (!question.asked.has('events')) return false;
  return isPlaced(question) || (question.moment !== undefined && question.topic === '');
}

/** "Thursday afternoon", "workshop 6", "the programme", with little else said. */
function isBareSelection(question: Question): boolean {
  const { topic, namesProgramme, wantsCalendar, moment, isTitleLike } = question;
  if (isOnlyInProgramme(question) || isTitleLike) return true;
  const names = namesProgramme || wantsCalendar;
  if (topic !== '') return names && isPlaced(question);
  if (moment !== undefined) {
    return names || question.speaksOfSessions || namesASession(question);
  }
  return names || isPlaced(question) || namesASession(question);
}

/** Names something that no other document speaks of: whatever is asked, the programme says it or nothing does. */
function isOnlyInProgramme({ selection }: Question): boolean {
  const { workshops, rooms, kinds } = selection;
  const isNamed = kinds.some((kind) => ['social', 'plenary', 'closing'].includes(kind));
  return workshops.length > 0 || rooms.length > 0 || isNamed;
}

/** The start or end of a conference is no session of its own: other documents may speak of it. */
function namesRows({ selection, namesProgramme }: Question): boolean {
  const { workshops, kinds, rooms } = selection;
  const isRow = kinds.some((kind) => kind !== 'end' && kind !== 'opening');
  return workshops.length > 0 || rooms.length > 0 || isRow || namesProgramme;
}

function namesASession({ selection }: Question): boolean {
  return restricts(selection, 'session');
}

/** Day, clock or room; "in the morning" alone may mean anything. */
function isPlaced({ selection }: Question): boolean {
  return selection.days.length > 0 || selection.clocks.length > 0 || restricts(selection, 'room');
}
