import type { TableBlock } from '../../../src/chat/reply.ts';

/** Rows that share their first cell. */
export interface TableGroup {
  /** The shared cell; absent when the table is not grouped. */
  readonly title?: string;
  readonly rows: readonly (readonly string[])[];
}

/** A table whose first column may have become titles of groups. */
export interface GroupedTable {
  readonly columns: readonly string[];
  readonly groups: readonly TableGroup[];
}

/** A narrower table is easy to read as it is. */
const FEWEST_COLUMNS = 4;

/** Takes a first column that repeats itself out of the rows: a day is then read once, not six times. */
export function grouped({ columns, rows }: TableBlock): GroupedTable {
  const firsts = rows.map(([first = '']) => first);
  const starts = firsts.filter((first, place) => first !== firsts[place - 1]);
  const repeats = starts.length < rows.length && new Set(starts).size === starts.length;
  if (!repeats || columns.length < FEWEST_COLUMNS) return { columns, groups: [{ rows }] };
  return {
    columns: columns.slice(1),
    groups: starts.map((title) => ({
      title,
      rows: rows.filter(([first]) => first === title).map((row) => row.slice(1)),
    })),
  };
}
