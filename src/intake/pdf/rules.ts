import type { PDFOperatorList } from 'pdfjs-dist/types/src/display/api.js';
import { type Matrix, multiply } from './matrix.ts';
import type { OpenPdf } from './open.ts';
import type { Rule } from './run.ts';

/** Thicker than this, in points, it is a box and no line. */
const THICKEST = 3;
/** Shorter than this it belongs to a letter or a drawing. */
const SHORTEST = 5;
/** A page with more is a drawing. */
const MOST = 5000;
/** pdf.js writes a path as steps, each with its coordinates after it. */
const MOVE = 0;
const CLOSE = 4;
/** Coordinates after each step: move, line, curve, quadratic curve, close. */
const LENGTHS: readonly number[] = [2, 2, 6, 4, 0];

/** The straight lines along the page, of tables and above footnotes. */
export function rulesOf(
  { fnArray, argsArray }: PDFOperatorList,
  operators: OpenPdf['operators'],
  view: Matrix,
): readonly Rule[] {
  const rules: Rule[] = [];
  const saved: Matrix[] = [];
  let matrix = view;
  fnArray.forEach((fn, index) => {
    const args = argsArray[index] as unknown[] | null;
    if (rules.length > MOST) return;
    if (fn === operators.save || fn === operators.paintFormXObjectBegin) saved.push(matrix);
    if (fn === operators.restore || fn === operators.paintFormXObjectEnd)
      matrix = saved.pop() ?? view;
    if (fn === operators.transform) matrix = multiply(matrix, args as unknown as Matrix);
    if (fn === operators.paintFormXObjectBegin && args?.[0])
      matrix = multiply(matrix, args[0] as Matrix);
    if (fn !== operators.constructPath || args?.[0] === operators.endPath) return;
    const path = (args?.[1] as (Float32Array | null)[] | undefined)?.[0];
    if (path) for (const rule of rulesOfPath(path, matrix)) rules.push(rule);
  });
  return rules.length > MOST ? [] : rules;
}

/** A path's lines; a thin box is one line and a thick one its four sides. */
function* rulesOfPath(path: Float32Array, matrix: Matrix): Iterable<Rule> {
  let outline: Point[] = [];
  for (let at = 0; at < path.length; ) {
    const step = path[at] ?? 0;
    const length = LENGTHS[step] ?? path.length;
    const end = at + 1 + length;
    if (step === MOVE) {
      yield* rulesOfOutline(outline);
      outline = [];
    }
    if (step === CLOSE && outline[0]) outline.push(outline[0]);
    if (length >= 2) outline.push(transformed(path[end - 2] ?? 0, path[end - 1] ?? 0, matrix));
    at = end;
  }
  yield* rulesOfOutline(outline);
}

type Point = readonly [x: number, y: number];

const transformed = (x: number, y: number, [a, b, c, d, e, f]: Matrix): Point => [
  a * x + c * y + e,
  b * x + d * y + f,
];

function* rulesOfOutline(outline: readonly Point[]): Iterable<Rule> {
  if (outline.length < 2) return;
  const whole = box(outline);
  if (isThin(whole)) yield whole;
  else if (outline.length <= 6)
    for (let at = 1; at < outline.length; at += 1) {
      const side = box(outline.slice(at - 1, at + 1));
      if (isThin(side)) yield side;
    }
}

function box(points: readonly Point[]): Rule {
  const xs = points.map(([x]) => x);
  const ys = points.map(([, y]) => y);
  return { x0: Math.min(...xs), y0: Math.min(...ys), x1: Math.max(...xs), y1: Math.max(...ys) };
}

function isThin({ x0, y0, x1, y1 }: Rule): boolean {
  const [width, height] = [x1 - x0, y1 - y0];
  return Math.min(width, height) <= THICKEST && Math.max(width, height) >= SHORTEST;
}
