import { type Gutter, guttersOf } from './gutters.ts';
import { piecesOf, type Row, rowOf, rowsOf, type Span } from './row.ts';
import { endOf } from './run.ts';

/** Columns hold at least so many lines each. */
const FEWEST_LINES = 4;
/** A line of a column of running text has at least so many characters, and most lines go so far across it. */
const FEWEST_CHARACTERS = 15;
const FILLED = 0.72;
const MOST = 0.5;

/** A column, or what stands across several. */
export interface Column {
  readonly rows: readonly Row[];
  /** Where the gutter on its right begins, if there is one. */
  readonly limit: number;
}

/** The columns of a page in the order in which they are read. */
export function columnsOf(
  rows: readonly Row[],
  limit = Number.POSITIVE_INFINITY,
  depth = 0,
): Column[] {
  if (rows.length < FEWEST_LINES || depth > DEEPEST) return [{ rows, limit }];
  for (const gutter of likeliest(levelGutters(rows))) {
    const { from, to } = reach(gutter, rows);
    const [left, right] = sidesOf(rows.slice(from, to + 1), gutter);
    if (!areColumns(left, right) || stepTogether(left, right)) continue;
    const inside = (part: readonly Row[], end: number) => columnsOf(part, end, depth + 1);
    const sides = [inside(left, gutter.x0), inside(right, limit)];
    if (readsFromRight(rows)) sides.reverse();
    return [
      ...(from > 0 ? inside(rows.slice(0, from), limit) : []),
      ...sides.flat(),
      ...(to + 1 < rows.length ? inside(rows.slice(to + 1), limit) : []),
    ];
  }
  return [{ rows, limit }];
}

const DEEPEST = 6;
const TRIED = 6;

/**
 * The gutters with most rows, from left to right: further right the numbers of
 * a column may stand apart from their paragraphs.
 */
function likeliest(gutters: readonly Gutter[]): readonly Gutter[] {
  const byRows = gutters.toSorted((left, right) => right.both - left.both).slice(0, TRIED);
  const many = (byRows[0]?.both ?? 0) / 2;
  return byRows.sort(
    (left, right) => Number(right.both >= many) - Number(left.both >= many) || left.x0 - right.x0,
  );
}

/** Rows nearer than this, in parts of their size, are lines of two columns that are not quite level. */
const LEVEL = 0.75;

/** The gutters of rows, where lines that are not quite level count as one row. */
function levelGutters(rows: readonly Row[]): Gutter[] {
  const bands: { from: number; to: number; rows: Row[] }[] = [];
  rows.forEach((row, at) => {
    const band = bands.at(-1);
    const first = band?.rows[0];
    if (band && first && row.y - first.y < LEVEL * Math.min(first.size, row.size)) {
      band.rows.push(row);
      band.to = at;
    } else bands.push({ from: at, to: at, rows: [row] });
  });
  const merged = bands.map((band) =>
    band.rows.length > 1 ? rowOf(band.rows.flatMap((row) => row.runs)) : (band.rows[0] as Row),
  );
  return guttersOf(merged).map((gutter) => ({
    ...gutter,
    from: bands[gutter.from]?.from ?? 0,
    to: bands[gutter.to]?.to ?? 0,
  }));
}

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

/** Both are running text, or one is plainly so and the other its short end. */
function areColumns(left: readonly Row[], right: readonly Row[]): boolean {
  const [fewer, more] = left.length < right.length ? [left, right] : [right, left];
  if (fewer.length >= FEWEST_LINES) return isText(left) && isText(right);
  const words = fewer.some((row) => lengthOf(row) >= FEWEST_CHARACTERS);
  return words && more.length >= 2 * FEWEST_LINES && isText(more);
}

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
