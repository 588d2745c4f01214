import type { Run } from './run.ts';

/** How far the second print of a shadow or a bold type made by hand may lie off, in parts of its size. */
const OFFSET = 0.2;

/** Leaves out what is drawn twice over itself: shadows, and bold type made by drawing again. */
export function withoutOverprint(runs: readonly Run[]): {
  readonly runs: readonly Run[];
  readonly dropped: readonly Run[];
} {
  const kept: Run[] = [];
  const dropped: Run[] = [];
  const places = new Map<string, Run[]>();
  for (const run of runs) {
    const same = places.get(run.text);
    const twin = same?.some(
      (other) =>
        Math.abs(other.x - run.x) <= OFFSET * run.size &&
        Math.abs(other.y - run.y) <= OFFSET * run.size,
    );
    if (twin) dropped.push(run);
    else {
      kept.push(run);
      // Only the latest are looked at: what is drawn twice is drawn twice at once.
      places.set(run.text, [...(same ?? []).slice(-LATEST), run]);
    }
  }
  return { runs: kept, dropped };
}

const LATEST = 20;
