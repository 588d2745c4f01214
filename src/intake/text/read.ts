import { decodeText } from '../decode.ts';
import { isDateLine } from '../draft/dates.ts';
import { isBullet, markedAt, styleOf } from '../marker.ts';
import type { Block, Damage, ReadSource, SourceText } from '../source.ts';
import { UnreadableError } from '../source.ts';
import { type Vocabulary, vocabularyOf } from '../vocabulary.ts';
import { linesOf } from './lines.ts';
import { withoutRunning } from './running.ts';
import { type Run, runsOf, textOf } from './runs.ts';

/** Reads plain text. */
export const readText: ReadSource = async (bytes) => textSource(decodeText(bytes));

/** What there is in a text: paragraphs, items, headings and tables by its lines and white space. */
export function textSource(text: string): SourceText {
  const runs = runsOf(withoutRunning(linesOf(text)));
  if (runs.length === 0) throw new UnreadableError('it is empty. Choose a file with text.');
  const words = vocabularyOf([text]);
  const blocks: Block[] = [];
  const levels: Level[] = [];
  const headings = headingsOf(runs, words);
  for (const [at, run] of runs.entries()) {
    const [first] = run.lines;
    if (first === undefined) continue;
    const origin = {
      line: first.number,
      ...(first.page === undefined ? {} : { page: first.page }),
    };
    if (run.isRow) addRow(blocks, run, origin);
    else if (headings.has(at))
      blocks.push({
        kind: 'heading',
        level: levelOf(run, words),
        text: bare(textOf(run, words)),
        ...origin,
      });
    else {
      const content = textOf(run, words);
      const marked = markedAt(content);
      const depth = depthOf(levels, first.indent, marked?.marker);
      blocks.push(
        marked
          ? { kind: 'paragraph', text: marked.rest, marker: marked.marker, depth, ...origin }
          : { kind: 'paragraph', text: content, depth, ...origin },
      );
    }
  }
  return { blocks, damage: missingIn(runs, words) };
}

/** A list that is open: how far it is set in, and its kind of marker. */
interface Level {
  readonly indent: number;
  readonly style: string;
}

/** How deep an item stands; what is set in less, or begins a paragraph, closes the lists before it. */
function depthOf(levels: Level[], indent: number, marker: string | undefined): number {
  while ((levels.at(-1)?.indent ?? -1) > indent) levels.pop();
  if (marker === undefined) {
    // Text that is set in like an item belongs to it.
    while (levels.length > 0 && (levels.at(-1)?.indent ?? 0) >= indent) levels.pop();
    return levels.length;
  }
  const style = styleOf(marker);
  const same = levels.findLastIndex((each) => each.indent === indent && each.style === style);
  if (same >= 0) levels.length = same + 1;
  else levels.push({ indent, style });
  return isBullet(levels[0]?.style ?? '') ? levels.length : levels.length - 1;
}

function addRow(blocks: Block[], run: Run, origin: { line: number; page?: number }): void {
  const rows = run.lines.map(({ text }) => text.split('\t'));
  const last = blocks.at(-1);
  if (run.gap === 0 && last?.kind === 'table')
    blocks[blocks.length - 1] = { ...last, rows: [...last.rows, ...rows] };
  else blocks.push({ kind: 'table', rows, ...origin });
}

const LONGEST_HEADING = 90;
const UNDERLINE = /^(?:={3,}|-{3,}|~{3,})$/;
const bare = (text: string) => text.replace(/\s*(?:={3,}|-{3,}|~{3,})$/, '');

/** Which runs are headings: short lines that stand alone before running text. */
function headingsOf(runs: readonly Run[], words: Vocabulary): ReadonlySet<number> {
  const texts = runs.map((run) => textOf(run, words));
  const running = texts.findIndex((text, at) => !runs[at]?.isRow && isRunning(text));
  const found = texts.flatMap((text, at) => {
    const run = runs[at] as Run;
    const next = runs[at + 1];
    const isAlone = run.gap > 0 && next !== undefined && (next.gap > 0 || run.lines.length > 1);
    // What goes on in lower case is a sentence that a page break cut.
    const goesOn = /^\p{Ll}/u.test(texts[at + 1] ?? '');
    return !run.isRow &&
      isAlone &&
      !goesOn &&
      isHeading(text, run) &&
      at > running &&
      isFollowed(texts, at)
      ? [at]
      : [];
  });
  const beforeText = found.filter((at) => !runs[at + 1]?.isRow);
  const last = running - 1;
  const isFirstHeading =
    beforeText.length > 0 && last > 0 && isHeading(texts[last] ?? '', runs[last] as Run);
  return new Set([
    ...(texts[0] !== undefined && running > 0 ? [0] : []),
    ...found,
    ...(isFirstHeading ? [last] : []),
  ]);
}

/** Running text, as against a line of a title page. */
export function isRunning(text: string): boolean {
  const words = text.split(/\s+/).length;
  return markedAt(text) !== undefined || words > 18 || (words > 5 && /[.:;]$/.test(text));
}

function isHeading(text: string, run: Run): boolean {
  if (run.lines.length > 1 && UNDERLINE.test(run.lines.at(-1)?.text.trim() ?? '')) return true;
  const marked = markedAt(text);
  const content = marked?.rest ?? text;
  return (
    (marked === undefined || !isBullet(marked.marker)) &&
    text.length <= LONGEST_HEADING &&
    run.lines.length <= 2 &&
    /^[\p{Lu}\p{N}«“"¿¡]/u.test(content) &&
    !/[.:;,]$/.test(text) &&
    !isDateLine(text) &&
    !/^\S+\.\S+$/.test(text)
  );
}

/** Whether running text, a table or a deeper heading follows. */
function isFollowed(texts: readonly string[], at: number): boolean {
  return texts.slice(at + 1, at + 4).some(isRunning) || texts.length > at + 3;
}

function levelOf(run: Run, words: Vocabulary): number {
  const text = textOf(run, words);
  const number = /^(\d+(?:\.\d+)*)[.)]?\s/.exec(text)?.[1];
  if (number !== undefined) return 1 + number.split('.').length;
  if (/={3,}$/.test(text) || text === text.toUpperCase()) return 1;
  return 2;
}

/** A colon before a gap as no other in the text: what it announces is not there. */
function missingIn(runs: readonly Run[], words: Vocabulary): Damage[] {
  return runs.flatMap((run, at): Damage[] => {
    const text = textOf(run, words);
    const next = runs[at + 1];
    if (run.isRow || !text.endsWith(':') || (next && next.gap < 3)) return [];
    const [first] = run.lines;
    return [
      {
        kind: 'missing-after-colon',
        excerpt: text.slice(-80),
        done: 'Nothing follows the colon. A note says so; add what is missing if you have it.',
        ...(first?.page === undefined ? {} : { page: first.page }),
        line: first?.number,
      },
    ];
  });
}
