import { guttersOf } from './gutters.ts';
import { piecesOf, type Row, rowsOf, type Span } from './row.ts';
import { endOf } from './run.ts';

/** Columns hold at least so many lines each. */
const FEWEST_LINES = 4;
/** A line of a column of running text has at least so many characters, and most lines go so far across it. */
const FEWEST_CHARACTERS = 15;
const FILLED = 0.72;
const MOST = 0.5;

/** Left and right of a gutter, put on rows anew, since their lines need not be level. */
export function sidesOf(rows: readonly Row[], { x0, x1 }: Span): [Row[], Row[]] {
  const middle = (x0 + x1) / 2;
  const runs = rows.flatMap((row) => row.runs);
  return [
    rowsOf(runs.filter((run) => endOf(run) <= middle || run.x < x0)),
    rowsOf(runs.filter((run) => endOf(run) > middle && run.x >= x0)),
  ];
}

/** Both are running text, or one is plainly so and the other its short end. */
export function areColumns(left: readonly Row[], right: readonly Row[]): boolean {
  const [fewer, more] = left.length < right.length ? [left, right] : [right, left];
  const isEnd = more.length >= MUCH_LONGER * fewer.length;
  if (fewer.length >= FEWEST_LINES && !isEnd) return isText(left) && isText(right);
  const words = fewer.some((row) => lengthOf(row) >= FEWEST_CHARACTERS);
  return words && more.length >= 2 * FEWEST_LINES && isText(more);
}

/** A column with so many times the lines of the other stands beside its end, where few lines are full. */
const MUCH_LONGER = 3;

/** Whether rows are running text, in one column or in several. */
function isText(rows: readonly Row[], depth = 0): boolean {
  if (isRunningText(rows)) return true;
  if (depth > 2) return false;
  const [gutter] = guttersOf(rows).sort((a, b) => b.both - a.both);
  if (!gutter || gutter.both < FEWEST_LINES - 1) return false;
  return sidesOf(rows, gutter).every((side) => isText(side, depth + 1));
}

function isRunningText(rows: readonly Row[]): boolean {
  if (rows.length < FEWEST_LINES) return false;
  const left = rows.reduce((least, { x0 }) => Math.min(least, x0), Number.POSITIVE_INFINITY);
  const right = rows.reduce((most, { x1 }) => Math.max(most, x1), Number.NEGATIVE_INFINITY);
  const full = rows.filter(
    (row) =>
      row.x1 - left >= FILLED * (right - left) &&
      lengthOf(row) >= FEWEST_CHARACTERS &&
      piecesOf(row, 2).length === 1,
  );
  return full.length >= MOST * rows.length;
}

const lengthOf = (row: Row): number => row.runs.reduce((sum, { text }) => sum + text.length, 0);

/** Whether the paragraphs of both sides start level: then they are cells of a table. */
export function stepTogether(left: readonly Row[], right: readonly Row[]): boolean {
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
