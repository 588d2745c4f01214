import { togetherWith } from './filter.ts';
import { type Programme, type SessionParagraph, startOf } from './programme.ts';

/** Where a clock stands in a programme. */
export interface Moment {
  readonly phase: 'before' | 'during' | 'after';
  /** What started last, or what starts next; empty when there is none. */
  readonly sessions: readonly SessionParagraph[];
}

/**
 * The sessions that are on, or come next. End times are not printed: what
 * started last on the same day counts as being on.
 */
export function sessionsAt(programme: Programme, which: 'now' | 'next', at: Date): Moment {
  const now = localTime(programme, at);
  const phase = phaseAt(programme, at);
  if (phase === 'after') return { phase, sessions: [] };
  const isNext = which === 'next' || phase === 'before';
  const sessions = programme.sessions.filter((paragraph) => {
    const start = startOf(paragraph);
    return isNext ? start > now : start <= now && dayOf(start) === dayOf(now);
  });
  const anchor = sessions.at(isNext ? 0 : -1);
  return { phase, sessions: anchor ? togetherWith([anchor], sessions) : [] };
}

/** Whether the conference is to come, goes on or is over. */
export function phaseAt(programme: Programme, at: Date): Moment['phase'] {
  const now = localTime(programme, at);
  const [first, last] = [programme.sessions[0], programme.sessions.at(-1)];
  if (first && startOf(first) > now) return 'before';
  const isOver =
    last && (last.session.kind === 'end' ? startOf(last) <= now : last.session.day < dayOf(now));
  return isOver ? 'after' : 'during';
}

/** The date at the conference, `YYYY-MM-DD`. */
export function today(programme: Programme, at: Date): string {
  return dayOf(localTime(programme, at));
}

const dayOf = (time: string) => time.slice(0, 10);

/** Making one takes far longer than using it. */
const CLOCKS = new Map<string, Intl.DateTimeFormat>();

/** `2016-11-17 09:30` by the conference's clock: Swedes write dates like that. */
function localTime({ timezone }: Programme, at: Date): string {
  const clock =
    CLOCKS.get(timezone) ??
    new Intl.DateTimeFormat('sv', { timeZone: timezone, dateStyle: 'short', timeStyle: 'short' });
  CLOCKS.set(timezone, clock);
  return clock.format(at);
}
