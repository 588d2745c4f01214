/** The European languages whose names of months and days are read. */
const LANGUAGES =
  'en fr es ru de it pt nl pl cs sk sl hr sr bs ro hu fi et lv lt sv da nb is el bg uk mk sq tr ca'.split(
    ' ',
  );

/** Month 1–12 by name, long and short, in lower case without accents or dots. */
export type Names = ReadonlyMap<string, number>;

/** Abbreviations that no calendar of the platform prints. */
const FURTHER: readonly (readonly [string, number])[] = [
  ['sept', 9],
  ['jan', 1],
  ['feb', 2],
  ['dec', 12],
];

const known: { months?: Names; weekdays?: Names } = {};

/** The names of the months in the languages of Europe. */
export function months(): Names {
  known.months ??= new Map([
    ...namesOf(12, 'month', (index) => new Date(Date.UTC(2001, index, 15))),
    ...FURTHER,
  ]);
  return known.months;
}

/** The names of the days of the week; 1 is Monday. */
export function weekdays(): Names {
  known.weekdays ??= namesOf(7, 'weekday', (index) => new Date(Date.UTC(2001, 0, 1 + index)));
  return known.weekdays;
}

export const plain = (name: string) =>
  name
    .normalize('NFD')
    .replace(/[\p{M}.]/gu, '')
    .toLowerCase();

function namesOf(
  count: number,
  part: 'month' | 'weekday',
  dateOf: (index: number) => Date,
): Map<string, number> {
  const names = new Map<string, number>();
  for (const language of LANGUAGES)
    for (const style of ['long', 'short'] as const)
      for (let index = 0; index < count; index += 1)
        for (const name of formsOf(language, part, style, dateOf(index)))
          if (name.length > 2 && !names.has(name)) names.set(name, index + 1);
  return names;
}

/** The name alone and as it stands in a date: "ноябрь" and "ноября". */
function formsOf(
  language: string,
  part: 'month' | 'weekday',
  style: 'long' | 'short',
  date: Date,
): string[] {
  const alone = new Intl.DateTimeFormat(language, { [part]: style, timeZone: 'UTC' }).format(date);
  const inDate = new Intl.DateTimeFormat(language, {
    day: 'numeric',
    [part]: style,
    timeZone: 'UTC',
  })
    .formatToParts(date)
    .find(({ type }) => type === part)?.value;
  return [alone, inDate ?? alone].map(plain).filter((name) => /^\p{L}+$/u.test(name));
}
