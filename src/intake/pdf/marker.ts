/** A number, letter or bullet before a paragraph. */
export interface Marker {
  /** As printed. */
  readonly marker: string;
  /** The text after it. */
  readonly rest: string;
  /** What it counts as: markers of one kind make one list. */
  readonly kind: 'bullet' | 'number' | 'letter' | 'roman';
}

const BULLET = /^([•‣⁃◦∙·●○▪▫■□◆◇♦◊✦►▶❑❒❖➢➤➔→✓✔☑☐–—‒―*-]|o(?= {0,3}\p{Lu}))(?=\s|$) ?(.*)$/su;
/** `1.`, `12)`, `(3)`, `1.2`, `1.2.`, `§ 4`; a bare number is none. */
const NUMBER =
  /^(\(\d{1,3}\)|\d{1,3}(?:\.\d{1,3}){0,5}[.)]|\d{1,3}(?:\.\d{1,3}){1,5}|§ ?\d{1,4}\.?)(?=\s|$) ?(.*)$/su;
const LETTER = /^(\(\p{L}\)|\p{Ll}[.)]|\p{Lu}[.)])(?=\s|$) ?(.*)$/su;
const ROMAN = /^(\([ivxlcdm]{1,7}\)|[ivxlcdm]{1,7}[.)]|[IVXLCDM]{1,7}[.)])(?=\s|$) ?(.*)$/su;
/** The marker before a text, if it begins with one. */
export function markerOf(text: string): Marker | undefined {
  const bullet = BULLET.exec(text);
  if (bullet) return marked(bullet, 'bullet');
  const number = NUMBER.exec(text);
  if (number) return marked(number, 'number');
  const roman = ROMAN.exec(text);
  // A letter alone is one of `(a) (b) (c)`; only `i`, `v`, `x` can be numbers.
  if (roman && (letters(roman[1]).length > 1 || /[ivx]/iu.test(letters(roman[1]))))
    return marked(roman, 'roman');
  const letter = LETTER.exec(text);
  return letter ? marked(letter, 'letter') : undefined;
}

const marked = (found: RegExpExecArray, kind: Marker['kind']) => ({
  marker: found[1] ?? '',
  rest: found[2] ?? '',
  kind,
});

const letters = (marker = ''): string => marker.replace(/[^\p{L}]/gu, '');

const ROMAN_DIGITS: Readonly<Record<string, number>> = {
  i: 1,
  v: 5,
  x: 10,
  l: 50,
  c: 100,
  d: 500,
  m: 1000,
};

/** `xiv` → 14. */
export function romanValue(text: string): number {
  const digits = [...text.toLowerCase()].map((letter) => ROMAN_DIGITS[letter] ?? 0);
  return digits.reduce(
    (sum, digit, at) => sum + (digit < (digits[at + 1] ?? 0) ? -digit : digit),
    0,
  );
}
