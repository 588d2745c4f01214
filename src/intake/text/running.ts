import type { Line } from './lines.ts';

/** Lines at the head or foot of a page that may be running ones. */
const EDGE = 3;
const PAGE_NUMBER =
  /^[-–—\s[(]*(?:(?:page|seite|p\.|página|стр\.?|страница)\s*)?(\d{1,4})(?:\s*(?:\/|of|sur|de|von|из)\s*\d{1,4})?[-–—\s\])]*$/iu;

/** A footer that says so: `Informational        [Page 3]`. */
const PAGE_FOOT = /(?:^|\s{3,})\[(?:page|seite|página|стр\.|страница) \d{1,4}\]$/iu;

/**
 * A text without its running headers and footers and its page numbers. Where
 * no form feed divides the pages, their printed numbers do.
 */
export function withoutRunning(all: readonly Line[]): Line[] {
  const lines = all.filter(({ text }) => !PAGE_FOOT.test(text));
  return lines.some(({ page }) => page !== undefined) ? ofPages(lines) : ofNumbers(lines);
}

/** What two running lines have in common: all but the numbers in them. */
const patternOf = ({ text }: Line) =>
  text.trim().toLowerCase().replace(/\d+/g, '#').replace(/\s+/g, ' ');

function ofPages(lines: readonly Line[]): Line[] {
  const pages = groupBy(lines, ({ page }) => page ?? 0);
  const counts = new Map<string, number>();
  for (const page of pages.values())
    for (const pattern of new Set(edgesOf(page).map(patternOf)))
      counts.set(pattern, (counts.get(pattern) ?? 0) + 1);
  const enough = pages.size <= 3 ? 2 : Math.max(3, Math.ceil(pages.size * 0.3));
  const isRunning = (line: Line) =>
    PAGE_NUMBER.test(line.text) || (counts.get(patternOf(line)) ?? 0) >= enough;
  return [...pages.values()].flatMap((page) => {
    const printed = page.filter(({ text }) => text !== '');
    const first = printed.findIndex((line, at) => at >= EDGE || !isRunning(line));
    const last = printed.findLastIndex(
      (line, at) => at < printed.length - EDGE || !isRunning(line),
    );
    const dropped = new Set(
      first < 0 ? printed : [...printed.slice(0, first), ...printed.slice(last + 1)],
    );
    return page.filter((line) => !dropped.has(line));
  });
}

function edgesOf(page: readonly Line[]): Line[] {
  const printed = page.filter(({ text }) => text !== '');
  return [...new Set([...printed.slice(0, EDGE), ...printed.slice(-EDGE)])];
}

/** Page numbers that stand alone and count on, and the lines that repeat beside them. */
function ofNumbers(lines: readonly Line[]): Line[] {
  const numbered = lines.flatMap((line, at) => {
    const isAlone = !lines[at - 1]?.text || !lines[at + 1]?.text;
    const number = isAlone ? PAGE_NUMBER.exec(line.text.trim())?.[1] : undefined;
    return number === undefined ? [] : [{ at, number: Number(number) }];
  });
  const breaks = numbered.filter(
    ({ number }, index) =>
      numbered[index - 1]?.number === number - 1 || numbered[index + 1]?.number === number + 1,
  );
  if (breaks.length < 2) return [...lines];
  const dropped = new Set(breaks.map(({ at }) => at));
  const beside = breaks.flatMap(({ at }) => [
    ...printedBeside(lines, at, 1),
    ...printedBeside(lines, at, -1),
  ]);
  const counts = groupBy(beside, (at) => patternOf(lines[at] as Line));
  for (const places of counts.values())
    if (places.length >= Math.max(2, breaks.length * 0.5)) for (const at of places) dropped.add(at);
  let page = (breaks[0]?.number ?? 2) - 1;
  const isHead = (breaks[0]?.at ?? 0) < lines.length / breaks.length / 2;
  const paged: Line[] = [];
  lines.forEach((line, at) => {
    const number = breaks.find((each) => each.at === at)?.number;
    if (number !== undefined) page = isHead ? number - 1 : number;
    if (!dropped.has(at)) paged.push({ ...line, page: page + 1 });
  });
  return paged;
}

/** The nearest two printed lines on one side. */
function printedBeside(lines: readonly Line[], at: number, step: 1 | -1): number[] {
  const found: number[] = [];
  for (let next = at + step; found.length < 2 && next >= 0 && next < lines.length; next += step) {
    if (Math.abs(next - at) > 6) break;
    if (lines[next]?.text) found.push(next);
  }
  return found;
}

function groupBy<Item, Key>(items: readonly Item[], keyOf: (item: Item) => Key): Map<Key, Item[]> {
  const groups = new Map<Key, Item[]>();
  for (const item of items) {
    const group = groups.get(keyOf(item));
    if (group) group.push(item);
    else groups.set(keyOf(item), [item]);
  }
  return groups;
}
