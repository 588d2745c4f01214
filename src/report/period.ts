/** Days of a unit; letters of several languages mean the same. */
const UNITS: readonly (readonly [RegExp, number])[] = [
  [/^(?:d|days?|j|jours?|dias?|días?|д|дн|дней|день)$/u, 1],
  [/^(?:w|weeks?|sem|semaines?|semanas?|н|нед|недел[яиь])$/u, 7],
  [/^(?:y|years?|ans?|años?|г|лет|год)$/u, 365],
];
const MOST_DAYS = 3650;

/** Reads how far back to look, in days: `30d`, `4w`, `1y`, `7`; undefined for anything else. */
export function daysIn(text: string): number | undefined {
  const [, count = '', unit = ''] =
    /^(\d{1,4})\s*(\p{L}*)\.?$/u.exec(text.trim().toLowerCase()) ?? [];
  const days = unit === '' ? 1 : UNITS.find(([pattern]) => pattern.test(unit))?.[1];
  if (count === '' || days === undefined) return undefined;
  const sum = Number(count) * days;
  return sum >= 1 && sum <= MOST_DAYS ? sum : undefined;
}
