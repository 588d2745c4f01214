import { ENDED } from './ended.ts';
import { isEntry } from './entry.ts';
import { type Flow, isTable } from './flow.ts';
import type { Line } from './line.ts';
import type { Measure } from './measure.ts';
import type { Table } from './table.ts';

/** Lines that belong together. */
export interface Draft {
  readonly kind: 'paragraph';
  readonly lines: readonly Line[];
  /** Where the lines of its column begin and end. */
  readonly left: number;
  readonly right: number;
  /** Room above it, in parts of the usual step. */
  readonly above: number;
}

export interface TableDraft {
  readonly kind: 'table';
  readonly table: Table;
}

/** A step so much wider than the usual one begins a paragraph. */
const WIDER = 1.22;
/** Offsets below this, in parts of the type's size, are no indent. */
const INDENT = 0.55;
/** Sizes that differ by more are of different paragraphs. */
const SIZE = 0.08;

/** Puts the lines of a column into paragraphs. */
export function draftsOf(
  flow: Flow,
  parts: Flow['parts'],
  measure: Measure,
): (Draft | TableDraft)[] {
  const { left, right } = measure.edges(flow);
  const drafts: (Draft | TableDraft)[] = [];
  let lines: Line[] = [];
  let above = Number.POSITIVE_INFINITY;
  const flush = () => {
    if (lines.length > 0) drafts.push({ kind: 'paragraph', lines, above, left, right });
    lines = [];
  };
  parts.forEach((part, at) => {
    if (isTable(part)) {
      flush();
      drafts.push({ kind: 'table', table: part });
      return;
    }
    const before = parts[at - 1];
    if (lines.length === 0 || begins(lines, part, right, measure)) {
      flush();
      above = before && !isTable(before) ? (part.y - before.y) / measure.step(part.size) : Infinity;
    }
    lines.push(part);
  });
  flush();
  return drafts;
}

/** Whether a line begins a paragraph after these lines. */
function begins(lines: readonly Line[], line: Line, right: number, measure: Measure): boolean {
  const last = lines.at(-1);
  if (!last || isEntry(last.text)) return true;
  const step = line.y - last.y - line.lift;
  if (Math.abs(line.size - last.size) > SIZE * Math.max(line.size, last.size)) return true;
  const usual = measure.step(line.size);
  if (step > WIDER * usual || step < -usual) return true;
  const room = hasRoom(last, line, right);
  if (line.gapped || last.gapped) return true;
  if (line.monospace !== last.monospace && room && ENDED.test(last.text)) return true;
  if (line.bold !== last.bold && (room || isAlone(last, lines) || isShortAfter(last, line, right)))
    return true;
  if (line.monospace && last.monospace) return false;
  if (areCentred(last, line, right))
    return line.size <= measure.size * TITLE && stands(last, line, right);
  if (line.marker) return !isWrappedMarker(lines, line, room);
  return isMoved(lines, line, room) || (room && endsHere(last, line, right));
}

/** A bold line on its own above other type is a heading, however far it goes. */
const isAlone = (last: Line, lines: readonly Line[]): boolean => last.bold && lines.length <= 3;

/** A bold line that leaves much room, after the end of a sentence in other type. */
const isShortAfter = (last: Line, line: Line, right: number): boolean =>
  line.bold && ENDED.test(last.text) && line.x1 < right - MUCH * (right - line.x0);

/** Whether the first word of a line would have found room on the line before. */
export const hasRoom = (last: Line, line: Line, right: number): boolean =>
  last.x1 + line.firstWord + 0.9 * last.size < right;

/** Type of titles is so much larger than running text. */
const TITLE = 1.1;

/** Whether centred lines are a line each: a wrapped one leaves no room, and goes on in lower case or after a word that nothing ends with. */
function stands(last: Line, line: Line, right: number): boolean {
  const middle = (last.x0 + last.x1) / 2;
  const room = 2 * (right - middle);
  const isFull = last.x1 - last.x0 + line.firstWord + last.size > ALMOST * room;
  return !isFull && !/^\p{Ll}/u.test(line.text) && !UNFINISHED.test(last.text);
}

const ALMOST = 0.8;
const UNFINISHED = /(?:[,:–—-]|(?<!\p{L})\p{Ll}{1,3})$/u;

/** Lines around one middle, none at the edge: of a title. */
function areCentred(last: Line, line: Line, right: number): boolean {
  const [one, other] = [(last.x0 + last.x1) / 2, (line.x0 + line.x1) / 2];
  return (
    Math.abs(one - other) < 0.25 * line.size &&
    Math.abs(last.x0 - line.x0) > line.size &&
    last.x1 < right - line.size &&
    !line.marker
  );
}

/** A number or dash at the start of a line may only have got there because the line before was full. */
function isWrappedMarker(lines: readonly Line[], line: Line, room: boolean): boolean {
  const last = lines.at(-1);
  if (room || !last || /[.:;!?]['"’”»)]?$/u.test(last.text)) return false;
  if (line.marker?.kind === 'bullet' && !/^[-–—―]$/u.test(line.marker.marker)) return false;
  const [first] = lines;
  const same = first?.marker && line.marker?.kind === first.marker.kind;
  if (same && Math.abs(first.x0 - line.x0) < INDENT * line.size) return false;
  const inset = lines.length > 1 ? last.x0 : (first?.textX ?? last.x0);
  return Math.abs(line.x0 - inset) < INDENT * line.size;
}

/** Whether a line is set in or out against the lines before in a way that a paragraph is not. */
function isMoved(lines: readonly Line[], line: Line, room: boolean): boolean {
  const [first] = lines;
  const last = lines.at(-1);
  if (!first || !last) return true;
  const least = INDENT * line.size;
  const moved = line.x0 - last.x0;
  if (Math.abs(moved) < least) return false;
  const goesOn = /^\p{Ll}/u.test(line.text) && !/[.:;!?]$/u.test(last.text);
  if (lines.length > 1) return !goesOn || room;
  if (first.marker) return line.x0 < first.x0 - least || line.x0 > first.textX + 2 * least;
  return room && !goesOn;
}

/** Whether a line with room left after it ends its paragraph. */
function endsHere(last: Line, line: Line, right: number): boolean {
  if (ENDED.test(last.text)) return true;
  if (/^\p{Ll}/u.test(line.text)) return false;
  return last.x1 + line.firstWord < right - MUCH * (right - last.x0);
}

/** Room left at the end of a line that does not end a sentence, in parts of the column, that ends the paragraph. */
const MUCH = 0.2;
