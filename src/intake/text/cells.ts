import { markedAt } from '../marker.ts';
import type { Line } from './lines.ts';

/** Columns stand apart by so many spaces at least. */
const APART = 2;
const FEWEST_ROWS = 2;
/** More lines without a blank one between them are data, or a text that nobody set. */
const MOST_ROWS = 2000;
/** So many of the lines of a table have a cell on both sides of its first gap. */
const MOSTLY = 0.6;
/** A line of a drawing or a ruler between rows. */
const RULER = /^[\s|+=_-]{5,}$/;

/**
 * The lines of a text, those of tables with a tab between their cells: tables
 * that are drawn with `|`, and those whose cells only stand below one another.
 */
export function withCells(lines: readonly Line[]): Line[] {
  const result: Line[] = [];
  let block: Line[] = [];
  const flush = () => {
    result.push(...(drawn(block) ?? aligned(block) ?? block));
    block = [];
  };
  for (const line of lines) {
    if (line.text === '') {
      flush();
      result.push(line);
    } else block.push(line);
  }
  flush();
  return result;
}

const asRow = (line: Line, cells: readonly string[]): Line => ({
  ...line,
  text: cells.join('\t'),
  isTabbed: true,
});

/** A table between upright strokes; where rulers divide its rows, a row may have several lines. */
function drawn(block: readonly Line[]): Line[] | undefined {
  const isDrawn = block.every(({ text }) => /^\s*[|+].*[|+]$/.test(text));
  if (block.length < FEWEST_ROWS || !isDrawn) return undefined;
  const rulers = block.filter(({ text }) => RULER.test(text)).length;
  const rows: Line[] = [];
  let isOpen = false;
  for (const line of block) {
    if (RULER.test(line.text)) {
      isOpen = false;
      continue;
    }
    const cells = line.text
      .trim()
      .slice(1, -1)
      .split('|')
      .map((cell) => cell.trim());
    const last = rows.at(-1);
    if (last && isOpen && rulers > 2) rows[rows.length - 1] = joined(last, cells);
    else rows.push(asRow(line, cells));
    isOpen = true;
  }
  return rows;
}

const joined = (row: Line, more: readonly string[]): Line => {
  const cells = row.text.split('\t');
  const width = Math.max(cells.length, more.length);
  return asRow(
    row,
    Array.from({ length: width }, (_, at) => [cells[at], more[at]].filter(Boolean).join(' ')),
  );
};

/** A table whose cells stand below one another: its lines leave the same columns free. */
function aligned(block: readonly Line[]): Line[] | undefined {
  const lines = block.filter(({ text }) => !RULER.test(text));
  if (
    lines.length < FEWEST_ROWS ||
    lines.length > MOST_ROWS ||
    lines.some(({ isTabbed }) => isTabbed)
  )
    return undefined;
  const gaps = freeColumns(lines.map(({ text }) => text));
  if (gaps.length === 0) return undefined;
  const rows = lines.map((line) => ({ line, cells: cellsOf(line.text, gaps) }));
  const wide = rows.filter(({ cells }) => cells.filter(Boolean).length > 1);
  const isList = rows.every(
    ({ cells: [first = ''] }) => first === '' || markedAt(`${first} x`) !== undefined,
  );
  if (isList || wide.length < FEWEST_ROWS || wide.length < MOSTLY * rows.length) return undefined;
  const result: Line[] = [];
  for (const { line, cells } of rows) {
    const last = result.at(-1);
    if (last && cells[0] === '') result[result.length - 1] = joined(last, cells);
    else result.push(asRow(line, cells));
  }
  return result;
}

interface Gap {
  readonly from: number;
  readonly to: number;
}

/** Columns of spaces that go through all lines, within the text of the longest. */
function freeColumns(texts: readonly string[]): Gap[] {
  const width = texts.reduce((most, { length }) => Math.max(most, length), 0);
  const start = texts.reduce((least, text) => Math.min(least, text.search(/\S/)), width);
  const gaps: Gap[] = [];
  let from = -1;
  for (let column = start; column < width; column += 1) {
    const isFree = texts.every((text) => (text[column] ?? ' ') === ' ');
    if (isFree && from < 0) from = column;
    if (!isFree && from >= 0) {
      if (column - from >= APART) gaps.push({ from, to: column });
      from = -1;
    }
  }
  return gaps;
}

function cellsOf(text: string, gaps: readonly Gap[]): string[] {
  const edges = [0, ...gaps.map(({ to }) => to), text.length];
  return edges
    .slice(1)
    .map((end, at) => text.slice(edges[at] ?? 0, at < gaps.length ? end : undefined).trim());
}
