import { BROKEN, type Table } from './table.ts';

/** Edges of columns that differ by less, in points, are the same. */
const NEAR = 25;

/** Whether a table at the top of a page goes on with that of the page before. */
export function continues(before: Table, after: Table): boolean {
  if (after.page - lastPage(before) > 1) return false;
  const [finer, coarser] = inOrder(before, after);
  const isSame = finer.columns.length === coarser.columns.length;
  if (!isSame && !(isNear(edgeOf(finer), edgeOf(coarser)) && coarser.columns.length > 1))
    return false;
  return coarser.columns.every(({ x0 }, at) => at === 0 || placeOf(x0, finer) >= 0);
}

/** The table with more columns first: where cells go over columns, a page may not show them all. */
const inOrder = (before: Table, after: Table): [Table, Table] =>
  before.columns.length < after.columns.length ? [after, before] : [before, after];

const isNear = (one: number, other: number): boolean => Math.abs(one - other) < NEAR;
const edgeOf = ({ columns }: Table): number => columns.at(-1)?.x1 ?? 0;

/** The column of a table that begins at a place. */
const placeOf = (x: number, { columns }: Table): number =>
  columns.findIndex(({ x0 }) => isNear(x0, x));

/** The rows of a table in the columns of another one. */
function rowsIn(table: Table, other: Table): string[][] {
  if (table.columns.length === other.columns.length) return table.rows.map((row) => [...row]);
  const places = table.columns.map(({ x0 }, at) => (at === 0 ? 0 : placeOf(x0, other)));
  return table.rows.map((row) =>
    other.columns.map((_, column) => {
      const at = places.indexOf(column);
      return at < 0 ? '' : (row[at] ?? '');
    }),
  );
}

const lastPage = (table: Table & { readonly until?: number }): number => table.until ?? table.page;

/** Both as one table: a head that is printed again is left out, a row that the page cut is put together. */
export function together(before: Table, after: Table): Table & { readonly until: number } {
  const [{ columns }] = inOrder(before, after);
  const [above, below] = [
    rowsIn(before, { ...before, columns }),
    rowsIn(after, { ...after, columns }),
  ];
  const again = above[0]?.join('\t') === below[0]?.join('\t');
  const [first, ...others] = again ? below.slice(1) : below;
  const last = above.at(-1);
  const cut =
    first !== undefined && last !== undefined && first[0] === '' && last[0] !== '' && !again;
  const rows = cut
    ? [...above.slice(0, -1), last.map((cell, at) => glued(cell, first[at] ?? '')), ...others]
    : [...above, ...(first ? [first] : []), ...others];
  const head = again ? (below[0] ?? []).map((cell) => cell.replaceAll(BROKEN, '')) : [];
  return {
    ...before,
    columns,
    rows,
    until: after.page,
    dropped: [...before.dropped, ...after.dropped, ...head],
  };
}

function glued(cell: string, more: string): string {
  if (!cell || !more) return cell || more;
  return `${cell}${/^\p{Ll}/u.test(more) ? ' ' : '\n'}${more}`;
}
