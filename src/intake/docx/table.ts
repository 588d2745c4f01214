import type { Element } from '../html/node.ts';
import { at, attribute, elementsIn, nameOf, numberOf, valueAt } from './xml.ts';

/** More columns than a page holds: a span this wide is a slip or an attack. */
const MOST_COLUMNS = 100;

/** Whether a table holds data: it has rows of several cells, and no tables within. */
export function isDataTable(table: Element): boolean {
  const rows = inside(table, 'tr');
  const wide = rows.filter((row) => inside(row, 'tc').length > 1).length;
  return wide >= 2 && !rows.some((row) => inside(row, 'tc').some(holdsTable));
}

/**
 * The cells by row; a cell that spans columns leaves those after it empty, as
 * does one that goes on from the row above.
 */
export function rowsOf(table: Element, textOf: (paragraph: Element) => string): string[][] {
  return inside(table, 'tr').map((row) => {
    const before = spanOf(valueAt(row, 'trPr', 'gridBefore'), 0);
    const cells = inside(row, 'tc').flatMap((cell) => {
      const span = spanOf(valueAt(cell, 'tcPr', 'gridSpan'), 1);
      const text = inside(cell, 'p').map(textOf).filter(Boolean).join('\n');
      const merged = at(cell, 'tcPr', 'vMerge');
      const goesOn = merged !== undefined && attribute(merged, 'val') !== 'restart';
      return [goesOn ? '' : text, ...blanks(span - 1)];
    });
    return [...blanks(before), ...cells];
  });
}

const blanks = (count: number): string[] => Array.from({ length: Math.max(0, count) }, () => '');

const spanOf = (value: string | undefined, usual: number): number =>
  Math.min(MOST_COLUMNS, numberOf(value) ?? usual);

/** Elements of a name, also those that content controls and tracked changes wrap. */
function inside(parent: Element, name: string): Element[] {
  return elementsIn(parent).flatMap((child) => {
    if (nameOf(child) === name) return [child];
    return WRAPPERS.has(nameOf(child)) ? inside(child, name) : [];
  });
}

const WRAPPERS = new Set('sdt sdtContent customXml smartTag ins moveTo'.split(' '));

const holdsTable = (element: Element): boolean =>
  elementsIn(element).some((child) => nameOf(child) === 'tbl' || holdsTable(child));
