import { dateAfter } from '../../programme/names.ts';
import type { PrintedDate } from '../draft/dates.ts';
import type { DraftMend, DraftProgramme, DraftSession, Head } from '../draft/draft.ts';
import type { Block, Damage } from '../source.ts';
import { type DayHeading, dayHeadingIn, isProgramme } from './rows.ts';
import { sessionOf } from './session.ts';
import { type RawSession, scheduleOf } from './sessions.ts';
import { zoneOf } from './zone.ts';

/** What a document’s tables tell of its programme. */
export interface ProgrammeFound {
  readonly programme: DraftProgramme;
  /** The blocks that are no programme. */
  readonly rest: Block[];
  readonly damage: Damage[];
  readonly remarks: string[];
}

export interface Known {
  readonly head: Head;
  /** The days of the event. */
  readonly event: PrintedDate | undefined;
  /** As a person said. */
  readonly timezone: string | undefined;
}

/** The seat of the Council of Europe. */
const SEAT_ZONE = 'Europe/Paris';

/** The programme in the tables of a document; undefined where none is one. */
export function programmeOf(blocks: readonly Block[], known: Known): ProgrammeFound | undefined {
  const taken = new Set<number>();
  let title: string | undefined;
  const tables = blocks.flatMap((table, at) => {
    if (table.kind !== 'table' || !isProgramme(table)) return [];
    taken.add(at);
    const above = blocks[at - 1];
    const text = above?.kind === 'heading' || above?.kind === 'paragraph' ? above.text : undefined;
    const heading = text === undefined ? undefined : dayHeadingIn(text);
    const isTitle = heading === undefined && above?.kind === 'heading' && title === undefined;
    if (heading || isTitle) taken.add(at - 1);
    if (isTitle) title = text;
    return [heading ? { table, heading } : { table }];
  });
  const damage: Damage[] = [];
  const { sessions, days } = scheduleOf(tables, damage);
  const titled = sessions.filter(({ title: printed }) => /\p{L}/u.test(printed));
  if (titled.length === 0) return undefined;
  const dated = datesOf(titled, days, known, damage);
  const keys = new Set<string>();
  const rows = titled.map((raw) => sessionOf(raw, dated.dayOf(raw), keys));
  const zone = known.timezone ?? zoneOf(known.head.place);
  return {
    programme: {
      title: `${title ?? 'Programme'}, ${known.head.short}`,
      timezone: zone ?? SEAT_ZONE,
      days: dated.days,
      sessions: rows,
      mends: damage.flatMap(({ mend, done }): DraftMend[] => {
        if (!mend) return [];
        const key = rows.find((row) => row.title.includes(mend.mended))?.key;
        return [{ ...(key === undefined ? {} : { key }), ...mend, why: done }];
      }),
    },
    rest: blocks.filter((_, at) => !taken.has(at)),
    damage: damage.map((each) => withKey(each, rows)),
    remarks: [
      ...dated.remarks,
      ...(zone === undefined
        ? [
            `The time zone of the programme could not be told: ${SEAT_ZONE} was taken. Correct "timezone", or give --timezone.`,
          ]
        : []),
    ],
  };
}

/** Where the damage stands in a title, its session is named. */
function withKey(damage: Damage, rows: readonly DraftSession[]): Damage & { key?: string } {
  const words = damage.mend?.mended ?? damage.excerpt;
  const key = rows.find(({ title }) => title.includes(words))?.key;
  return key === undefined ? damage : { ...damage, key };
}

interface Dated {
  readonly days: DraftProgramme['days'];
  readonly dayOf: (session: RawSession) => string;
  readonly remarks: string[];
}

/** Gives every heading its date, and sessions above the first heading theirs. */
function datesOf(
  sessions: readonly RawSession[],
  headings: readonly DayHeading[],
  { event, head }: Known,
  damage: Damage[],
): Dated {
  const base = event?.from ?? head.date;
  const dates = new Map(headings.map((heading) => [heading, dateOf(heading, base, damage)]));
  const [first] = headings;
  const firstDate = first && dates.get(first);
  const unheaded = firstDate === undefined ? base : firstUnheaded(event, firstDate);
  const listed = headings.flatMap((heading) => {
    const day = dates.get(heading);
    return day === undefined ? [] : [{ day, printed: heading.printed }];
  });
  const isInferred = sessions.some(({ day }) => day === undefined);
  const days = listed.filter(
    ({ day }, at) => listed.findIndex((other) => other.day === day) === at,
  );
  const inferred = {
    day: unheaded,
    printed: null,
    inferred: `No heading is printed for this day; ${event && event.from < event.to ? `the conference ran from ${event.from} to ${event.to}` : `the document is of ${base}`}${firstDate === undefined ? '' : `, and the next day is headed ${first?.printed}`}.`,
  };
  const isListed = days.some(({ day }) => day === unheaded);
  return {
    days: isInferred && !isListed ? [inferred, ...days] : days,
    dayOf: ({ day }) => (day && dates.get(day)) ?? unheaded,
    remarks: isInferred
      ? [`No heading is printed for the first day of the programme: ${unheaded} is inferred.`]
      : [],
  };
}

function firstUnheaded(event: PrintedDate | undefined, firstDate: string): string {
  return event && event.from < firstDate ? event.from : dateAfter(firstDate, -1);
}

function dateOf(
  { year, month, day, printed, isGarbled }: DayHeading,
  base: string,
  damage: Damage[],
): string {
  const text = `${year ?? base.slice(0, 4)}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
  const date = new Date(`${text}T00:00:00Z`);
  if (!Number.isNaN(date.getTime()) && date.toISOString().startsWith(text)) return text;
  damage.push({
    kind: 'garbled-date',
    excerpt: printed,
    done: `There is no such day${isGarbled ? ' as far as it can be read' : ''}; ${base} was taken. Correct it.`,
  });
  return base;
}
