import type { Range } from './range.ts';

/** Initials, "e.g.", "U.S.", titles: the sentence goes on. Too long a sentence is better than a cut one. */
const ABBREVIATION = /(?:^|[\s(“"])(?:(?:\p{L}\.)*\p{L}|cf|vs|dr|mr|mrs|ms|prof|st)\.\s*$/iu;
/** "Art. 9", "No. 5": the sentence goes on when a number follows. */
const NUMBERED = /(?:^|[\s(“"])(?:arts?|nos?|pp|paras?|vol|chap|sect?|fig)\.\s*$/iu;

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
    if (end < text.length && goesOn(segment, text.charAt(end))) continue;
    const range = trimmed(text, start, end);
    if (range.end > range.start) ranges.push(range);
    start = end;
  }
  return ranges;
}

/** A text that stays, such as a paragraph. */
interface Lasting {
  readonly text: string;
  readonly language: string;
}

const read = new WeakMap<Lasting, readonly Range[]>();

/** The sentences of a paragraph, worked out once for as long as it is in memory. */
export function sentencesIn(paragraph: Lasting): readonly Range[] {
  const known = read.get(paragraph);
  if (known) return known;
  const sentences = sentencesOf(paragraph.text, paragraph.language);
  read.set(paragraph, sentences);
  return sentences;
}

function goesOn(segment: string, next: string): boolean {
  if (segment.endsWith('\n')) return false;
  return ABBREVIATION.test(segment) || (NUMBERED.test(segment) && /\p{N}/u.test(next));
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
