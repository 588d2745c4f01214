/** What is printed before a paragraph: `1.`, `(a)`, `–`. */
export interface Marked {
  /** As printed, without the space after it. */
  readonly marker: string;
  readonly rest: string;
}

/** Glyphs of symbol fonts stand in the private use area. */
const BULLET =
  /^([-–—−•·*+▪▫■□●○◦◆◇☆★❑❒‣⁃►➢➤➔→✓☐☑§\uE000-\uF8FF])(?:\s+|(?<=[\uE000-\uF8FF•▪■●])(?=\p{L}))/u;
/** A letter o stands for a bullet only with room after it. */
const LETTER_O = /^(o)(?:\s{2,}|\t)/;
const NUMBER = /^(\d{1,3}(?:\.\d{1,3}){0,4}[.)]|\d{1,2}(?:\.\d{1,3}){1,4})\s+(?=\S)/;
/** A number without a full stop counts only with room after it. */
const NUMBER_AND_TAB = /^(\d{1,3})\t\s*(?=\S)/;
const IN_BRACKETS = /^(\((?:\d{1,3}|[a-z]|[ivxl]{1,5})\)|\[\d{1,3}\])\s+(?=\S)/i;
const LETTER = /^([a-z][.)]|[ivxl]{2,5}[.)])\s+(?=\S)/;

/** Cuts the printed number, letter or bullet from the start of a text. */
export function markedAt(text: string): Marked | undefined {
  const match = [BULLET, LETTER_O, NUMBER, NUMBER_AND_TAB, IN_BRACKETS, LETTER]
    .map((pattern) => pattern.exec(text))
    .find((found) => found !== null);
  if (!match?.[1]) return undefined;
  const rest = text.slice(match[0].length).trimStart();
  return rest === '' ? undefined : { marker: match[1], rest };
}

/** Whether a marker is a bullet, which says nothing of its place in the list. */
export const isBullet = (marker: string) => !/[\p{L}\p{N}]/u.test(marker) || marker === 'o';

/** The number a marker prints: 7 of `7.` and of `(7)`; undefined for bullets, letters and `2.1`. */
export function numberOf(marker: string): number | undefined {
  const digits = /^[([]?(\d{1,4})[.)\]]*$/.exec(marker)?.[1];
  return digits === undefined ? undefined : Number(digits);
}

/** What markers of one list have in common: `1.` and `12.`, `(a)` and `(b)`. */
export const styleOf = (marker: string) =>
  isBullet(marker) ? marker : marker.replace(/\d+/g, '1').replace(/[ivxl]{2,}|[a-z]/gi, 'a');
