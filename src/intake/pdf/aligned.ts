import { isEntry } from './entry.ts';
import { type Gutter, guttersOf } from './gutters.ts';
import { lineOf } from './line.ts';
import { type Row, rowOf, type Span } from './row.ts';
import { endOf, type Run } from './run.ts';
import { cellsOf, cellText, type Table } from './table.ts';
import { tableRows } from './table-rows.ts';

/** So many rows with cells on both sides of a free band make a table. */
const FEWEST_ROWS = 3;
/** A band between columns is at least so wide, in parts of the type's size. */
const NARROWEST = 1;

/** Rows of a column: those of tables whose cells are only aligned become tables. */
export function alignedTables(rows: readonly Row[], page: number): (Row | Table)[] {
  const bridged = rows.map((row) => bridge(row, page));
  const zones = zonesOf(guttersOf(bridged, NARROWEST), rows);
  const result: (Row | Table)[] = [];
  let at = 0;
  for (const { from, to, gutters } of zones) {
    if (from < at) continue;
    const zone = rows.slice(from, to + 1);
    if (isListing(zone, page)) continue;
    result.push(...rows.slice(at, from), tableOf(zone, gutters, page));
    at = to + 1;
  }
  return [...result, ...rows.slice(at)];
}

/** An entry of a table of contents as one piece; a row whose marker is one with its text, however far away that stands. */
function bridge(row: Row, page: number): Row {
  const [first, second] = row.runs;
  const { marker, textX, text } = lineOf(row, page);
  if (first && isEntry(text)) return rowOf([{ ...first, width: row.x1 - row.x0 }]);
  if (!first || !second || !marker?.rest || textX <= endOf(first)) return row;
  const joined: Run = { ...first, width: textX - first.x };
  return rowOf([joined, ...row.runs.slice(1)]);
}

interface Zone {
  from: number;
  to: number;
  gutters: Gutter[];
}

/** Where tables stand: gutters that lie side by side are of one table. */
function zonesOf(all: readonly Gutter[], rows: readonly Row[]): Zone[] {
  const zones: Zone[] = [];
  const gutters = all.filter(({ both }) => both >= FEWEST_ROWS);
  const trimmed = gutters
    .map((gutter) => trim(gutter, rows))
    .sort((a, b) => a.from - b.from || b.to - a.to);
  for (const gutter of trimmed) {
    const zone = zones.at(-1);
    if (zone && gutter.from <= zone.to) {
      zone.gutters.push(gutter);
      zone.to = Math.max(zone.to, gutter.to);
    } else zones.push({ from: gutter.from, to: gutter.to, gutters: [gutter] });
  }
  for (const zone of zones)
    zone.gutters = throughout({ ...zone, gutters: [...zone.gutters, ...headed(zone, all)] }, rows);
  return zones.filter((zone) => zone.gutters.length > 0);
}

/** Gutters beside a column that is empty but for its head. */
const headed = ({ from, to }: Zone, all: readonly Gutter[]): Gutter[] =>
  all.filter((gutter) => gutter.both < FEWEST_ROWS && gutter.from === from && gutter.to >= to);

/** A gutter as far down as there is text on its right, and the lines of the last cells. */
function trim(gutter: Gutter, rows: readonly Row[]): Gutter {
  let { to } = gutter;
  while (to > gutter.from && (rows[to]?.x1 ?? 0) <= gutter.x1) to -= 1;
  return { ...gutter, to };
}

/** The gutters of a zone that few of its rows cross; a row that crosses one holds a cell over two columns. */
function throughout({ from, to, gutters }: Zone, rows: readonly Row[]): Gutter[] {
  const inside = rows.slice(from, to + 1);
  const kept: Gutter[] = [];
  const longest = gutters.toSorted((a, b) => b.both - a.both).slice(0, MOST_GUTTERS);
  for (const gutter of longest) {
    const middle = (gutter.x0 + gutter.x1) / 2;
    const crossing = inside.filter((row) =>
      row.runs.some((run) => run.x < middle && endOf(run) > middle),
    );
    const apart = kept.every((other) => other.x1 <= gutter.x0 || gutter.x1 <= other.x0);
    if (apart && crossing.length <= CROSSED * inside.length) kept.push(gutter);
  }
  return kept.sort((a, b) => a.x0 - b.x0);
}

const CROSSED = 0.34;
/** So many gutters of a zone are looked at, those with most rows first. */
const MOST_GUTTERS = 60;

/** Whether these are lines of a program: their gaps align, but they are no cells. */
const isListing = (rows: readonly Row[], page: number): boolean =>
  rows.every((row) => lineOf(row, page).monospace);

function tableOf(rows: readonly Row[], gutters: readonly Span[], page: number): Table {
  const columns = columnsBetween(rows, gutters);
  const groups = tableRows(rows, gutters);
  return {
    page,
    columns,
    rows: groups.map((group) => {
      const cells = columns.map((): Run[] => []);
      for (const row of group)
        cellsOf(row, gutters).forEach((runs, at) => {
          cells[at]?.push(...runs);
        });
      return cells.map((runs, at) => cellText(runs, page, columns[at] ?? { x0: 0, x1: 0 }));
    }),
    y0: rows[0]?.y ?? 0,
    y1: rows.at(-1)?.y ?? 0,
    dropped: [],
  };
}

function columnsBetween(rows: readonly Row[], gutters: readonly Span[]): Span[] {
  const left = rows.reduce((least, { x0 }) => Math.min(least, x0), Number.POSITIVE_INFINITY);
  const right = rows.reduce((most, { x1 }) => Math.max(most, x1), Number.NEGATIVE_INFINITY);
  const starts = [left, ...gutters.map(({ x1 }) => x1)];
  const ends = [...gutters.map(({ x0 }) => x0), right];
  return starts.map((x0, at) => ({ x0, x1: ends[at] ?? right }));
}
