import { type Line, lineOf } from './line.ts';
import { piecesOf, type Row, rowsOf, type Span } from './row.ts';
import type { Run } from './run.ts';
import { HYPHEN_AT_END } from './words.ts';

/** A table by its place on the page. */
export interface Table {
  readonly page: number;
  readonly rows: readonly (readonly string[])[];
  /** Where its columns stand. */
  readonly columns: readonly Span[];
  /** Top and bottom. */
  readonly y0: number;
  readonly y1: number;
  /** What was left out: dots up to a page, a head that is printed again. */
  readonly dropped: readonly string[];
}

/** Room left at the end of a line, in parts of the type's size, beyond which the next line was begun on purpose. */
const LEFT_FREE = 1;

/** The text of a cell: lines that were only wrapped are joined, others stay lines. */
export function cellText(runs: readonly Run[], page: number, column: Span): string {
  const lines = rowsOf(runs).map((row) => lineOf(row, page));
  let text = '';
  lines.forEach((line, at) => {
    const before = lines[at - 1];
    if (before) text += isWrapped(before, line, column) ? joint(before) : '\n';
    text += line.text;
  });
  return text;
}

/** A hyphen at the end of a line is marked, until the words of the document tell whether it stays. */
export const BROKEN = '\u00AD';
const joint = (before: Line): string => (HYPHEN_AT_END.test(before.text) ? BROKEN : ' ');

function isWrapped(before: Line, line: Line, column: Span): boolean {
  if (line.marker) return false;
  if (/^\p{Ll}/u.test(line.text)) return true;
  const right = Math.min(column.x1, column.x0 + 2000);
  return before.x1 + line.firstWord + LEFT_FREE * line.size > right;
}

/** Cuts rows at the gutters into cells, one list of runs for each column. */
export function cellsOf(row: Row, gutters: readonly Span[]): Run[][] {
  const cells: Run[][] = Array.from({ length: gutters.length + 1 }, () => []);
  for (const piece of piecesOf(row, 0.5)) {
    const at = gutters.filter((gutter) => (gutter.x0 + gutter.x1) / 2 <= piece.x0).length;
    cells[at]?.push(...piece.runs);
  }
  return cells;
}
