import { months, plain } from './months.ts';

/** Days that are printed: one, or from one to another. */
export interface PrintedDate {
  /** `YYYY-MM-DD` */
  readonly from: string;
  readonly to: string;
  readonly start: number;
  readonly end: number;
}

const YEAR = '(?<year>(?:19|20|21)\\d\\d)';
const DAY = '(?<day>\\d{1,2})(?:st|nd|rd|th|er|\\.|º|ª)?';
const FIRST = `(?:(?<first>\\d{1,2})(?:st|nd|rd|th|er|\\.)?\\s*(?<month0>\\p{L}{3,12}\\.?)?\\s*(?:[-–—/]|and|et|y|и|und|to|au|al|a|bis)\\s*)?`;
const NAME = '(?<month>\\p{L}[\\p{L}\\p{M}]{2,12}\\.?)';
const OF = "(?:of |de |d['’]|del )?";

const FORMS = [
  new RegExp(
    `(?<!\\d)${FIRST}${DAY}\\s*${OF}${NAME},?\\s*(?:de |del )?${YEAR}(?!\\d)(?:\\s*(?:года|г\\.|р\\.|року)(?!\\p{L}))?`,
    'giu',
  ),
  new RegExp(
    `(?<!\\p{L})${NAME}\\s+(?:(?<first>\\d{1,2})\\s*[-–—]\\s*)?${DAY},?\\s+${YEAR}(?!\\d)`,
    'giu',
  ),
  /(?<![\d-])(?<year>(?:19|20|21)\d\d)-(?<number>\d\d)-(?<day>\d\d)(?!\d|-\d)/g,
  /(?<![\d./])(?<day>\d{1,2})[./](?<number>\d{1,2})[./](?<year>(?:19|20|21)\d\d)(?!\d)/g,
];

/** The dates a text prints, in the languages of Europe and as numbers. */
export function datesIn(text: string): PrintedDate[] {
  const found = FORMS.flatMap((form) => [...text.matchAll(form)].flatMap(dateOf));
  found.sort((a, b) => a.start - b.start || b.end - a.end);
  return found.filter(({ start }, at) => found.slice(0, at).every(({ end }) => end <= start));
}

function dateOf({ groups = {}, index, 0: all }: RegExpExecArray): PrintedDate[] {
  const { year, day, first, month0, month: name, number } = groups;
  const month = number === undefined ? months().get(plain(name ?? '')) : Number(number);
  const to = iso(year, month, day);
  const firstMonth = month0 === undefined ? month : months().get(plain(month0));
  const from = first === undefined ? to : iso(year, firstMonth, first);
  return to === undefined || from === undefined || from > to
    ? []
    : [{ from, to, start: index, end: index + all.length }];
}

/** `YYYY-MM-DD`, if there is such a day. */
function iso(year?: string, month?: number, day?: string): string | undefined {
  if (year === undefined || month === undefined || day === undefined) return undefined;
  const text = `${year}-${String(month).padStart(2, '0')}-${day.padStart(2, '0')}`;
  const date = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text) ? text : undefined;
}

/** "March 2009", "mars 2009": a month without its day. @returns its first day. */
export function monthIn(text: string): string | undefined {
  for (const { groups = {} } of text.matchAll(
    /(?<!\p{L})(?<name>\p{L}[\p{L}\p{M}]{2,12})\.?\s+(?:de\s+)?(?<year>(?:19|20|21)\d\d)(?!\d)/giu,
  )) {
    const month = months().get(plain(groups['name'] ?? ''));
    const date = iso(groups['year'], month, '1');
    if (date !== undefined) return date;
  }
  return undefined;
}

/** Whether a line is little more than a date: "Strasbourg, 11 March 2009", "Version 20 November 2016". */
export function isDateLine(text: string): boolean {
  const [date] = datesIn(text);
  if (!date) return false;
  const rest = text.slice(0, date.start) + text.slice(date.end);
  return rest.split(/[^\p{L}]+/u).filter(Boolean).length <= 6;
}
