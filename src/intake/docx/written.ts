/** A number as a list writes it: `iv`, `c`, `03`, `в`. */
export function written(number: number, format: string): string {
  if (format === 'none') return '';
  if (format === 'upperLetter') return letter(number, 'A');
  if (format === 'lowerLetter') return letter(number, 'a');
  if (format === 'russianLower') return RUSSIAN.charAt((number - 1) % RUSSIAN.length);
  if (format === 'russianUpper') return written(number, 'russianLower').toUpperCase();
  if (format === 'upperRoman') return roman(number).toUpperCase();
  if (format === 'lowerRoman') return roman(number);
  return String(number);
}

const RUSSIAN = 'абвгдежзиклмнопрстуфхцчшщэюя';

/** The 27th letter is printed as two. */
const letter = (number: number, first: string): string =>
  String.fromCharCode(first.charCodeAt(0) + ((number - 1) % 26)).repeat(
    Math.min(9, Math.ceil(number / 26)),
  );

const ROMAN = [
  ...[['m', 1000] as const, ['cm', 900] as const, ['d', 500] as const, ['cd', 400] as const],
  ...[['c', 100] as const, ['xc', 90] as const, ['l', 50] as const, ['xl', 40] as const],
  ...[['x', 10] as const, ['ix', 9] as const, ['v', 5] as const, ['iv', 4] as const],
  ['i', 1] as const,
];

/** `iv` of 4. */
function roman(number: number): string {
  const fitting = number > 5000 ? undefined : ROMAN.find(([, value]) => value <= number);
  return fitting ? fitting[0] + roman(number - fitting[1]) : '';
}
