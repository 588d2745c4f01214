import { cutAtRules } from './cut.ts';
import type { Span } from './row.ts';
import { connectedRules, isFlat, NEAR } from './rule-groups.ts';
import type { Rule, Run, Sheet } from './run.ts';
import { cellText, type Table } from './table.ts';

/** The tables that are drawn with lines, and the runs that stand in none. */
export function drawnTables(sheet: Sheet): { tables: Table[]; runs: readonly Run[] } {
  const tables: Table[] = [];
  let runs = sheet.runs;
  for (const rules of connectedRules(sheet.rules)) {
    const grid = gridOf(rules);
    if (grid.xs.length < 3 || grid.ys.length < 2) continue;
    if (grid.xs.length * grid.ys.length > MOST_FIELDS) continue;
    const inside = runs.filter((run) => isInside(run, grid));
    const table = tableOf(cutAtRules(inside, grid.xs, grid.rules), grid, sheet.page);
    const taken = new Set(inside);
    const others = runs.filter((run) => !taken.has(run));
    if (!table || (table.rows.length < FEWEST_ROWS && !isAtEdge(table, others))) continue;
    tables.push(table);
    runs = others;
  }
  return { tables, runs };
}

/** A table of one row is a frame, unless a page begins or ends with it: then it may go on. */
const FEWEST_ROWS = 2;

const isAtEdge = ({ y0, y1 }: Table, others: readonly Run[]): boolean =>
  others.every(({ y }) => y < y0) || others.every(({ y }) => y > y1);

/** A grid with more fields is graph paper. */
const MOST_FIELDS = 4000;

interface Grid {
  /** Edges of columns and of rows. */
  readonly xs: readonly number[];
  readonly ys: readonly number[];
  readonly rules: readonly Rule[];
}

function gridOf(rules: readonly Rule[]): Grid {
  const flat = rules.filter(isFlat);
  const upright = rules.filter((rule) => !isFlat(rule));
  const ends = (axis: 'x' | 'y') =>
    axis === 'x'
      ? flat.flatMap(({ x0, x1 }) => [x0, x1])
      : upright.flatMap(({ y0, y1 }) => [y0, y1]);
  const outer = (values: readonly number[]) => [least(values), most(values)];
  return {
    xs: distinct([...upright.map(({ x0, x1 }) => (x0 + x1) / 2), ...outer(ends('x'))]),
    ys: distinct([...flat.map(({ y0, y1 }) => (y0 + y1) / 2), ...outer(ends('y'))]),
    rules,
  };
}

const least = (values: readonly number[]) => values.reduce((a, b) => Math.min(a, b), Infinity);
const most = (values: readonly number[]) => values.reduce((a, b) => Math.max(a, b), -Infinity);

function distinct(values: readonly number[]): number[] {
  const edges: number[] = [];
  for (const value of values.filter(Number.isFinite).sort((a, b) => a - b))
    if (value - (edges.at(-1) ?? -Infinity) > NEAR) edges.push(value);
  return edges;
}

const middleOf = (run: Run) => ({ x: run.x + run.width / 2, y: run.y - run.size / 3 });

function isInside(run: Run, { xs, ys }: Grid): boolean {
  const { x, y } = middleOf(run);
  return x > (xs[0] ?? 0) && x < (xs.at(-1) ?? 0) && y > (ys[0] ?? 0) && y < (ys.at(-1) ?? 0);
}

function tableOf(runs: readonly Run[], grid: Grid, page: number): Table | undefined {
  const anchors = anchorsOf(grid);
  const width = grid.xs.length - 1;
  const cells = new Map<number, Run[]>();
  for (const run of runs) {
    const { x, y } = middleOf(run);
    const [column, row] = [
      bandOf(Math.max(run.x + 1, Math.min(x, run.x + run.size)), grid.xs),
      bandOf(y, grid.ys),
    ];
    const at = anchors[row * width + column] ?? 0;
    const cell = cells.get(at);
    if (cell) cell.push(run);
    else cells.set(at, [run]);
  }
  const rows = grid.ys.slice(1).map((_, row) =>
    grid.xs.slice(1).map((_edge, column) => {
      const at = row * width + column;
      return cellText(cells.get(at) ?? [], page, columnAt(grid, column, row, anchors));
    }),
  );
  const filled = rows.filter((row) => row.some(Boolean));
  const used = grid.xs.slice(1).map((_, column) => filled.some((row) => row[column]));
  const isUsed = (_: unknown, column: number) => used[column] === true;
  const starts = grid.xs.slice(0, -1).filter((_, column) => used[column]);
  const end = grid.xs.at(-1) ?? 0;
  // A cell over several columns reaches as far as the next that is used.
  const columns = starts.map((x0, at) => ({ x0, x1: starts[at + 1] ?? end }));
  if (filled.length === 0 || used.filter(Boolean).length < 2 || cells.size < 3) return undefined;
  return {
    page,
    rows: filled.map((row) => row.filter(isUsed)),
    columns,
    y0: grid.ys[0] ?? 0,
    y1: grid.ys.at(-1) ?? 0,
    dropped: [],
  };
}

/** Which band between edges a value lies in. */
function bandOf(value: number, edges: readonly number[]): number {
  let [low, high] = [0, edges.length - 1];
  while (low < high - 1) {
    const middle = (low + high) >> 1;
    if ((edges[middle] ?? 0) <= value) low = middle;
    else high = middle;
  }
  return low;
}

/** For each field of the grid the first field of its cell: fields without a line between them are one cell. */
function anchorsOf({ xs, ys, rules }: Grid): number[] {
  const width = xs.length - 1;
  const anchors: number[] = [];
  for (let row = 0; row < ys.length - 1; row += 1)
    for (let column = 0; column < width; column += 1) {
      const at = row * width + column;
      const [x, y] = [
        ((xs[column] ?? 0) + (xs[column + 1] ?? 0)) / 2,
        ((ys[row] ?? 0) + (ys[row + 1] ?? 0)) / 2,
      ];
      const left = column > 0 && !rules.some((rule) => isBetween(rule, xs[column] ?? 0, y, false));
      const above = row > 0 && !rules.some((rule) => isBetween(rule, x, ys[row] ?? 0, true));
      const from = left ? anchors[at - 1] : above ? anchors[at - width] : at;
      anchors.push(from ?? at);
    }
  return anchors;
}

const isBetween = (rule: Rule, x: number, y: number, flat: boolean): boolean =>
  isFlat(rule) === flat &&
  rule.x0 - NEAR <= x &&
  rule.x1 + NEAR >= x &&
  rule.y0 - NEAR <= y &&
  rule.y1 + NEAR >= y;

function columnAt({ xs }: Grid, column: number, row: number, anchors: readonly number[]): Span {
  const width = xs.length - 1;
  let end = column + 1;
  while (end < width && anchors[row * width + end] === row * width + column) end += 1;
  return { x0: xs[column] ?? 0, x1: xs[end] ?? 0 };
}
