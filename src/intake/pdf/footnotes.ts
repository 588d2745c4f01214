import { raised } from '../characters.ts';
import { type Flow, isTable } from './flow.ts';
import type { Line } from './line.ts';
import type { Measure } from './measure.ts';

/** A note at the foot of a page. */
export interface Note {
  readonly kind: 'footnote';
  /** As printed; empty for the rest of a note that began on the page before. */
  readonly marker: string;
  readonly lines: readonly Line[];
}

/** Notes are smaller than this part of running text, unless a line is drawn above them. */
const SMALLER = 0.94;
/** The line above notes is shorter than this part of the page. */
const RULE = 0.6;

/** Cuts the notes off the end of a column. */
export function notesOf(
  flow: Flow,
  measure: Measure,
): { readonly parts: Flow['parts']; readonly notes: readonly Note[] } {
  const tail = tailOf(flow.parts);
  const ruled = tail.findIndex((line, at) => isBelowRule(line, tail[at - 1], flow));
  const small = tail.findIndex(
    (line, at) =>
      markOf(line) && tail.slice(at).every(({ size }) => size <= SMALLER * measure.size),
  );
  const start = ruled >= 0 && isNoteLike(tail.slice(ruled), measure) ? ruled : small;
  if (start < 0) return { parts: flow.parts, notes: [] };
  const lines = tail.slice(start);
  return { parts: flow.parts.slice(0, flow.parts.length - lines.length), notes: grouped(lines) };
}

/** The lines after the last table. */
function tailOf(parts: Flow['parts']): Line[] {
  const last = parts.findLastIndex(isTable);
  return parts
    .slice(last + 1)
    .filter((part): part is Line => !isTable(part))
    .slice(-LONGEST);
}

/** Lines of notes on a page at most. */
const LONGEST = 60;

function isBelowRule(line: Line, before: Line | undefined, flow: Flow): boolean {
  const top = before ? before.y : line.y - 4 * line.size;
  return flow.rules.some(
    ({ x0, x1, y0, y1 }) =>
      y1 - y0 < 3 &&
      y0 > top &&
      y1 < line.y &&
      x1 - x0 < RULE * flow.pageWidth &&
      x1 - x0 > 30 &&
      Math.abs(x0 - line.x0) < 3 * line.size,
  );
}

/** Below a line there are notes if they are marked, or small. */
function isNoteLike(lines: readonly Line[], measure: Measure): boolean {
  const [first] = lines;
  if (!first) return false;
  const small = lines.every(({ size }) => size <= SMALLER * measure.size);
  return (
    small || (markOf(first) !== undefined && lines.every(({ size }) => size <= 1.02 * measure.size))
  );
}

/** The mark of a note before a line. */
function markOf(line: Line): string | undefined {
  if (line.raisedMark && /^(?:\d{1,3}|\p{Ll}|[*†‡§¶]+)\W?$/u.test(line.raisedMark))
    return line.raisedMark;
  return /^(?:[*†‡§¶]{1,3}|[⁰¹²³⁴-⁹]{1,3}|\[\d{1,3}\])(?=\s?\S)/u.exec(line.text)?.[0];
}

function grouped(lines: readonly Line[]): Note[] {
  const numbered = lines.some(markOf);
  const notes: { kind: 'footnote'; marker: string; lines: Line[] }[] = [];
  for (const line of lines) {
    const mark = markOf(line) ?? (numbered ? undefined : bareNumber(line));
    const note = notes.at(-1);
    if (mark || !note)
      notes.push({
        kind: 'footnote',
        marker: mark ?? '',
        lines: [mark ? withoutMark(line, mark) : line],
      });
    else note.lines.push(line);
  }
  return notes;
}

const bareNumber = (line: Line): string | undefined =>
  /^\d{1,3}[.)]?(?=\s\S)/u.exec(line.text)?.[0];

function withoutMark(line: Line, mark: string): Line {
  const printed = [raised(mark), mark].find((form) => line.text.startsWith(form)) ?? '';
  return { ...line, text: line.text.slice(printed.length).trimStart() };
}
