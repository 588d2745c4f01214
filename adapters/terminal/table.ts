import type { TableBlock } from '../../src/chat/reply.ts';
import { wrap } from './wrap.ts';

const GAP = 2;
const NARROWEST_LAST = 24;

/** A table in columns; the last one takes what is left of the width and wraps. */
export function tableText({ columns, rows }: TableBlock, width: number): string {
  const all = [columns, ...rows];
  const widths = columns.map((_, column) =>
    Math.max(...all.map((row) => longestLine(row[column] ?? ''))),
  );
  const before = widths.slice(0, -1).reduce((sum, each) => sum + each + GAP, 0);
  const last = Math.max(NARROWEST_LAST, width - before);
  return all.map((row) => rowText(row, widths, last)).join('\n');
}

function rowText(row: readonly string[], widths: readonly number[], last: number): string {
  const cells = row.map((cell, column) =>
    (column === row.length - 1 ? wrap(cell, last) : cell).split('\n'),
  );
  const height = Math.max(...cells.map(({ length }) => length));
  return Array.from({ length: height }, (_, line) =>
    cells
      .map((lines, column) =>
        (lines[line] ?? '').padEnd(column === row.length - 1 ? 0 : (widths[column] ?? 0) + GAP),
      )
      .join('')
      .trimEnd(),
  ).join('\n');
}

const longestLine = (cell: string) => Math.max(...cell.split('\n').map(({ length }) => length));
