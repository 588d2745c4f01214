import { type Cue, momentIn } from './question/cues.ts';
import type { Question } from './question/question.ts';
import { restricts, selectsEverything } from './selection.ts';

/** Longer texts are no questions about a programme; reading them would only take time. */
export const LONGEST_QUESTION = 400;

/** Clock times, rooms and workshops stand in no other document: of anything, they ask for the programme. */
const SUFFICIENT: readonly Cue[] = ['workshops', 'count', 'hour', 'room'];

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
    return question.cues.has('programme') && question.topic === '';
  }
  if (question.fact !== undefined) return asksUnprinted(question);
  return asksField(question) || asksWhatIsOn(question) || isBareSelection(question);
}

/** Something not printed, of a session: who chairs workshop 3. */
function asksUnprinted(question: Question): boolean {
  const { cues, fact } = question;
  if (hasObject(question)) return true;
  return isPlaced(question) && (cues.has('any-session') || fact === 'endtime');
}

/** When, where, in which languages, which workshop. */
function asksField(question: Question): boolean {
  const { cues, topic } = question;
  if (SUFFICIENT.some((field) => cues.has(field))) return !saysNothingElse(question);
  if (cues.has('sessions')) {
    const isAboutTitle = cues.has('title') || cues.has('which-session');
    return topic === '' || isAboutTitle || isPlaced(question);
  }
  if (cues.has('when') || cues.has('where')) return hasObject(question) || cues.has('any-session');
  if (cues.has('languages')) return hasObject(question) || topic === '';
  return cues.has('title') && hasObject(question) && topic === '';
}

/** "At what time?" alone asks for whatever was spoken of before. */
function saysNothingElse({ selection, topic, cues }: Question): boolean {
  return topic === '' && selectsEverything(selection) && !cues.has('any-session');
}

function asksWhatIsOn(question: Question): boolean {
  const { cues, topic } = question;
  return cues.has('events') && (isPlaced(question) || (!!momentIn(cues) && topic === ''));
}

/** "Thursday afternoon", "workshop 6", "the programme", with little else said. */
function isBareSelection(question: Question): boolean {
  const { topic, cues } = question;
  if (isOnlyInProgramme(question) || cues.has('like-title')) return true;
  const names = cues.has('programme') || cues.has('calendar');
  if (topic !== '') return names && isPlaced(question);
  if (names || namesASession(question)) return true;
  return momentIn(cues) ? cues.has('any-session') : isPlaced(question);
}

/** Names something that no other document speaks of: whatever is asked, the programme says it or nothing does. */
function isOnlyInProgramme({ selection }: Question): boolean {
  const { workshops, rooms, kinds } = selection;
  const isNamed = kinds.some((kind) => ['social', 'plenary', 'closing'].includes(kind));
  return workshops.length > 0 || rooms.length > 0 || isNamed;
}

/** The start or end of a conference is no session of its own: other documents may speak of it. */
function namesRows(question: Question): boolean {
  const { selection, cues } = question;
  const isNamed = selection.kinds.includes('workshop') || cues.has('programme');
  return isNamed || isOnlyInProgramme(question);
}

function hasObject(question: Question): boolean {
  return namesASession(question) || restricts(question.selection, 'room');
}

function namesASession({ selection }: Question): boolean {
  return restricts(selection, 'session');
}

/** Day, clock or room; "in the morning" alone may mean anything. */
function isPlaced({ selection }: Question): boolean {
  return selection.days.length > 0 || selection.clocks.length > 0 || restricts(selection, 'room');
}
