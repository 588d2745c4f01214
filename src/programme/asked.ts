import { ASKED_PHRASES, type Asked, SESSION_WORD } from './asked-words.ts';
import { phrases, type Reading } from './reading.ts';

const ANY_SESSION = phrases(SESSION_WORD);
/** "Which session was on X?", but not "in which session did X …?", which asks for what happened. */
const SESSION_FIRST =
  /^[^\p{L}]*(?:which|what|quelle|que|какое|какая|какой)\s+(?:session|seance|sesion|сессия|заседание)/u;

/** Everything a sentence wants to know. */
export function askedIn(reading: Reading): ReadonlySet<Asked> {
  const found = ASKED_PHRASES.filter(([, pattern]) => reading.has(pattern));
  return new Set(found.map(([asked]) => asked));
}

/** Whether it asks for the day or time. */
export function asksWhen(asked: ReadonlySet<Asked>): boolean {
  return asked.has('hour') || asked.has('when');
}

/** Whether it asks for something that each row of a programme has. */
export function asksForField(asked: ReadonlySet<Asked>): boolean {
  return asksWhen(asked) || asked.has('room') || asked.has('where') || asked.has('languages');
}

/** Whether it speaks of sessions in general. */
export function speaksOfSessions(reading: Reading): boolean {
  return reading.has(ANY_SESSION);
}

/** Whether it asks which session something is about. */
export function beginsWithSession(reading: Reading): boolean {
  return SESSION_FIRST.test(reading.folded);
}
