import type { Line } from './line.ts';
import { type Draft, hasRoom } from './paragraphs.ts';

/** Sizes that differ by more are of different texts. */
const SIZE = 0.08;

/** A sentence, or what ends like one. */
export const ENDED = /[.!?:;…。！？]['"’”»)\]]*[¹²³⁰⁴-⁹*†]*$/u;

/** Whether a paragraph at the top of a column goes on with one that ended the column before. */
export function goesOn(before: Draft, after: Draft): boolean {
  const [last, next] = [before.lines.at(-1), after.lines[0]];
  if (!last || !next || next.marker || !alike(last, next)) return false;
  if (ENDED.test(last.text)) return false;
  if (/\p{L}[-‐\u00AD]$/u.test(last.text)) return true;
  return /^[\p{Ll}(]/u.test(next.text) || !hasRoom(last, next, before.right);
}

const alike = (last: Line, next: Line): boolean =>
  Math.abs(last.size - next.size) <= SIZE * last.size && last.monospace === next.monospace;

/** Two paragraphs that are one. */
export const joined = (before: Draft, after: Draft): Draft => ({
  ...before,
  lines: [...before.lines, ...after.lines],
  right: after.right,
});
