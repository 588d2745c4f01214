import { datesIn } from './dates.ts';
import { distance } from './distance.ts';
import { months, plain, weekdays } from './months.ts';

/** A date whose month or weekday was damaged. */
export interface GarbledDate {
  readonly printed: string;
  /** With the name of the month that it must be. */
  readonly mended: string;
  readonly day: number;
  readonly month: number;
  /** 1 is Monday; absent where none is printed. */
  readonly weekday?: number;
  readonly start: number;
}

/** A weekday or a year beside a day and a word makes the word a month. */
const AFTER_WEEKDAY =
  /(?<weekday>\p{L}{2,12})\.?,?\s+(?<day>\d{1,2})\s+(?<name>\p{Lu}[\p{L}/|\\.]{2,11})/gu;
const BEFORE_YEAR = /(?<day>\d{1,2})\s+(?<name>\p{L}[\p{L}/|\\]{2,11})\s+(?:19|20)\d\d(?!\d)/gu;
const MOST_WRONG = 2;
const SHORTEST = 5;

/** Dates with a month that is misspelt beyond reading, and what month it must be. */
export function garbledDatesIn(text: string): GarbledDate[] {
  const found: GarbledDate[] = [];
  for (const form of [AFTER_WEEKDAY, BEFORE_YEAR])
    for (const { groups = {}, index, 0: printed } of text.matchAll(form)) {
      const { weekday: dayName, day, name = '' } = groups;
      const weekday = dayName === undefined ? undefined : weekdays().get(plain(dayName));
      if (dayName !== undefined && weekday === undefined) continue;
      const nearest = months().has(plain(name)) ? undefined : nearestMonth(name);
      if (nearest && !found.some(({ start }) => Math.abs(start - index) < 12))
        found.push({
          printed,
          mended: printed.replace(name, inCaseOf(name, nearest.name)),
          day: Number(day),
          month: nearest.month,
          start: index,
          ...(weekday ? { weekday } : {}),
        });
    }
  return found;
}

/** The month that a damaged name is nearest to. */
function nearestMonth(name: string): { month: number; name: string } | undefined {
  const letters = plain(name).replace(/[^\p{L}]/gu, '');
  if (letters.length < SHORTEST) return undefined;
  const near = [...months()]
    .filter(([known]) => known.length >= SHORTEST)
    .map(([known, month]) => ({ month, name: known, wrong: distance(known, letters) }))
    .sort((a, b) => a.wrong - b.wrong);
  const [best] = near;
  return best && best.wrong > 0 && best.wrong <= MOST_WRONG && letters.length > best.wrong * 3
    ? best
    : undefined;
}

const inCaseOf = (printed: string, name: string) =>
  printed === printed.toUpperCase()
    ? name.toUpperCase()
    : name.charAt(0).toUpperCase() + name.slice(1);

const PRINTED_WEEKDAY = /(?<name>\p{L}{3,12})\.?,?\s+(?:the\s+|le\s+)?$/u;

/** Dates whose weekday is not that of the calendar. */
export function wrongWeekdaysIn(text: string): string[] {
  return datesIn(text).flatMap(({ from, to, start, end }) => {
    const name = PRINTED_WEEKDAY.exec(text.slice(Math.max(0, start - 20), start))?.groups?.['name'];
    const weekday = name === undefined ? undefined : weekdays().get(plain(name));
    const real = new Date(`${from}T00:00:00Z`).getUTCDay() || 7;
    return name !== undefined && weekday !== undefined && weekday !== real && from === to
      ? [`${name} ${text.slice(start, end)}`]
      : [];
  });
}
