/** How much of a limit a text takes. It grows by each character on its own. */
export type Cost = (text: string) => number;

/** A cut at a paragraph or sentence end may leave this much of a piece empty. */
const LEAST_FILLED = 0.4;

const PARAGRAPH_END = /\n\s*\n/g;
const LINE_END = /\n/g;
const SENTENCE_END = /[.!?…]["”»’)\]]*\s/g;
const WORD_END = /\s+/g;

/**
 * Cuts a text into pieces that fit: at the end of a paragraph, line or
 * sentence where one is near, else between words. Only a word longer than the
 * limit is cut, between the characters a person sees.
 * @returns no piece for a blank text; the white space at a cut is dropped.
 */
export function splitText(text: string, limit: number, cost: Cost): string[] {
  const pieces: string[] = [];
  let rest = text.trim();
  while (rest !== '') {
    const fits = prefixThatFits(rest, limit, cost);
    const end = fits === rest.length ? fits : cutAt(rest, fits);
    pieces.push(rest.slice(0, end).trimEnd());
    rest = rest.slice(end).trimStart();
  }
  return pieces;
}

/** The longest start of whole characters that fits; at least one character, so that it always gets on. */
function prefixThatFits(text: string, limit: number, cost: Cost): number {
  if (text.length <= limit && cost(text) <= limit) return text.length;
  let used = 0;
  let end = 0;
  for (const character of text) {
    used += cost(character);
    if (used > limit && end > 0) break;
    end += character.length;
  }
  return end;
}

function cutAt(text: string, fits: number): number {
  // One more character shows whether the last word ends just there.
  const start = text.slice(0, fits + 1);
  for (const pattern of [PARAGRAPH_END, LINE_END, SENTENCE_END]) {
    const end = lastEnd(start, pattern, fits);
    if (end >= fits * LEAST_FILLED) return end;
  }
  return lastEnd(start, WORD_END, fits) || graphemeEnd(text, fits);
}

/** Where the last match ends or, for white space at the very end, begins; 0 when there is none. */
function lastEnd(text: string, pattern: RegExp, fits: number): number {
  const match = [...text.matchAll(pattern)].at(-1);
  return match ? Math.min(match.index + match[0].length, fits) : 0;
}

const graphemes = new Intl.Segmenter(undefined, { granularity: 'grapheme' });
/** Longer ones are cut: a person sees no such character. */
const LONGEST_GRAPHEME = 64;

function graphemeEnd(text: string, fits: number): number {
  const from = Math.max(0, fits - LONGEST_GRAPHEME);
  const around = text.slice(from, fits + LONGEST_GRAPHEME);
  const begins = [...graphemes.segment(around)].map(({ index }) => from + index);
  const end = begins.findLast((at) => at > from && at <= fits);
  return end ?? fits;
}

/** A text cut to a limit at the end of a word, with an ellipsis where something is left out. */
export function shorten(text: string, limit: number, cost: Cost): string {
  const whole = text.trim();
  if (cost(whole) <= limit) return whole;
  const [start = ''] = splitText(whole, limit - 1, cost);
  return `${start}…`;
}
