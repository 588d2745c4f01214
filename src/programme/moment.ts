import { minutesOf, type Programme, type SessionParagraph } from './programme.ts';

/** Where a clock stands in a programme. */
export interface Moment {
  readonly phase: 'before' | 'during' | 'after';
  /** What started last, or what starts next; empty when there is none. */
  readonly sessions: readonly SessionParagraph[];
}

interface LocalTime {
  /** `YYYY-MM-DD` */
  readonly day: string;
  /** Minutes after midnight. */
  readonly minutes: number;
}

/**
 * The sessions that are on, or come next. End times are not printed: what
 * started last on the same day counts as being on.
 */
export function sessionsAt(programme: Programme, which: 'now' | 'next', at: Date): Moment {
  const now = localTime(at, programme);
  const phase = phaseAt(programme, now);
  if (phase === 'after') return { phase, sessions: [] };
  const coming = programme.sessions.filter((paragraph) => compare(paragraph, now) > 0);
  if (which === 'next' || phase === 'before') return { phase, sessions: together(coming, 0) };
  const started = programme.sessions.filter(
    (paragraph) => compare(paragraph, now) <= 0 && paragraph.session.day === now.day,
  );
  return { phase, sessions: together(started, -1) };
}

/** The date at the conference, `YYYY-MM-DD`. */
export function today(programme: Programme, at: Date): string {
  return localTime(at, programme).day;
}

function phaseAt({ sessions }: Programme, now: LocalTime): Moment['phase'] {
  const [first, last] = [sessions[0], sessions.at(-1)];
  if (first && compare(first, now) > 0) return 'before';
  const isOver =
    last !== undefined &&
    (last.session.kind === 'end' ? compare(last, now) <= 0 : last.session.day < now.day);
  return isOver ? 'after' : 'during';
}

/** Those that start together with the one at this place. */
function together(sessions: readonly SessionParagraph[], place: number): SessionParagraph[] {
  const anchor = sessions.at(place)?.session;
  return sessions.filter(
    ({ session }) => session.day === anchor?.day && session.start === anchor.start,
  );
}

function compare({ session }: SessionParagraph, now: LocalTime): number {
  return session.day.localeCompare(now.day) || minutesOf(session.start) - now.minutes;
}

function localTime(at: Date, { timezone }: Programme): LocalTime {
  const parts = clockIn(timezone).formatToParts(at);
  const part = (type: Intl.DateTimeFormatPartTypes) =>
    parts.find((entry) => entry.type === type)?.value ?? '';
  return {
    day: `${part('year')}-${part('month')}-${part('day')}`,
    minutes: Number(part('hour')) * 60 + Number(part('minute')),
  };
}

/** Making one takes far longer than using it. */
const CLOCKS = new Map<string, Intl.DateTimeFormat>();

function clockIn(timezone: string): Intl.DateTimeFormat {
  const known = CLOCKS.get(timezone);
  if (known) return known;
  const made = new Intl.DateTimeFormat('en-GB', {
    timeZone: timezone,
    dateStyle: 'short',
    timeStyle: 'short',
    hourCycle: 'h23',
  });
  CLOCKS.set(timezone, made);
  return made;
}
