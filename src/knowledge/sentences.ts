import type { Range } from './range.ts';

/** An abbreviation or initial at the end of a piece: the sentence goes on after it. */
const GOES_ON =
  /(?:^|[\s(])(?:\p{L}|e\.g|i\.e|cf|art|no|nos|dr|mr|mrs|ms|prof|vs|etc|p|pp|para|vol)\.\s*$/iu;

const segmenters = new Map<string, Intl.Segmenter>();

/**
 * The sentences of a text, in order, without the white space around them.
 * Boundaries are Unicode's (UAX 29), except after abbreviations.
 */
export function sentencesOf(text: string, language = 'en'): Range[] {
  const ranges: Range[] = [];
  let start = 0;
  for (const { index, segment } of segmenterFor(language).segment(text)) {
    const end = index + segment.length;
    if (end < text.length && GOES_ON.test(segment) && !segment.endsWith('\n')) continue;
    const range = trimmed(text, start, end);
    if (range.end > range.start) ranges.push(range);
    start = end;
  }
  return ranges;
}

function segmenterFor(language: string): Intl.Segmenter {
  const known = segmenters.get(language);
  if (known) return known;
  const segmenter = new Intl.Segmenter(language, { granularity: 'sentence' });
  segmenters.set(language, segmenter);
  return segmenter;
}

function trimmed(text: string, start: number, end: number): Range {
  const piece = text.slice(start, end);
  return {
    start: start + piece.length - piece.trimStart().length,
    end: start + piece.trimEnd().length,
  };
}
