/** Longer headings are none. */
const LONGEST_HEADING = 220;
const LONGEST_SENTENCE = 140;
const HEADING = /^(?:heading|titre|título|überschrift|заголовок) ?([1-9])$/;

/**
 * The level of a heading, from 1, by its outline level or the name of its style.
 * @returns undefined for text that only uses the numbers of headings, and for what is none.
 */
export function headingLevel(
  text: string,
  outline: number | undefined,
  name: string,
): number | undefined {
  if (text.length > LONGEST_HEADING) return undefined;
  if (/[^.]\.$/.test(text) && text.length > LONGEST_SENTENCE) return undefined;
  if (name === 'title') return 1;
  if (outline !== undefined) return outline < 9 ? outline + 1 : undefined;
  const level = HEADING.exec(name)?.[1];
  return level === undefined ? undefined : Number(level);
}

/** A heading as printed, with its number. */
export const headingText = (text: string, marker: string): string =>
  [marker === '–' ? '' : marker, text.replace(/\s+/g, ' ')].filter(Boolean).join(' ');
