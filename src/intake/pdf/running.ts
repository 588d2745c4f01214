import { type Row, rowsOf } from './row.ts';
import { textOf } from './row-text.ts';
import type { Run, Sheet } from './run.ts';
import { runningKeys } from './running-key.ts';

/** Rows looked at from the top and from the bottom of a page. */
const DEEP = 4;
/** Share of a page's height in which a running header or footer may stand. */
const ZONE = 0.14;
/** Places nearer than this, in points, are one. */
const PLACE = 3;
/** Distance from the next line, in parts of its size, of what is no part of the text. */
const APART = 1.45;
/** Running headers are not set larger than this part of running text; headings are. */
const LARGEST = 1.15;
/** Share of the pages on which a place is used before its words may differ from page to page. */
const OFTEN = 0.5;
/** Share of the rows at such a place whose words are repeated. */
const ESTABLISHED = 0.3;
const FEWEST_PAGES = 4;

/** A row near the edge of a page. */
interface EdgeRow {
  readonly row: Row;
  readonly text: string;
  /** Place and words; what repeats them on another page is running. */
  readonly keys: readonly string[];
  readonly place: string;
  /** Stands apart from what is next to it. */
  readonly apart: boolean;
}

/** Leaves out what pages repeat at their edges: headers, footers, page numbers. */
export function withoutRunning(sheets: readonly Sheet[]): {
  readonly sheets: readonly Sheet[];
  readonly dropped: readonly string[];
} {
  const size = usualSize(sheets);
  const edges = sheets.map((sheet) => edgesOf(sheet));
  const isRunning = judge(edges, new Set(sheets.map(({ page }) => page)).size);
  const dropped: string[] = [];
  const kept = sheets.map((sheet, at) => {
    const gone = new Set<Run>();
    // From the edge inwards: a header has nothing above it.
    for (const side of edges[at] ?? [])
      for (const edge of side) {
        if (edge.row.size > LARGEST * size || !isRunning(edge)) break;
        dropped.push(edge.text);
        for (const run of edge.row.runs) gone.add(run);
      }
    return gone.size === 0 ? sheet : { ...sheet, runs: sheet.runs.filter((run) => !gone.has(run)) };
  });
  return { sheets: kept, dropped };
}

/** The size of most letters. */
function usualSize(sheets: readonly Sheet[]): number {
  const letters = new Map<number, number>();
  for (const { runs } of sheets)
    for (const { size, text } of runs) letters.set(size, (letters.get(size) ?? 0) + text.length);
  return [...letters].reduce((most, entry) => (entry[1] > most[1] ? entry : most), [0, 0])[0];
}

/** The rows of a page near its top, outermost first, and those near its bottom. */
function edgesOf(sheet: Sheet): readonly [EdgeRow[], EdgeRow[]] {
  const rows = rowsOf(sheet.runs);
  const top = rows.filter(({ y }) => y < ZONE * sheet.height).slice(0, DEEP);
  const bottom = rows.filter(({ y }) => y > (1 - ZONE) * sheet.height).slice(-DEEP);
  const edge = (row: Row, inwards: Row | undefined): EdgeRow => {
    const text = textOf(row);
    const place = String(Math.round(row.y / PLACE));
    const gap = inwards ? Math.abs(inwards.y - row.y) : Number.POSITIVE_INFINITY;
    const apart = gap >= APART * Math.max(row.size, inwards?.size ?? 0);
    const keys = runningKeys(text, sheet.page).map((key) => `${place} ${key}`);
    return { row, text, place, apart, keys };
  };
  return [
    top.map((row, at) => edge(row, rows[at + 1])),
    bottom.map((row, at) => edge(row, rows[rows.length - bottom.length + at - 1])).reverse(),
  ];
}

/** Tells which rows are running, from how often words and places are used. */
function judge(
  edges: readonly (readonly [EdgeRow[], EdgeRow[]])[],
  pages: number,
): (edge: EdgeRow) => boolean {
  const rows = edges.map((sides) => sides.flat());
  const keys = counted(rows.flatMap((page) => [...new Set(page.flatMap((row) => row.keys))]));
  const repeats = ({ keys: [exact = '', ...numbered], text, apart }: EdgeRow): boolean => {
    const times = (own: readonly string[]) =>
      own.reduce((most, key) => Math.max(most, keys.get(key) ?? 0), 0);
    if (pages === 1) return apart && isPageNumber(text) && /(?<!\d)1(?!\d)/u.test(text);
    if (times([exact]) >= (apart ? 2 : 4)) return true;
    // “Article 3” and “Article 4” may be headings of two pages; three in step are no chance.
    return times(numbered) >= (apart && isPageNumber(text) ? 2 : 3 + (apart ? 0 : 1));
  };
  const used = counted(rows.flatMap(placesOf));
  const running = counted(rows.flatMap((page) => placesOf(page.filter(repeats))));
  return (edge) => {
    if (repeats(edge)) return true;
    const [times, repeated] = [used.get(edge.place) ?? 0, running.get(edge.place) ?? 0];
    const isPlace = times >= OFTEN * pages && repeated >= ESTABLISHED * times;
    return edge.apart && pages >= FEWEST_PAGES && isPlace;
  };
}

const placesOf = (rows: readonly EdgeRow[]): string[] => [
  ...new Set(rows.flatMap(({ apart, place }) => (apart ? [place] : []))),
];

/** `7`, `– 7 –`, `Page 7 of 12`, `xiv`, `7/12`. */
const isPageNumber = (text: string): boolean =>
  /^[\s\p{P}|]*(?:(?:page|página|pagina|seite|strona|страница|сторінка|стр\.?|pp?\.|s\.) ?)?(?:\d{1,4}|[ivxlcdm]{1,7})(?: ?(?:of|de|sur|из|з|von|di|z|\/) ?\d{1,4})?[\s\p{P}|]*$/iu.test(
    text,
  );

function counted(keys: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const key of keys) counts.set(key, (counts.get(key) ?? 0) + 1);
  return counts;
}
