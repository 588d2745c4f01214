import { decodeText } from '../decode.ts';
import { isBullet, markedAt, styleOf } from '../marker.ts';
import type { Block, Damage, ReadSource, SourceText } from '../source.ts';
import { UnreadableError } from '../source.ts';
import { type Vocabulary, vocabularyOf } from '../vocabulary.ts';
import { bare, headingsOf, levelOf } from './headings.ts';
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
