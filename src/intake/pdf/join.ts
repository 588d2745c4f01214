import { ENDED } from './ended.ts';
import type { Line } from './line.ts';
import { type Draft, hasRoom } from './paragraphs.ts';
import { HYPHEN_AT_END } from './words.ts';

/** Sizes that differ by more are of different texts. */
const SIZE = 0.08;
/** Offsets below this, in parts of the type's size, are of the same indent. */
const INDENT = 0.6;

/**
 * Whether a paragraph at the top of a column goes on with the one that ended
 * the column before.
 * @param indented whether the paragraphs of the document begin with an indent.
 */
export function goesOn(before: Draft, after: Draft, indented: boolean): boolean {
  const [last, next] = [before.lines.at(-1), after.lines[0]];
  if (!last || !next || next.marker || next.gapped || !alike(last, next)) return false;
  if (HYPHEN_AT_END.test(last.text)) return true;
  const full = !hasRoom(last, next, before.right);
  if (!ENDED.test(last.text)) return full || /^[\p{Ll}(]/u.test(next.text);
  return full && isInset(before, after, indented);
}

/** A sentence may end with the column; the next line tells whether the paragraph does. */
function isInset(before: Draft, after: Draft, indented: boolean): boolean {
  const [first, second] = before.lines;
  const next = after.lines[0];
  if (!first || !next) return false;
  const inset = (second?.x0 ?? first.textX) - before.left;
  if (Math.abs(next.x0 - after.left - inset) > INDENT * next.size) return false;
  const isColon = before.lines.at(-1)?.text.endsWith(':') ?? false;
  return isColon || indented || first.marker !== undefined;
}

const alike = (last: Line, next: Line): boolean =>
  Math.abs(last.size - next.size) <= SIZE * last.size && last.monospace === next.monospace;

/** Share of the paragraphs without a number that begin with an indent, where a document has this habit. */
const HABIT = 0.6;

/** Whether the paragraphs of a document begin with an indent. */
export function areIndented(drafts: readonly Draft[]): boolean {
  const plain = drafts.filter(({ lines }) => lines.length > 1 && !lines[0]?.marker);
  const indented = plain.filter(({ lines: [first, second] }) =>
    first && second ? first.x0 - second.x0 > INDENT * first.size : false,
  );
  return indented.length > HABIT * plain.length;
}

/** Two paragraphs that are one. */
export const joined = (before: Draft, after: Draft): Draft => ({
  ...before,
  lines: [...before.lines, ...after.lines],
  right: after.right,
});
