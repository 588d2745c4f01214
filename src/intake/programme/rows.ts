import { datesIn } from '../draft/dates.ts';
import { STATE } from '../draft/front.ts';
import { garbledDatesIn } from '../draft/garbled-date.ts';
import { months, plain, weekdays } from '../draft/months.ts';
import type { Block } from '../source.ts';

export type Table = Extract<Block, { kind: 'table' }>;

const CLOCK = '(?:[01]?\\d|2[0-3])';
const MINUTES = '[0-5]\\d';
const HALF = '(?:\\s*[ap]\\.?m\\.?(?!\\p{L}))';
/** "9h30", "14:30", "9.30 am", "9 a.m.", with or without an end: "– 10h30". */
const TIME = new RegExp(
  `^\\s*(?<hour>${CLOCK})(?:\\s*[h:.]\\s*(?<minutes>${MINUTES})|(?<bare>\\s?h(?!\\p{L})))?(?<half>${HALF})?(?:\\s*(?:[-–—]|to|à|until|bis)\\s*${CLOCK}(?:\\s*[h:.]\\s*(?:${MINUTES})?)?${HALF}?)?(?<rest>(?:\\s.*)?)$`,
  'isu',
);

/** A time of day at the start of a cell, and what follows it. */
export interface TimeCell {
  /** `9h30` */
  readonly start: string;
  readonly rest: string;
}

export function timeAt(cell: string): TimeCell | undefined {
  const { hour, minutes, bare, half, rest = '' } = TIME.exec(cell)?.groups ?? {};
  if (hour === undefined || (minutes === undefined && bare === undefined && half === undefined))
    return undefined;
  const isAfternoon = half?.trim().toLowerCase().startsWith('p') && Number(hour) < 12;
  const isMidnight = half?.trim().toLowerCase().startsWith('a') && Number(hour) === 12;
  const clock = Number(hour) + (isAfternoon ? 12 : isMidnight ? -12 : 0);
  return { start: `${clock}h${minutes ?? '00'}`, rest };
}

/** Sessions start on the five minutes; numbers of sections, which look like times, do not. */
const STEP = 5;
/** Times go up from row to row, but for the first of a day. */
const MOSTLY = 0.6;

/** Whether a table is a programme: several rows begin with times of day, which go up. */
export function isProgramme({ rows }: Table): boolean {
  const timed = rows.flatMap((row) => {
    const column = row.findIndex((cell) => cell.trim() !== '');
    const time = column < 0 ? undefined : timeAt(row[column] ?? '');
    return time ? [{ column, minutes: minutesOf(time.start) }] : [];
  });
  const described = rows.filter((row) => /\p{L}{3}/u.test(row.join(' '))).length;
  const steps = timed.slice(1).map(({ minutes }, at) => minutes - (timed[at]?.minutes ?? 0));
  return (
    new Set(timed.map(({ minutes }) => minutes)).size >= 2 &&
    new Set(timed.map(({ column }) => column)).size <= 2 &&
    timed.length * 6 >= described &&
    timed.every(({ minutes }) => minutes % STEP === 0) &&
    steps.filter((step) => step >= 0).length >= steps.length * MOSTLY
  );
}

function minutesOf(start: string): number {
  const [hours = 0, minutes = 0] = start.split('h').map(Number);
  return hours * 60 + minutes;
}

/** A heading of a day: "THU, 17 NOVEMBER". */
export interface DayHeading {
  readonly month: number;
  readonly day: number;
  readonly year?: number;
  /** As it should have been printed. */
  readonly printed: string;
  readonly isGarbled: boolean;
}

const DAY_MONTH =
  /(?<!\d)(?<day>\d{1,2})(?:st|nd|rd|th|er|\.)?\s+(?:of |de )?(?<name>\p{L}[\p{L}\p{M}]{2,12})/u;
const MONTH_DAY = /(?<name>\p{L}[\p{L}\p{M}]{2,12})\.?\s+(?<day>\d{1,2})(?!\d)/u;

/** The day that a line of a programme heads; nothing for a line that says more. */
export function dayHeadingIn(line: string): DayHeading | undefined {
  const text = line.replace(/\s+/g, ' ').trim();
  if (text.length > 60 || timeAt(text)) return undefined;
  const [full] = datesIn(text);
  if (full && STATE.test(text)) return undefined;
  if (full) return { ...partsOf(full.from), printed: text, isGarbled: false };
  const names = text.match(/\p{L}{2,}/gu) ?? [];
  const hasWeekday = names.some((name) => weekdays().has(plain(name)));
  if (!hasWeekday && names.length > 2) return undefined;
  for (const form of [DAY_MONTH, MONTH_DAY]) {
    const { day, name } = form.exec(text)?.groups ?? {};
    const month = name === undefined ? undefined : months().get(plain(name));
    if (month !== undefined)
      return {
        month,
        day: Number(day),
        printed: text.replace(/\s+\d{1,3}$/, ''),
        isGarbled: false,
      };
  }
  const [garbled] = garbledDatesIn(text);
  return (
    garbled && { month: garbled.month, day: garbled.day, printed: garbled.mended, isGarbled: true }
  );
}

function partsOf(date: string): { year: number; month: number; day: number } {
  const [year = 0, month = 1, day = 1] = date.split('-').map(Number);
  return { year, month, day };
}
