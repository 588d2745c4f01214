import { endOf, type Run } from './run.ts';

/** How far the second print of a shadow or of bold type made by hand may lie off, in parts of its size. */
const OFFSET = 0.2;
/** Of runs with the same words the latest are looked at: what is drawn twice is drawn twice at once. */
const LATEST = 20;
/** Letters that overlap by more than this, in parts of their size, lie on one another. */
const OVERLAP = 0.2;

/** Leaves out what is drawn twice over itself: shadows, and bold type made by drawing again. */
export function withoutOverprint(runs: readonly Run[]): {
  readonly runs: readonly Run[];
  readonly dropped: readonly string[];
} {
  const kept: Run[] = [];
  const dropped: string[] = [];
  const places = new Map<string, Run[]>();
  for (const printed of runs) {
    const run = withoutRepeatedLetter(printed, kept.at(-1));
    if (run !== printed) dropped.push(printed.text[0] ?? '');
    const same = places.get(run.text) ?? [];
    if (run.text === '') continue;
    if (same.some((other) => isNear(other, run))) dropped.push(run.text);
    else {
      kept.push(run);
      places.set(run.text, [...same.slice(-LATEST), run]);
    }
  }
  return { runs: kept, dropped };
}

const isNear = (one: Run, other: Run): boolean =>
  Math.abs(one.x - other.x) <= OFFSET * one.size && Math.abs(one.y - other.y) <= OFFSET * one.size;

/** Letter by letter drawn twice, a run begins with the letter that the one before ends with, on its place. */
function withoutRepeatedLetter(run: Run, before: Run | undefined): Run {
  if (!before || before.y !== run.y || before.size !== run.size) return run;
  const [letter = ''] = run.text;
  const over = endOf(before) - run.x;
  const isSame = before.text.endsWith(letter) && over > OVERLAP * run.size && run.x > before.x;
  if (!isSame) return run;
  const rest = run.text.slice(letter.length);
  const spaced = rest.startsWith(' ');
  return { ...run, text: rest.trimStart(), spaced, x: endOf(before), width: run.width - over };
}
