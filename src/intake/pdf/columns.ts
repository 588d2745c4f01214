import { type Gutter, guttersOf } from './gutters.ts';
import { type Row, rowOf } from './row.ts';
import { endOf } from './run.ts';
import { areColumns, sidesOf, stepTogether } from './sides.ts';

/** Columns hold at least so many lines each. */
const FEWEST_LINES = 4;

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

/** The rows that a gutter divides: upwards also those with text on its right only, or on both sides and no further off than lines are. */
function reach({ from, to, x0, x1 }: Gutter, rows: readonly Row[]): { from: number; to: number } {
  let first = from;
  for (let row = rows[first - 1]; row && row.x1 >= x1; row = rows[first - 1]) {
    const isFree = row.runs.every((run) => endOf(run) <= x0 || run.x >= x1);
    if (!(row.x0 >= x1 || (isFree && isNear(row, rows[first])))) break;
    first -= 1;
  }
  return { from: first, to };
}

/** Lines of a column follow one another within so many times their size; headings further off. */
const NEAR = 2.2;
const isNear = (above: Row | undefined, row: Row | undefined): boolean =>
  above !== undefined && row !== undefined && row.y - above.y <= NEAR * row.size;

const RIGHT_TO_LEFT = 0.5;
const readsFromRight = (rows: readonly Row[]): boolean => {
  const runs = rows.flatMap((row) => row.runs);
  return runs.filter((run) => run.rightToLeft).length > RIGHT_TO_LEFT * runs.length;
};
