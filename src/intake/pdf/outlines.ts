import type { PDFOperatorList } from 'pdfjs-dist/types/src/display/api.js';
import { type Matrix, multiply } from './matrix.ts';
import type { OpenPdf } from './open.ts';

/** A place on a page, in points from its top left corner. */
export type Point = readonly [x: number, y: number];

/** pdf.js writes a path as steps, each with its coordinates after it. */
const MOVE = 0;
const CLOSE = 4;
/** Coordinates after each step: move, line, curve, quadratic curve, close. */
const LENGTHS: readonly number[] = [2, 2, 6, 4, 0];

/** What is drawn on a page besides letters and pictures: the corners of each line or shape. */
export function* outlinesOf(
  { fnArray, argsArray }: PDFOperatorList,
  operators: OpenPdf['operators'],
  view: Matrix,
): Iterable<readonly Point[]> {
  const saved: Matrix[] = [];
  let matrix = view;
  for (const [index, fn] of fnArray.entries()) {
    const args = argsArray[index] as unknown[] | null;
    if (fn === operators.save || fn === operators.paintFormXObjectBegin) saved.push(matrix);
    if (fn === operators.restore || fn === operators.paintFormXObjectEnd)
      matrix = saved.pop() ?? view;
    if (fn === operators.transform) matrix = multiply(matrix, args as unknown as Matrix);
    if (fn === operators.paintFormXObjectBegin && args?.[0])
      matrix = multiply(matrix, args[0] as Matrix);
    if (fn !== operators.constructPath || args?.[0] === operators.endPath) continue;
    const path = (args?.[1] as (Float32Array | null)[] | undefined)?.[0];
    if (path) yield* outlinesOfPath(path, matrix);
  }
}

function* outlinesOfPath(path: Float32Array, matrix: Matrix): Iterable<readonly Point[]> {
  let outline: Point[] = [];
  for (let at = 0; at < path.length; ) {
    const step = path[at] ?? 0;
    const length = LENGTHS[step] ?? path.length;
    const end = at + 1 + length;
    if (step === MOVE) {
      if (outline.length > 1) yield outline;
      outline = [];
    }
    if (step === CLOSE && outline[0]) outline.push(outline[0]);
    if (length >= 2) outline.push(transformed(path[end - 2] ?? 0, path[end - 1] ?? 0, matrix));
    at = end;
  }
  if (outline.length > 1) yield outline;
}

const transformed = (x: number, y: number, [a, b, c, d, e, f]: Matrix): Point => [
  a * x + c * y + e,
  b * x + d * y + f,
];
