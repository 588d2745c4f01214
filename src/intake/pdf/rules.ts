import type { Point } from './outlines.ts';
import type { Rule } from './run.ts';

/** Thicker than this, in points, it is a box and no line. */
const THICKEST = 3;
/** Shorter than this it belongs to a letter or a drawing. */
const SHORTEST = 5;
/** A page with more is a drawing. */
const MOST = 5000;
/** A shape with more corners is no box. */
const CORNERS = 6;

/** The straight lines along the page, of tables and above footnotes. */
export function rulesOf(outlines: Iterable<readonly Point[]>): readonly Rule[] {
  const rules: Rule[] = [];
  for (const outline of outlines) {
    if (rules.length > MOST) return [];
    for (const rule of rulesOfOutline(outline)) rules.push(rule);
  }
  return rules;
}

/** A thin box is one line and a thick one its four sides. */
function* rulesOfOutline(outline: readonly Point[]): Iterable<Rule> {
  const whole = boxOf(outline);
  if (isThin(whole)) yield whole;
  else if (outline.length <= CORNERS)
    for (let at = 1; at < outline.length; at += 1) {
      const side = boxOf(outline.slice(at - 1, at + 1));
      if (isThin(side)) yield side;
    }
}

/** The smallest upright box around points. */
export function boxOf(points: readonly Point[]): Rule {
  let [x0, y0, x1, y1] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const [x, y] of points) {
    [x0, x1] = [Math.min(x0, x), Math.max(x1, x)];
    [y0, y1] = [Math.min(y0, y), Math.max(y1, y)];
  }
  return { x0, y0, x1, y1 };
}

function isThin({ x0, y0, x1, y1 }: Rule): boolean {
  const [width, height] = [x1 - x0, y1 - y0];
  return Math.min(width, height) <= THICKEST && Math.max(width, height) >= SHORTEST;
}
