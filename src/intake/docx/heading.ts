/** Longer headings are none. */
const LONGEST_HEADING = 220;
const LONGEST_SENTENCE = 140;
const HEADING = /^(?:heading|titre|título|überschrift|заголовок) ?([1-9])$/;

/**
 * The level of a heading, 1 for the title and 2 for the first level, by its outline level or the name of its style.
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
  const level = outline ?? Number(HEADING.exec(name)?.[1] ?? 10) - 1;
  return level < 9 ? level + 2 : undefined;
}

/** A heading as printed, with its number. */
export const headingText = (text: string, marker: string): string =>
  [marker === '–' ? '' : marker, text.replace(/\s+/g, ' ')].filter(Boolean).join(' ');
