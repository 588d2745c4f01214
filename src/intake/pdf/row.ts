import { endOf, type Run } from './run.ts';

/** What stands on one baseline across a part of a page. */
export interface Row {
  /** From left to right. */
  readonly runs: readonly Run[];
  readonly x0: number;
  readonly x1: number;
  /** Baseline. */
  readonly y: number;
  /** Size of most of its letters. */
  readonly size: number;
}

/** Baselines nearer than this part of the type's size are one. */
const SAME_BASELINE = 0.2;
/** A raised or lowered run is smaller than this part of the line's type. */
const SMALL = 0.85;
/** How far it is raised or lowered at most, in parts of the line's type. */
const RAISED_BY = 0.7;
const LOWERED_BY = 0.35;

/** Puts runs on rows, from the top of the page down; raised and lowered marks go with their line. */
export function rowsOf(runs: readonly Run[]): Row[] {
  const byBaseline = runs.toSorted((left, right) => left.y - right.y);
  const lines: Run[][] = [];
  for (const run of byBaseline) {
    const line = lines.at(-1);
    const first = line?.[0];
    if (line && first && run.y - first.y <= SAME_BASELINE * Math.min(first.size, run.size))
      line.push(run);
    else lines.push([run]);
  }
  return withRaised(lines.map(rowOf)).sort((left, right) => left.y - right.y);
}

/** A row of these runs. */
export function rowOf(runs: readonly Run[]): Row {
  const inOrder = runs.toSorted((left, right) => left.x - right.x);
  const main = mainRun(inOrder);
  return {
    runs: inOrder,
    x0: inOrder[0]?.x ?? 0,
    x1: inOrder.reduce((end, run) => Math.max(end, endOf(run)), Number.NEGATIVE_INFINITY),
    y: main?.y ?? 0,
    size: main?.size ?? 0,
  };
}

/** A run in the size of most letters. */
function mainRun(runs: readonly Run[]): Run | undefined {
  const letters = new Map<number, number>();
  for (const { size, text } of runs) letters.set(size, (letters.get(size) ?? 0) + text.length);
  const [size] = [...letters].reduce((most, entry) => (entry[1] > most[1] ? entry : most), [0, 0]);
  return runs.find((run) => run.size === size) ?? runs[0];
}

/** Moves raised and lowered runs to the line that they touch. */
function withRaised(rows: readonly Row[]): Row[] {
  const taken = rows.map((row) => [...row.runs]);
  rows.forEach((row, at) => {
    for (const near of [at + 1, at + 2, at - 1, at - 2]) {
      const line = rows[near];
      const isSmall = line !== undefined && row.size <= SMALL * line.size;
      const isMarks = row.runs.every(({ text }) => isMark(text));
      if (!line || !(isSmall || isMarks) || !isWithin(row, line)) continue;
      let end = Number.NaN;
      const [touching, apart] = partition(taken[at] ?? [], (run) => {
        // A second mark stands next to the first.
        const goes = touches(run, line) || Math.abs(run.x - end) <= REACH * line.size;
        if (goes) end = endOf(run);
        return goes;
      });
      taken[at] = apart;
      taken[near]?.push(...touching);
    }
  });
  return taken.flatMap((runs) => (runs.length > 0 ? [rowOf(runs)] : []));
}

/** What may be the mark of a footnote. */
export const isMark = (text: string): boolean => /^(?:\d{1,2}|[*†‡])$/u.test(text);

function isWithin(row: Row, line: Row): boolean {
  const rise = line.y - row.y;
  return rise <= RAISED_BY * line.size && rise >= -LOWERED_BY * line.size;
}

/** A mark stands no further from its line, in parts of the line's type. */
const REACH = 0.5;

/** Whether a run stands right before or after a run of the line, or between two. */
function touches(run: Run, line: Row): boolean {
  const reach = REACH * line.size;
  let [low, high] = [0, line.runs.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((line.runs[middle]?.x ?? 0) < run.x) low = middle + 1;
    else high = middle;
  }
  const [before, after] = [line.runs[low - 1], line.runs[low]];
  return (
    (before !== undefined && Math.abs(run.x - endOf(before)) <= reach) ||
    (before !== undefined && run.x <= endOf(before)) ||
    (after !== undefined && Math.abs(after.x - endOf(run)) <= reach)
  );
}

function partition<T>(items: readonly T[], test: (item: T) => boolean): [T[], T[]] {
  const yes: T[] = [];
  const no: T[] = [];
  for (const item of items) (test(item) ? yes : no).push(item);
  return [yes, no];
}

/** A gap between two runs of a row, or a piece of a row without one. */
export interface Span {
  readonly x0: number;
  readonly x1: number;
}

/** The gaps inside a row that are at least so wide, in parts of its size. */
export function gapsIn(row: Row, least: number): Span[] {
  const gaps: Span[] = [];
  let end = row.x0;
  for (const run of row.runs) {
    if (run.x - end >= least * row.size) gaps.push({ x0: end, x1: run.x });
    end = Math.max(end, endOf(run));
  }
  return gaps;
}

/** The runs of a row in pieces, cut at gaps of at least so much, in parts of its size. */
export function piecesOf(row: Row, least: number): Row[] {
  const pieces: Run[][] = [];
  let end = Number.NEGATIVE_INFINITY;
  for (const run of row.runs) {
    if (run.x - end >= least * row.size) pieces.push([]);
    pieces.at(-1)?.push(run);
    end = Math.max(end, endOf(run));
  }
  return pieces.map(rowOf);
}
