import { alignedTables } from './aligned.ts';
import { columnsOf } from './columns.ts';
import { drawnTables } from './grid.ts';
import { type Line, lineOf } from './line.ts';
import { type Row, rowOf, rowsOf } from './row.ts';
import type { Rule, Run, Sheet } from './run.ts';
import type { Table } from './table.ts';

/** A column of a page, read from top to bottom. */
export interface Flow {
  readonly page: number;
  readonly pageWidth: number;
  readonly parts: readonly (Line | Table)[];
  /** Where the gutter on its right begins, if there is one. */
  readonly limit: number;
  /** Lines drawn on the page. */
  readonly rules: readonly Rule[];
}

export const isTable = (part: Line | Table): part is Table => 'rows' in part;

/** A page with more runs or rows is a drawing, and no page that somebody reads. */
const MOST_RUNS = 20_000;
const MOST_ROWS = 2000;

/** The columns of a page in the order in which they are read. */
export function flowsOf(sheet: Sheet): Flow[] {
  const { tables, runs } = drawnTables(sheet);
  const stands = new Map<Run, Table>();
  for (const table of tables) stands.set(standIn(table), table);
  const places = [...stands.keys()].map((run) => rowOf([run]));
  const rows = [...rowsOf(runs), ...places].sort((left, right) => left.y - right.y);
  const whole = { rows, limit: Number.POSITIVE_INFINITY };
  const columns = runs.length > MOST_RUNS ? [whole] : columnsOf(rows);
  return columns.map((column) => ({
    limit: column.limit,
    page: sheet.page,
    pageWidth: sheet.width,
    rules: sheet.rules,
    parts: alignedParts(column.rows, stands, sheet.page),
  }));
}

const PLAIN = { name: '', bold: false, italic: false, monospace: false };

/** A run without letters in the place of a drawn table, so that columns go round it. */
function standIn({ columns, y0 }: Table): Run {
  const x = columns[0]?.x0 ?? 0;
  const width = (columns.at(-1)?.x1 ?? 0) - x;
  return { text: '', x, y: y0, width, size: 1, face: PLAIN, rightToLeft: false, spaced: false };
}

function alignedParts(
  rows: readonly Row[],
  stands: ReadonlyMap<Run, Table>,
  page: number,
): (Line | Table)[] {
  const parts: (Line | Table)[] = [];
  let pending: Row[] = [];
  const flush = () => {
    const found = pending.length > MOST_ROWS ? pending : alignedTables(pending, page);
    for (const part of found) parts.push('runs' in part ? lineOf(part, page) : part);
    pending = [];
  };
  for (const row of rows) {
    // Putting the runs of a column on rows anew may have put a table beside text.
    const tables = row.runs.flatMap((run) => stands.get(run) ?? []);
    if (tables.length > 0) flush();
    parts.push(...tables);
    const text = tables.length > 0 ? row.runs.filter((run) => !stands.has(run)) : row.runs;
    if (text.length > 0) pending.push(tables.length > 0 ? rowOf(text) : row);
  }
  flush();
  return parts;
}
