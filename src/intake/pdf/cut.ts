import { isFlat, NEAR } from './rule-groups.ts';
import { endOf, type Rule, type Run } from './run.ts';

/** Letters that go over a line by less, in parts of their size, only touch it. */
const OVER = 0.4;
/** How far from the line a gap may seem to be, in parts of the size: letters are taken to be equally wide. */
const REACH = 2.5;

/**
 * Cuts runs where an upright line of a table goes through a gap between their
 * words: pdf.js gives the texts of two narrow cells as one.
 */
export function cutAtRules(
  runs: readonly Run[],
  edges: readonly number[],
  rules: readonly Rule[],
): Run[] {
  const upright = rules.filter((rule) => !isFlat(rule));
  return runs.flatMap((run) => {
    const crossed = edges.filter(
      (x) =>
        x > run.x + OVER * run.size && x < endOf(run) - OVER * run.size && isDrawn(x, run, upright),
    );
    return crossed.reduce<Run[]>((pieces, x) => pieces.flatMap((piece) => cut(piece, x)), [run]);
  });
}

const isDrawn = (x: number, { y, size }: Run, upright: readonly Rule[]): boolean =>
  upright.some(
    (rule) => Math.abs(rule.x0 - x) <= NEAR && rule.y0 <= y - size / 3 && rule.y1 >= y - size / 3,
  );

/** Both sides of the space that is nearest to a place; the run as it is where none is near. */
function cut(run: Run, x: number): Run[] {
  const { text, width, size } = run;
  const placeOf = (index: number) => run.x + (width * index) / text.length;
  const spaces = [...text.matchAll(/ /gu)].map(({ index }) => index);
  const [at] = spaces.sort(
    (one, other) => Math.abs(placeOf(one) - x) - Math.abs(placeOf(other) - x),
  );
  if (at === undefined || Math.abs(placeOf(at) - x) > REACH * size) return [run];
  const left = { ...run, text: text.slice(0, at), width: Math.min(placeOf(at), x) - run.x };
  const start = Math.max(placeOf(at + 1), x);
  return [left, { ...run, text: text.slice(at + 1), x: start, width: endOf(run) - start }];
}
