import { raised } from '../characters.ts';
import { type Marker, markerOf } from './marker.ts';
import { gapsIn, type Row } from './row.ts';
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
  /** How much room its first word takes. */
  readonly firstWord: number;
  /** Has pieces far apart, as a footer or a line of a form. */
  readonly gapped: boolean;
}

/** A gap of so much, in parts of the type's size, is a space although none was drawn. */
const SPACE = 0.17;
const RAISED = 0.12;
const SMALL = 0.85;

/** Reads a row as a line of text. */
export function lineOf(row: Row, page: number): Line {
  const runs = inReadingOrder(row.runs);
  const text = textOf(row);
  const marker = markerOf(text);
  const [first] = runs;
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
    firstWord: firstWordOf(runs, row.size),
    gapped: gapsIn(row, WIDE).length > 0 && !marker,
  };
}

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

function share(runs: readonly Run[], test: (run: Run) => boolean): number {
  let [yes, all] = [0, 0];
  for (const run of runs) {
    all += run.text.length;
    if (test(run)) yes += run.text.length;
  }
  return all === 0 ? 0 : yes / all;
}

/** The text of a row, with a space where one was drawn or is left free. */
export function textOf(row: Row): string {
  const runs = inReadingOrder(row.runs);
  const spread = runs.some((run) => SPREAD.test(run.text));
  let text = '';
  runs.forEach((run, at) => {
    const before = runs[at - 1];
    if (before && needsSpace(before, run, row.size)) text += ' ';
    text += isRaised(run, row) ? raised(run.text) : spread ? closed(run.text) : run.text;
  });
  return text.normalize('NFC');
}

/** Letters set apart for show: “M E S S A G E S”; fewer may be letters in their own right. */
const SPREAD = /^\p{L}(?: \p{L}){4,}$/u;
const closed = (text: string): string =>
  /^\p{L}(?: \p{L})*$/u.test(text) ? text.replaceAll(' ', '') : text;

function needsSpace(before: Run, run: Run, size: number): boolean {
  const [left, right] = before.x <= run.x ? [before, run] : [run, before];
  const gap = right.x - endOf(left);
  // Where the spaces of a text that runs to the left belong cannot be told from the order of drawing.
  const drawn = run.spaced && !(run.rightToLeft && before.rightToLeft);
  return (drawn && gap > -0.1 * size) || gap >= SPACE * size;
}

const isRaised = (run: Run, row: Row): boolean =>
  run.size < SMALL * row.size && run.y < row.y - RAISED * row.size;

/** From left to right, or from right to left where most of the line is so; words of the other direction keep theirs. */
function inReadingOrder(runs: readonly Run[]): readonly Run[] {
  if (share(runs, (run) => run.rightToLeft) <= 0.5) return runs;
  const order: Run[] = [];
  let others: Run[] = [];
  for (const run of runs.toReversed()) {
    if (run.rightToLeft || !/[\p{L}\d]/u.test(run.text)) {
      order.push(...others, run);
      others = [];
    } else others.unshift(run);
  }
  return [...order, ...others];
}

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
