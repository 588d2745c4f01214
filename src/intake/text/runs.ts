import { isBullet, markedAt, numberOf } from '../marker.ts';
import { joinLines, type Vocabulary } from '../vocabulary.ts';
import type { Line } from './lines.ts';

/** Lines that are one paragraph, one item or one row of a table. */
export interface Run {
  readonly lines: readonly Line[];
  readonly isRow: boolean;
  /** Blank lines before it. */
  readonly gap: number;
}

/** What is printed below a heading. */
export const UNDERLINE = /^(?:={3,}|-{3,}|~{3,}|\^{3,}|\*{3,})$/;

/** Lines as wide as nobody wraps them: each is a paragraph of its own. */
const WIDEST = 160;
/** The lines of an address or a poem are narrower than those of a text. */
const NARROWEST = 45;
/** A line that is shorter than this share of the full width ends its paragraph. */
const FULL = 0.75;

/** The column at which the text is wrapped; undefined where it is not. */
function widthOf(lines: readonly Line[]): number | undefined {
  const inner = lines
    .filter((line, at) => line.text !== '' && lines[at + 1]?.text)
    .map(({ text }) => text.length)
    .sort((a, b) => a - b);
  const width = inner[Math.floor(inner.length * 0.9)] ?? 0;
  return inner.length >= 3 && width <= WIDEST ? Math.max(width, 40) : undefined;
}

/** Groups lines into runs. */
export function runsOf(lines: readonly Line[]): Run[] {
  const width = widthOf(lines);
  const runs: { lines: Line[]; isRow: boolean; gap: number }[] = [];
  let gap = 0;
  lines.forEach((line, at) => {
    if (line.text === '') {
      gap += 1;
      return;
    }
    const isRow = line.isTabbed && (lines[at - 1]?.isTabbed || lines[at + 1]?.isTabbed) === true;
    const open = runs.at(-1);
    const isMore =
      open !== undefined &&
      gap === 0 &&
      !isRow &&
      !open.isRow &&
      continues(open.lines, line, width);
    if (isMore) open.lines.push(line);
    else runs.push({ lines: [line], isRow, gap });
    gap = 0;
  });
  return runs;
}

function continues(open: readonly Line[], line: Line, width: number | undefined): boolean {
  const last = open.at(-1);
  if (last === undefined) return false;
  const text = line.text.trim();
  if (open.length === 1 && isUnderline(text, last.text.trim())) return true;
  if (areCentred(last, line)) return false;
  const isOpen = !/[.:;!?]["”»)]?$/.test(last.text);
  if (/^\p{Ll}/u.test(text) && isOpen && !markedAt(text)) return true;
  if (width === undefined) return false;
  const length = last.text.length + firstWord(line).length + 1;
  const own = Math.max(...open.map((each) => each.text.length), line.text.length);
  const isFull = length > width * FULL || (own >= NARROWEST && length > own);
  const marked = markedAt(text);
  // A number that the line happens to begin with, as in "in\n2016. The".
  const number = marked === undefined ? undefined : numberOf(marked.marker);
  if (marked && !(isOpen && isFull && number !== undefined && !isBullet(marked.marker)))
    return false;
  const [first] = open;
  const isSetIn = open.length > 1 && line.indent > last.indent + 1;
  const isSetOut = first !== undefined && line.indent + 1 < first.indent;
  return isFull && !isSetIn && !isSetOut;
}

/** A line of signs as long as the one above makes that one a heading. */
const isUnderline = (text: string, above: string): boolean =>
  UNDERLINE.test(text) && Math.abs(text.length - above.length) <= 2;

/** Room on the left of centred lines, and how far their middles may be apart. */
const CENTRED = 8;
const SAME_MIDDLE = 1;

/** Lines around one middle, each a line of its own: those of a title page. */
function areCentred(last: Line, line: Line): boolean {
  const middle = ({ indent, text }: Line) => (indent + text.length) / 2;
  return (
    Math.min(last.indent, line.indent) >= CENTRED &&
    last.indent !== line.indent &&
    Math.abs(middle(last) - middle(line)) <= SAME_MIDDLE &&
    !/^\p{Ll}/u.test(line.text.trim()) &&
    !/(?:[,:–—-]|(?<!\p{L})\p{Ll}{1,3})$/u.test(last.text)
  );
}

const firstWord = ({ text }: Line) => /\S+/.exec(text)?.[0] ?? '';

/** The words of a run on one line. */
export function textOf({ lines }: Run, words: Vocabulary): string {
  const [first = '', ...others] = lines.map(({ text }) =>
    text.trim().replace(/[ \t\u00A0]+/g, ' '),
  );
  return others.reduce((joined, line) => joinLines(joined, line, words), first);
}
