import { textOf } from './line.ts';
import { type Row, rowsOf } from './row.ts';
import type { Run, Sheet } from './run.ts';

/** Rows looked at from the top and from the bottom of a page. */
const DEEP = 4;
/** Share of a page's height in which a running header or footer may stand. */
const ZONE = 0.14;
/** Places nearer than this, in points, are one. */
const PLACE = 3;
/** Share of the pages that a place is used on before its words may differ from page to page. */
const OFTEN = 0.5;
const FEWEST_PAGES = 4;

/** A row near the edge of a page. */
interface EdgeRow {
  readonly row: Row;
  /** Place and words, numbers left out: the same on each page for a header. */
  readonly key: string;
  readonly place: string;
  /** Stands apart from what is next to it. */
  readonly apart: boolean;
}

/** What pages repeat at their edges: headers, footers, page numbers. */
export function withoutRunning(sheets: readonly Sheet[]): {
  readonly sheets: readonly Sheet[];
  readonly dropped: readonly string[];
} {
  const edges = sheets.map((sheet) => edgesOf(sheet));
  const pages = new Set(sheets.map(({ page }) => page)).size;
  const keys = counted(edges.flatMap((edge) => uniqueOf(edge.flat(), ({ key }) => key)));
  const places = counted(
    edges.flatMap((edge) =>
      uniqueOf(
        edge.flat().filter((row) => row.apart),
        ({ place }) => place,
      ),
    ),
  );
  const isRunning = ({ key, place, apart, row }: EdgeRow): boolean => {
    if (apart && isPageNumber(textOf(row)) && (keys.get(key) ?? 0) >= Math.min(2, pages))
      return true;
    if (
      (keys.get(key) ?? 0) >= Math.max(2, Math.min(pages, 3)) &&
      (apart || (keys.get(key) ?? 0) > 3)
    )
      return true;
    return apart && pages >= FEWEST_PAGES && (places.get(place) ?? 0) >= OFTEN * pages;
  };
  const dropped: string[] = [];
  const kept = sheets.map((sheet, at) => {
    const gone = new Set<Run>();
    for (const side of edges[at] ?? []) {
      // From the edge inwards: a header has nothing above it.
      for (const edge of side) {
        if (!isRunning(edge)) break;
        dropped.push(textOf(edge.row));
        for (const run of edge.row.runs) gone.add(run);
      }
    }
    return gone.size === 0 ? sheet : { ...sheet, runs: sheet.runs.filter((run) => !gone.has(run)) };
  });
  return { sheets: kept, dropped };
}

/** The rows of a page near its top, outermost first, and those near its bottom. */
function edgesOf(sheet: Sheet): [EdgeRow[], EdgeRow[]] {
  const rows = rowsOf(sheet.runs);
  const top = rows.filter(({ y }) => y < ZONE * sheet.height).slice(0, DEEP);
  const bottom = rows
    .filter(({ y }) => y > (1 - ZONE) * sheet.height)
    .slice(-DEEP)
    .reverse();
  const edge = (row: Row, inwards: Row | undefined): EdgeRow => {
    const place = `${sheet.page < 0 ? '' : Math.round(row.y / PLACE)}`;
    const gap = inwards ? Math.abs(inwards.y - row.y) : Number.POSITIVE_INFINITY;
    const larger = Math.max(row.size, inwards?.size ?? 0);
    return {
      row,
      place,
      key: `${place} ${keyOf(textOf(row))}`,
      apart: gap >= APART * larger,
    };
  };
  return [
    top.map((row, at) => edge(row, top[at + 1] ?? rows[at + 1])),
    bottom.map((row, at) => edge(row, bottom[at + 1] ?? rows[rows.length - 2 - at])),
  ];
}

/** Distance from the next line, in parts of its size, of what is no part of the text. */
const APART = 1.45;

/** Words of a row without its numbers, Arabic or Roman. */
const keyOf = (text: string): string =>
  text
    .toLowerCase()
    .replace(/\d+/gu, '#')
    .replace(/\b[ivxlcdm]+\b/gu, '#')
    .replace(/\s+/gu, ' ');

/** `7`, `– 7 –`, `Page 7 of 12`, `xiv`, `7/12`. */
const isPageNumber = (text: string): boolean =>
  /^[\s\p{P}|]*(?:(?:page|página|seite|стр\.?|p\.) ?)?(?:\d{1,4}|[ivxlcdm]{1,7})(?: ?(?:of|de|sur|из|von|\/) ?\d{1,4})?[\s\p{P}|]*$/iu.test(
    text,
  );

function counted(keys: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const key of keys) counts.set(key, (counts.get(key) ?? 0) + 1);
  return counts;
}

const uniqueOf = <T>(items: readonly T[], key: (item: T) => string): string[] => [
  ...new Set(items.map(key)),
];
