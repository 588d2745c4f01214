import { type Marker, markerOf } from './marker.ts';
import { gapsIn, type Row } from './row.ts';
import { inReadingOrder, isRaised, liftOf, needsSpace, share, textOf } from './row-text.ts';
import { endOf, type Run } from './run.ts';

/** A line of a column. */
export interface Line {
  readonly page: number;
  readonly text: string;
  readonly x0: number;
  readonly x1: number;
  /** Where the text after the marker starts; the line's own start where it has no marker. */
  readonly textX: number;
  /** Baseline. */
  readonly y: number;
  readonly size: number;
  readonly bold: boolean;
  readonly italic: boolean;
  readonly monospace: boolean;
  /** The number, letter or bullet it begins with. */
  readonly marker?: Marker;
  /** The mark before it is raised, as that of a footnote. */
  readonly raisedMark?: string;
  /** How far marks that stand above it push it down from the line before. */
  readonly lift: number;
  /** How much room its first word takes. */
  readonly firstWord: number;
  /** Has pieces far apart, as a footer or a line of a form. */
  readonly gapped: boolean;
}

/** Reads a row as a line of text. */
export function lineOf(row: Row, page: number): Line {
  const runs = inReadingOrder(row.runs);
  const text = textOf(row);
  const [first, second] = runs;
  const marker = markerOf(text) ?? letterBullet(text, first, second);
  const mark = first && isRaised(first, row) ? first.text : undefined;
  const worded = marker?.rest ? runs.filter((run) => run.x >= textStart(row, marker)) : runs;
  const bold = share(worded.length > 0 ? worded : runs, ({ face }) => face.bold);
  return {
    page,
    text,
    x0: row.x0,
    x1: row.x1,
    textX: marker ? textStart(row, marker) : row.x0,
    y: row.y,
    size: row.size,
    bold: bold > WHOLE,
    italic: share(runs, ({ face }) => face.italic) > WHOLE,
    monospace: share(runs, ({ face }) => face.monospace) > WHOLE,
    ...(marker && { marker }),
    ...(mark && { raisedMark: mark }),
    lift: liftOf(row),
    firstWord: firstWordOf(runs, row.size),
    gapped: gapsIn(row, WIDE).length > 0 && !marker,
  };
}

/** The letter o as a bullet: in a typeface of its own, or with more room after it than between words. */
function letterBullet(text: string, sign?: Run, next?: Run): Marker | undefined {
  if (sign?.text !== 'o' || !next) return undefined;
  const isApart = next.x - endOf(sign) > APART * sign.size || sign.face.name !== next.face.name;
  return isApart ? { marker: 'o', rest: text.slice(1).trimStart(), kind: 'bullet' } : undefined;
}

const APART = 0.6;

/** Pieces further apart than this, in parts of the type's size, are no words of one sentence. */
const WIDE = 4;

/** How wide the first word is; it may be of several runs. */
function firstWordOf(runs: readonly Run[], size: number): number {
  let width = 0;
  for (const [at, run] of runs.entries()) {
    const before = runs[at - 1];
    if (before && needsSpace(before, run, size)) break;
    const end = run.text.indexOf(' ');
    width += end < 0 ? run.width : (run.width * end) / run.text.length;
    if (end >= 0) break;
  }
  return width;
}

/** Nearly all of a line is in a typeface; a mark or a number may differ. */
const WHOLE = 0.85;

/** Where the text after a marker starts. */
function textStart(row: Row, { marker, rest }: Marker): number {
  let seen = 0;
  const length = marker.replace(/\s/gu, '').length;
  for (const run of row.runs) {
    const letters = run.text.replace(/\s/gu, '').length;
    if (seen >= length) return run.x;
    // The marker and its text in one run: the letters are taken to be equally wide.
    if (seen + letters > length) return run.x + (run.width * (length + 1 - seen)) / (letters + 1);
    seen += letters;
  }
  return rest ? row.x0 : row.x1;
}
