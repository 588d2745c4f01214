import { decodeText } from '../decode.ts';
import { depthsByIndent } from '../depth.ts';
import { markedAt } from '../marker.ts';
import type { Block, Damage, ReadSource, SourceText } from '../source.ts';
import { UnreadableError } from '../source.ts';
import { type Vocabulary, vocabularyOf } from '../vocabulary.ts';
import { withCells } from './cells.ts';
import { bare, headingsOf, levelOf } from './headings.ts';
import { linesOf } from './lines.ts';
import { withoutRunning } from './running.ts';
import { type Run, runsOf, textOf } from './runs.ts';

/** Reads plain text. */
export const readText: ReadSource = async (bytes) => textSource(decodeText(bytes));

/** What there is in a text: paragraphs, items, headings and tables by its lines and white space. */
export function textSource(text: string): SourceText {
  const runs = runsOf(withCells(withoutRunning(linesOf(text))));
  if (runs.length === 0) throw new UnreadableError('it is empty. Choose a file with text.');
  const words = vocabularyOf([text]);
  const blocks: Block[] = [];
  const depthOf = depthsByIndent();
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
      const depth = depthOf(first.indent, marked?.marker);
      const isNote = marked !== undefined && isReferred(marked.marker, text);
      blocks.push(
        isNote
          ? { kind: 'footnote', text: marked.rest, marker: marked.marker.slice(1, -1), ...origin }
          : marked
            ? { kind: 'paragraph', text: marked.rest, marker: marked.marker, depth, ...origin }
            : { kind: 'paragraph', text: content, depth, ...origin },
      );
    }
  }
  return { blocks, damage: missingIn(runs, words) };
}

/** Whether a mark such as `[3]` stands in the text as well: then it marks a footnote. */
const isReferred = (marker: string, text: string): boolean =>
  /^\[\d+\]$/.test(marker) && new RegExp(`\\S *\\${marker.slice(0, -1)}\\]`).test(text);

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
