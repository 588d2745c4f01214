import type { DayName } from '../selection.ts';
import { NUMBER_LIST, numbersIn, ORDINAL } from './numbers.ts';
import { phrases, type Reading } from './reading.ts';
import { monthNamed, weekdayNamed } from './spellings.ts';

/** Days and years that were read. */
export interface DaysRead {
  readonly days: readonly DayName[];
  readonly years: readonly number[];
}

const ISO_DATE = /(?<!\d)(?<year>(?:19|20)\d\d)-(?<month>\d{1,2})-(?<day>\d{1,2})(?!\d)/gu;
const NUMBERED_DATE =
  /(?<![\d/.])(?<day>\d{1,2})(?<mark>[/.])(?<month>\d{1,2})(?:[/.](?<year>(?:20)?\d\d))?(?![\d/.]?\d)/gu;
const YEAR = /(?<![\p{L}\p{N}/.-])(?:19|20)\d\d(?![\p{L}\p{N}])/gu;

const DAY_NOUN = '(days?|jours?|journees?|dias?|jornadas?|день|дня|дню|дне)';
const DAY_NUMBER = phrases(String.raw`${DAY_NOUN}\s+(n[o°]\s?|№\s?|#)?(?<list>${NUMBER_LIST})`);
const NUMBER_DAY = phrases(String.raw`(?<list>${ORDINAL})\s+${DAY_NOUN}`);
const LAST_DAY = phrases({
  en: '(last|final) day',
  fr: 'dernière? (jour|journée)',
  es: 'último día|última jornada',
  ru: 'последн(ий|его|ему|ем) д(ень|ня|ню|не)',
});

/** Distances in days of the words for them; Spanish "mañana" is read with the times of day. */
const DISTANCES: readonly (readonly [RegExp, number])[] = [
  [phrases("today|aujourd'hui|hoy|сегодня"), 0],
  [phrases('tomorrow|demain|завтра'), 1],
  [phrases('yesterday|hier|ayer|вчера'), -1],
];

/**
 * Takes the days and years a text names: dates, days of the week, "day 2", "today".
 * @param dates days of the programme, `YYYY-MM-DD`: they decide whether "9.11" is
 *   a date and whether "15th" alone is one
 */
export function takeDays(reading: Reading, dates: readonly string[]): DaysRead {
  const full = [
    ...takeFullDates(reading, ISO_DATE, () => true),
    ...takeFullDates(reading, NUMBERED_DATE, (match) => isDate(match, dates)),
  ];
  const years = reading.take(YEAR).map(([year]) => Number(year));
  const days = [
    ...full.map(({ day }) => day),
    ...takeMonthDates(reading),
    ...takeOrdinals(reading, dates),
    ...takeWeekdays(reading),
    ...DISTANCES.flatMap(([pattern, distance]) =>
      reading.takes(pattern) ? [{ by: 'distance', distance } as const] : [],
    ),
    ...takeDatesOf(reading, LONE_DATE, dates),
  ];
  return { days: distinct(days), years: distinct([...full.flatMap(({ year }) => year), ...years]) };
}

/** Takes a bare number that is a date of the programme: the `17` of `programme 17`. */
export function takeBareDate(reading: Reading, dates: readonly string[]): DayName[] {
  return takeDatesOf(reading, /(?<![\p{L}\p{N}])(?<date>\d{1,2})(?![\p{L}\p{N}])/gu, dates);
}

function takeFullDates(
  reading: Reading,
  pattern: RegExp,
  accept: (match: RegExpExecArray) => boolean,
): { day: DayName; year: number[] }[] {
  return reading.take(pattern, accept).map(({ groups }) => {
    const { year, month, day } = groups ?? {};
    return {
      day: { by: 'date', date: Number(day), month: Number(month) },
      year: year === undefined ? [] : [Number(year.padStart(4, '20'))],
    };
  });
}

/** "24/7" is no date, and "9.30" is a time; "9.11" is a date only where the programme has one. */
function isDate({ groups = {} }: RegExpExecArray, dates: readonly string[]): boolean {
  const { mark, year, day: dayText, month: monthText } = groups;
  const [day, month] = [Number(dayText), Number(monthText)];
  if (day < 1 || day > 31 || month < 1 || month > 12 || (day === 24 && month === 7)) return false;
  if (mark === '/' || year !== undefined) return true;
  return dates.some((date) => Number(date.slice(5, 7)) === month && isOnDate(day, [date]));
}

const BEFORE_MONTH = new RegExp(`(?<list>${NUMBER_LIST})\\s*(?:of|de|du|del)?[\\s-]*$`, 'u');
const AFTER_MONTH =
  /^[\s,]*(?:the\s+)?(?<list>\d{1,2}(?:st|nd|rd|th)?)(?![\p{L}\p{N}]|\s?[:.h]\s?\d)/u;

/** "17 November", "16-18 novembre", "November 17th"; the month alone says nothing of a day. */
function takeMonthDates(reading: Reading): DayName[] {
  return reading.words().flatMap(({ folded, start, end }) => {
    const month = monthNamed(folded);
    if (month === undefined) return [];
    const before = BEFORE_MONTH.exec(reading.left.slice(0, start));
    const after = AFTER_MONTH.exec(reading.left.slice(end));
    const { list } = (before ?? after)?.groups ?? {};
    if (list === undefined) return [];
    reading.drop(before?.index ?? start, before ? end : end + (after?.[0].length ?? 0));
    return numbersIn(list).map((date) => ({ by: 'date', date, month }));
  });
}

/** "day 2", "second day", "last day"; "el día 17" is a date. */
function takeOrdinals(reading: Reading, dates: readonly string[]): DayName[] {
  const last: DayName[] = reading.takes(LAST_DAY) ? [{ by: 'ordinal', ordinal: -1 }] : [];
  const lists = [...reading.take(DAY_NUMBER), ...reading.take(NUMBER_DAY)];
  const numbers = lists.flatMap(({ groups: { list = '' } = {} }) => numbersIn(list));
  return [
    ...numbers.map((number): DayName => {
      const isCount = number <= dates.length || !isOnDate(number, dates);
      return isCount ? { by: 'ordinal', ordinal: number } : { by: 'date', date: number };
    }),
    ...last,
  ];
}

/** French "vie privée" is private life, not Friday. */
const PRIVATE_LIFE = phrases('vie priv…|(la|sa|une|leur|de) vie');

function takeWeekdays(reading: Reading): DayName[] {
  const isLife = reading.has(PRIVATE_LIFE);
  return reading.words().flatMap(({ folded, start, end }) => {
    const weekday = folded === 'vie' && isLife ? undefined : weekdayNamed(folded);
    if (weekday === undefined) return [];
    reading.drop(start, end);
    return [{ by: 'weekday', weekday }];
  });
}

const LONE_DATE =
  /(?<![\p{L}\p{N}])(?:(?<date>\d{1,2})-?(?:st|nd|rd|th|го)|(?:le|el|the|on|du|del|am)\s+(?<number>\d{1,2}))(?![\p{L}\p{N}]|\s?[:.h]\s?\d|[/x-]\d)/gu;

/** Takes numbers where the programme has such a date: "the 17th", "le 17", but "the 15th anniversary" is none. */
function takeDatesOf(reading: Reading, pattern: RegExp, dates: readonly string[]): DayName[] {
  const dateOf = ({ groups: { date, number } = {} }: RegExpExecArray) => Number(date ?? number);
  return reading
    .take(pattern, (match) => isOnDate(dateOf(match), dates))
    .map((match) => ({ by: 'date', date: dateOf(match) }));
}

function isOnDate(day: number, dates: readonly string[]): boolean {
  return dates.some((date) => Number(date.slice(8)) === day);
}

function distinct<T>(values: readonly T[]): T[] {
  return [...new Map(values.map((value) => [JSON.stringify(value), value])).values()];
}
