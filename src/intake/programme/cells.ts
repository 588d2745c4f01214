import type { Damage } from '../source.ts';

/** Bullets within a cell: glyphs of symbol fonts and the usual signs. */
const BULLET = /(?:^|\s)[\uE000-\uF8FF•▪■●◦‣](?=\s|\p{L})/gu;

/** A cell as a line of text. */
export const cellText = (cell: string) => cell.replace(BULLET, ' ').replace(/\s+/g, ' ').trim();

/**
 * Puts a line together that was cut at the borders of columns: a cell that goes
 * on in lower case belongs to the one before. The white space at a border says
 * whether a word was cut there.
 * @returns a text for each column; empty where it has none of its own.
 */
export function unborder(cells: readonly string[], damage: Damage[]): string[] {
  const texts = cells.map(() => '');
  let open = -1;
  let last = -1;
  let isCut = false;
  cells.forEach((cell, column) => {
    if (cell.trim() === '') return;
    const before = texts[open] ?? '';
    if (last === column - 1 && /^[\p{Ll}/]/u.test(cell) && /[\p{L}\s]$/u.test(before)) {
      texts[open] = joined(before, cell);
      isCut = true;
    } else {
      texts[column] = cell;
      open = column;
    }
    last = column;
  });
  const mended = texts.map(cellText).filter(Boolean).join(' ');
  if (isCut)
    damage.push({
      kind: 'broken-word',
      excerpt: mended,
      done: 'The line was cut at the borders of the table’s columns; it was put together. Compare it with the original.',
      mend: { printed: cells.join('\t').trim(), mended },
    });
  return texts;
}

/** A single letter before the border that begins the word after it was printed twice. */
function joined(before: string, cell: string): string {
  const torn = /(?:^|\s)(\p{L})$/u.exec(before)?.[1];
  return torn !== undefined && cell.startsWith(torn) ? before + cell.slice(1) : before + cell;
}
