import { gapsIn, piecesOf, type Row, rowsOf, type Span } from './row.ts';
import { endOf } from './run.ts';

/** An upright band of a page through which no line goes. */
export interface Gutter extends Span {
  /** First and last row it lies in. */
  readonly from: number;
  readonly to: number;
  /** Rows with text on both sides. */
  readonly both: number;
}

/** Narrower than this, in parts of the type's size, a gap is one between words. */
const NARROWEST = 0.8;

/**
 * The bands that rows leave free, each as long as it goes on: from row to row
 * a band keeps what is free in both.
 */
export function guttersOf(rows: readonly Row[], narrowest = NARROWEST): Gutter[] {
  const done: Gutter[] = [];
  let open: Gutter[] = [];
  rows.forEach((row, at) => {
    const gaps = gapsIn(row, narrowest);
    const going: Gutter[] = [];
    for (const gutter of open) {
      const next = narrowed(gutter, row, gaps, at, narrowest);
      if (next) going.push(next);
      else done.push(gutter);
    }
    for (const gap of gaps)
      if (!going.some((gutter) => overlap(gutter, gap) > 0))
        going.push({ ...gap, from: at, to: at, both: 1 });
    open = going;
  });
  return [...done, ...open];
}

const overlap = (left: Span, right: Span): number =>
  Math.min(left.x1, right.x1) - Math.max(left.x0, right.x0);

/** What of a gutter is still free in a row. */
function narrowed(
  gutter: Gutter,
  row: Row,
  gaps: readonly Span[],
  at: number,
  narrowest: number,
): Gutter | undefined {
  const free: (Span & { inside: boolean })[] = [
    { x0: Number.NEGATIVE_INFINITY, x1: row.x0, inside: false },
    ...gaps.map((gap) => ({ ...gap, inside: true })),
    { x0: row.x1, x1: Number.POSITIVE_INFINITY, inside: false },
  ];
  const widest = free.reduce((best, span) =>
    overlap(gutter, span) > overlap(gutter, best) ? span : best,
  );
  if (overlap(gutter, widest) < narrowest * row.size) return undefined;
  return {
    x0: Math.max(gutter.x0, widest.x0),
    x1: Math.min(gutter.x1, widest.x1),
    from: gutter.from,
    // A band goes on below its last rows only as long as there is text on both sides.
    to: at,
    both: gutter.both + (widest.inside ? 1 : 0),
  };
}

/** Columns hold at least so many lines each. */
const FEWEST_LINES = 4;
/** A line of a column of running text has at least so many characters, and most lines fill so much of it. */
const FEWEST_CHARACTERS = 15;
const FILLED = 0.72;
const MOST = 0.5;

/** The rows of a page in the order in which they are read, each column as a list. */
export function columnsOf(rows: readonly Row[], depth = 0): (readonly Row[])[] {
  if (rows.length < 2 * FEWEST_LINES - 1 || depth > DEEPEST) return [rows];
  const gutters = guttersOf(rows)
    .filter(({ both }) => both >= FEWEST_LINES - 1)
    .sort((left, right) => right.both - left.both);
  for (const gutter of gutters.slice(0, TRIED)) {
    const { from, to } = reach(gutter, rows);
    const [left, right] = sidesOf(rows.slice(from, to + 1), gutter);
    if (!isRunningText(left) || !isRunningText(right) || stepTogether(left, right)) continue;
    const sides = readsFromRight(rows) ? [right, left] : [left, right];
    return [rows.slice(0, from), ...sides, rows.slice(to + 1)]
      .filter((part) => part.length > 0)
      .flatMap((part) => columnsOf(part, depth + 1));
  }
  return [rows];
}

const DEEPEST = 6;
const TRIED = 6;

/** The rows that a gutter divides: upwards also those that stand on its right only. */
function reach({ from, to, x1 }: Gutter, rows: readonly Row[]): { from: number; to: number } {
  let first = from;
  while (first > 0 && (rows[first - 1]?.x0 ?? 0) >= x1) first -= 1;
  return { from: first, to };
}

/** Left and right of a gutter, put on rows anew, since their lines need not be level. */
function sidesOf(rows: readonly Row[], { x0, x1 }: Span): [Row[], Row[]] {
  const middle = (x0 + x1) / 2;
  const runs = rows.flatMap((row) => row.runs);
  return [
    rowsOf(runs.filter((run) => endOf(run) <= middle || run.x < x0)),
    rowsOf(runs.filter((run) => endOf(run) > middle && run.x >= x0)),
  ];
}

function isRunningText(rows: readonly Row[]): boolean {
  if (rows.length < FEWEST_LINES) return false;
  const left = rows.reduce((least, { x0 }) => Math.min(least, x0), Number.POSITIVE_INFINITY);
  const right = rows.reduce((most, { x1 }) => Math.max(most, x1), Number.NEGATIVE_INFINITY);
  const full = rows.filter(
    (row) =>
      row.x1 - row.x0 >= FILLED * (right - left) &&
      lengthOf(row) >= FEWEST_CHARACTERS &&
      piecesOf(row, 2).length === 1,
  );
  return full.length >= MOST * rows.length;
}

const lengthOf = (row: Row): number => row.runs.reduce((sum, { text }) => sum + text.length, 0);

const RIGHT_TO_LEFT = 0.5;
const readsFromRight = (rows: readonly Row[]): boolean => {
  const runs = rows.flatMap((row) => row.runs);
  return runs.filter((run) => run.rightToLeft).length > RIGHT_TO_LEFT * runs.length;
};

/** Whether the paragraphs of both sides start level: then they are cells of a table. */
function stepTogether(left: readonly Row[], right: readonly Row[]): boolean {
  const [here, there] = [startsIn(left), startsIn(right)];
  const level = here.filter((y) => there.some((other) => Math.abs(other - y) <= 2));
  return level.length >= 2 && level.length >= TOGETHER * Math.max(here.length, there.length);
}

const TOGETHER = 0.6;

/** Baselines of the rows that stand further below the row before than rows usually do. */
function startsIn(rows: readonly Row[]): number[] {
  const steps = rows.slice(1).map((row, at) => row.y - (rows[at]?.y ?? 0));
  const usual = steps.toSorted((a, b) => a - b)[Math.floor(steps.length / 4)] ?? 0;
  return rows.slice(1).flatMap((row, at) => ((steps[at] ?? 0) > 1.25 * usual ? [row.y] : []));
}
