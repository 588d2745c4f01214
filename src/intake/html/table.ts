import { type Element, inlineText, isElement } from './node.ts';

/** More columns than a page holds: a span this wide is a slip or an attack. */
const MOST_COLUMNS = 100;

/** Whether a table holds data: it has rows of several cells, and none that hold pages of their own. */
export function isDataTable(table: Element): boolean {
  const rows = rowElements(table);
  const wide = rows.filter((row) => cellsOf(row).length > 1).length;
  const holdsMore = descendants(table).some(
    ({ name }) => name === 'table' || /^h[1-6]$/.test(name),
  );
  return wide >= 2 && !holdsMore && table.attribs['role'] !== 'presentation';
}

/** The cells by row; a cell that spans columns leaves those after it empty. */
export function rowsOf(table: Element): string[][] {
  return rowElements(table).map((row) =>
    cellsOf(row).flatMap((cell) => {
      const span = Math.min(MOST_COLUMNS, Math.max(1, Number(cell.attribs['colspan'] ?? 1) || 1));
      return [cellText(cell), ...Array.from({ length: span - 1 }, () => '')];
    }),
  );
}

const cellsOf = (row: Element) =>
  row.children.filter(isElement).filter(({ name }) => name === 'td' || name === 'th');

function rowElements(table: Element): Element[] {
  return table.children.filter(isElement).flatMap((child) => {
    if (child.name === 'tr') return [child];
    return /^t(?:head|body|foot)$/.test(child.name)
      ? child.children.filter(isElement).filter(({ name }) => name === 'tr')
      : [];
  });
}

/** Paragraphs in a cell are lines of it. */
function cellText(cell: Element): string {
  const pieces: string[] = [];
  let inline: Element['children'] = [];
  const flush = () => {
    pieces.push(inlineText(inline).trim());
    inline = [];
  };
  for (const child of cell.children) {
    if (isElement(child) && /^(?:p|div|ul|ol|li|dl|pre)$/.test(child.name)) {
      flush();
      pieces.push(cellText(child));
    } else inline.push(child);
  }
  flush();
  return pieces.filter(Boolean).join('\n');
}

function descendants(element: Element): Element[] {
  return element.children.filter(isElement).flatMap((child) => [child, ...descendants(child)]);
}
