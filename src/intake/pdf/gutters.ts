import { gapsIn, type Row, type Span } from './row.ts';

/** An upright band of a page through which no line goes. */
export interface Gutter extends Span {
  /** First and last row it lies in. */
  readonly from: number;
  readonly to: number;
  /** Rows with text on both sides. */
  readonly both: number;
}

/** Narrower than this, in parts of the type's size, a gap is one between words. */
const NARROWEST = 0.8;

/**
 * The bands that rows leave free, each as long as it goes on: from row to row
 * a band keeps what is free in both.
 */
export function guttersOf(rows: readonly Row[], narrowest = NARROWEST): Gutter[] {
  const done: Gutter[] = [];
  let open: Gutter[] = [];
  rows.forEach((row, at) => {
    const gaps = widest(gapsIn(row, narrowest));
    const going: Gutter[] = [];
    for (const gutter of open) {
      const next = narrowed(gutter, row, gaps, at, narrowest);
      if (next) going.push(next);
      else done.push(gutter);
    }
    for (const gap of gaps)
      if (!going.some((gutter) => overlap(gutter, gap) > 0))
        going.push({ ...gap, from: at, to: at, both: 1 });
    open = going;
  });
  return [...done, ...open];
}

/** A row with more gaps is no row of columns; only so many of them are followed. */
const MOST_GAPS = 40;

function widest(gaps: readonly Span[]): readonly Span[] {
  if (gaps.length <= MOST_GAPS) return gaps;
  const byWidth = gaps.toSorted((a, b) => b.x1 - b.x0 - (a.x1 - a.x0));
  return byWidth.slice(0, MOST_GAPS).sort((a, b) => a.x0 - b.x0);
}

const overlap = (left: Span, right: Span): number =>
  Math.min(left.x1, right.x1) - Math.max(left.x0, right.x0);

/** What of a gutter is still free in a row. */
function narrowed(
  gutter: Gutter,
  row: Row,
  gaps: readonly Span[],
  at: number,
  narrowest: number,
): Gutter | undefined {
  const free: (Span & { inside: boolean })[] = [
    { x0: Number.NEGATIVE_INFINITY, x1: row.x0, inside: false },
    ...gaps.map((gap) => ({ ...gap, inside: true })),
    { x0: row.x1, x1: Number.POSITIVE_INFINITY, inside: false },
  ];
  const widest = free.reduce((best, span) =>
    overlap(gutter, span) > overlap(gutter, best) ? span : best,
  );
  if (overlap(gutter, widest) < narrowest * row.size) return undefined;
  return {
    x0: Math.max(gutter.x0, widest.x0),
    x1: Math.min(gutter.x1, widest.x1),
    from: gutter.from,
    to: at,
    both: gutter.both + (widest.inside ? 1 : 0),
  };
}
