import type { Point } from './outlines.ts';
import { touch } from './rule-groups.ts';
import { boxOf } from './rules.ts';
import { endOf, type Placed, type Rule } from './run.ts';

/** A dot or box that is drawn as a bullet is so wide and high, in points. */
const SMALLEST = 1.5;
const LARGEST = 7;
/** How far the text stands from it, in parts of the type's size. */
const FARTHEST = 3;
/** A page with more small shapes is a drawing. */
const MOST = 400;

/** Bullets that are drawn as shapes before the first word of a line, as browsers print them. */
export function drawnBullets(
  outlines: Iterable<readonly Point[]>,
  runs: readonly Placed[],
): Placed[] {
  const boxes = [...outlines].map(boxOf);
  const signs = boxes.filter(isSign);
  if (boxes.filter(isSmall).length > MOST || signs.length > MOST) return [];
  const shapes = boxes.filter((box) => isSmall(box) && !signs.some((sign) => touch(sign, box)));
  return shapes.flatMap((shape) => {
    const line = runs.filter((run) => run.angle === 0 && isLevel(shape, run));
    const [first] = line.toSorted((left, right) => left.x - right.x);
    if (!first || shape.x1 > first.x || first.x - shape.x1 > FARTHEST * first.size) return [];
    const bullet = { text: '•', x: shape.x0, width: shape.x1 - shape.x0, spaced: false };
    return line.some((run) => endOf(run) < shape.x0) ? [] : [{ ...first, ...bullet }];
  });
}

function isSmall({ x0, y0, x1, y1 }: Rule): boolean {
  const [width, height] = [x1 - x0, y1 - y0];
  const [least, most] = [Math.min(width, height), Math.max(width, height)];
  return least >= SMALLEST && most <= LARGEST && most <= 1.3 * least;
}

/** A sign such as one of warning is no larger, in points; its dots are no bullets. */
const LARGEST_SIGN = 80;

function isSign({ x0, y0, x1, y1 }: Rule): boolean {
  const [width, height] = [x1 - x0, y1 - y0];
  return Math.max(width, height) <= LARGEST_SIGN && Math.min(width, height) > LARGEST;
}

/** Whether a shape stands at the height of small letters of a run. */
function isLevel({ y0, y1 }: Rule, { y, size }: Placed): boolean {
  const middle = (y0 + y1) / 2;
  return middle < y && middle > y - 0.75 * size;
}
