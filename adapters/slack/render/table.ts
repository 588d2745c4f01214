import type { types } from '@slack/bolt';
import type { TableBlock } from '../../../src/chat/reply.ts';
import { escapedLength, literal } from './escape.ts';
import { BUDGET, LIMITS } from './limits.ts';
import type { Atom, SlackBlock } from './message.ts';
import { splitText } from './split.ts';
import { textObject } from './text-object.ts';

type Row = readonly string[];

/** Shown for a cell without text: Slack takes no empty one. */
const EMPTY_CELL = '–';
const SEPARATOR = ' | ';

/** A table as Slack's own, in as many as hold it; as sections when it cannot be one. */
export function tableAtoms({ columns, rows }: TableBlock): Atom[] {
  if (rows.length === 0 || columns.length === 0) return [];
  const widest = Math.max(...rows.map((row) => row.length));
  const longest = Math.max(...rows.map(sizeOf));
  if (widest > LIMITS.tableColumns || longest + sizeOf(columns) > BUDGET.blocks)
    return rowSections([columns, ...rows]).map(sectionAtom);
  return partsOf(columns, rows).map((part) => ({
    blocks: [tableBlock([columns, ...part])],
    plain: [columns, ...part].map(lineOf).join('\n'),
  }));
}

/** The rows that a table says, as sections: for where Slack refuses tables. */
export function tableSections({ rows }: types.TableBlock): SlackBlock[] {
  const texts = rows.map((row) => row.map((cell) => (cell.type === 'raw_text' ? cell.text : '')));
  return rowSections(texts).map((text) => ({ type: 'section', text: textObject(text) }));
}

function partsOf(columns: Row, rows: readonly Row[]): Row[][] {
  const parts: Row[][] = [];
  let left = 0;
  for (const row of rows) {
    const open = parts.at(-1);
    if (open && open.length + 1 < LIMITS.tableRows && sizeOf(row) <= left) open.push(row);
    else parts.push([row]);
    left = (parts.at(-1) === open ? left : BUDGET.blocks - sizeOf(columns)) - sizeOf(row);
  }
  return parts;
}

function tableBlock(rows: readonly Row[]): SlackBlock {
  const width = Math.max(...rows.map((row) => row.length));
  return {
    type: 'table',
    rows: rows.map((row) =>
      Array.from({ length: width }, (_, column) => ({
        type: 'raw_text' as const,
        text: cellText(row[column] ?? ''),
      })),
    ),
    column_settings: Array.from({ length: width }, () => ({ is_wrapped: true })),
  };
}

function rowSections(rows: readonly Row[]): string[] {
  const sections: string[] = [];
  for (const line of rows.map(lineOf))
    for (const piece of splitText(line, LIMITS.section, escapedLength)) {
      const longer = `${sections.at(-1) ?? ''}\n${piece}`;
      if (sections.length > 0 && escapedLength(longer) <= LIMITS.section)
        sections[sections.length - 1] = longer;
      else sections.push(piece);
    }
  return sections;
}

const sectionAtom = (text: string): Atom => ({
  blocks: [{ type: 'section', text: textObject(text) }],
  plain: text,
});

const lineOf = (row: Row) => row.map((cell) => cell.trim() || EMPTY_CELL).join(SEPARATOR);

const cellText = (text: string) => literal(text.trim()) || EMPTY_CELL;

/** What a row takes: its cells, escaped in a line. */
const sizeOf = (row: Row) =>
  row.reduce((sum, cell) => sum + SEPARATOR.length + escapedLength(cellText(cell)), 0);
