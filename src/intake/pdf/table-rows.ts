import type { Row, Span } from './row.ts';
import { cellsOf } from './table.ts';

/** A step of so much more than the usual one separates rows. */
const WIDER = 1.25;

/** Lines of a table in groups, one for each row of cells. */
export function tableRows(rows: readonly Row[], gutters: readonly Span[]): Row[][] {
  const steps = rows.slice(1).map((row, at) => row.y - (rows[at]?.y ?? 0));
  const usual = steps.toSorted((a, b) => a - b)[Math.floor(steps.length / 5)] ?? 0;
  const spaced = steps.some((step) => step > WIDER * usual);
  const groups: Row[][] = [];
  rows.forEach((row, at) => {
    const cells = cellsOf(row, gutters).map((runs) => runs.map(({ text }) => text).join(' '));
    const begins =
      at === 0 ||
      (steps[at - 1] ?? 0) > WIDER * usual ||
      (spaced ? /^\d/u.test(cells[0] ?? '') : beginsRow(cells));
    if (begins) groups.push([row]);
    else groups.at(-1)?.push(row);
  });
  return groups;
}

/** Where all lines stand equally close: a line with a first cell begins a row, unless only that cell goes on. */
function beginsRow(cells: readonly string[]): boolean {
  const [first = '', ...others] = cells;
  return first !== '' && !(/^\p{Ll}/u.test(first) && others.every((cell) => cell === ''));
}
