import type { TableBlock } from '../../src/chat/reply.ts';
import { visible } from './visible.ts';
import { wrap } from './wrap.ts';

const GAP = 2;
/** Least width of the last column. */
const NARROWEST_LAST = 24;
/** Width to which the other columns are wrapped when they leave the last one too little. */
const NARROW = 14;

/**
 * A table in columns; the last one takes what is left of the width and wraps.
 * Where too little is left the others wrap too, and at last it stands below them.
 */
export function tableText({ columns, rows }: TableBlock, width: number): string {
  const all = [columns, ...rows].map((row) => row.map(visible));
  const wide = columns
    .slice(0, -1)
    .map((_, column) => Math.max(...all.map((row) => longestLine(row[column] ?? ''))));
  const widths = [wide, wide.map((each) => Math.min(each, NARROW))]
    .map((before) => [...before, width - before.reduce((sum, each) => sum + each + GAP, 0)])
    .find((fitting) => (fitting.at(-1) ?? 0) >= NARROWEST_LAST);
  return all.map((row) => (widths ? rowText(row, widths) : stackedText(row, width))).join('\n');
}

function rowText(row: readonly string[], widths: readonly number[]): string {
  const cells = row.map((cell, column) => wrap(cell, widths[column] ?? 0).split('\n'));
  const height = Math.max(...cells.map(({ length }) => length));
  return Array.from({ length: height }, (_, line) =>
    cells
      .map((lines, column) => (lines[line] ?? '').padEnd((widths[column] ?? 0) + GAP))
      .join('')
      .trimEnd(),
  ).join('\n');
}

function stackedText(row: readonly string[], width: number): string {
  const below = wrap(row.at(-1) ?? '', width - GAP).split('\n');
  return [
    wrap(row.slice(0, -1).join(' · '), width),
    ...below.map((line) => `${' '.repeat(GAP)}${line}`),
  ].join('\n');
}

const longestLine = (cell: string) => Math.max(...cell.split('\n').map(({ length }) => length));
