import { BROKEN, type Table } from './table.ts';

/** Edges of columns that differ by less, in points, are the same. */
const NEAR = 25;

/** Whether a table at the top of a page goes on with that of the page before. */
export function continues(before: Table, after: Table): boolean {
  if (after.page - lastPage(before) > 1) return false;
  if (before.columns.length !== after.columns.length) return false;
  return before.columns.every(
    ({ x0 }, at) => at === 0 || Math.abs(x0 - (after.columns[at]?.x0 ?? 0)) < NEAR,
  );
}

const lastPage = (table: Table & { readonly until?: number }): number => table.until ?? table.page;

/** Both as one table: a head that is printed again is left out, a row that the page cut is put together. */
export function together(before: Table, after: Table): Table & { readonly until: number } {
  const again = before.rows[0]?.join('\t') === after.rows[0]?.join('\t');
  const [first, ...others] = again ? after.rows.slice(1) : after.rows;
  const last = before.rows.at(-1);
  const cut =
    first !== undefined && last !== undefined && first[0] === '' && last[0] !== '' && !again;
  const rows = cut
    ? [...before.rows.slice(0, -1), last.map((cell, at) => glued(cell, first[at] ?? '')), ...others]
    : [...before.rows, ...(first ? [first] : []), ...others];
  const head = again ? (after.rows[0] ?? []).map((cell) => cell.replaceAll(BROKEN, '')) : [];
  return {
    ...before,
    rows,
    until: after.page,
    dropped: [...before.dropped, ...after.dropped, ...head],
  };
}

function glued(cell: string, more: string): string {
  if (!cell || !more) return cell || more;
  return `${cell}${/^\p{Ll}/u.test(more) ? ' ' : '\n'}${more}`;
}
