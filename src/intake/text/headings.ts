import { isDateLine } from '../draft/dates.ts';
import { isBullet, markedAt } from '../marker.ts';
import type { Vocabulary } from '../vocabulary.ts';
import { type Run, textOf, UNDERLINE } from './runs.ts';

const LONGEST_HEADING = 90;
export const bare = (text: string) => text.replace(/\s*(?:={3,}|-{3,}|~{3,}|\^{3,}|\*{3,})$/, '');

/** Which runs are headings: short lines that stand alone before running text. */
export function headingsOf(runs: readonly Run[], words: Vocabulary): ReadonlySet<number> {
  const texts = runs.map((run) => textOf(run, words));
  const running = texts.findIndex((text, at) => !runs[at]?.isRow && isRunning(text));
  // Programs that save text leave no blank lines: a line is a paragraph.
  const isDense = runs.filter(({ gap }) => gap > 0).length < DENSE * runs.length;
  const found = texts.flatMap((text, at) => {
    const run = runs[at] as Run;
    const next = runs[at + 1];
    const isApart = run.gap > 0 && next !== undefined && (next.gap > 0 || run.lines.length > 1);
    const isAlone =
      isApart || (isDense && run.lines.length === 1 && isRunning(texts[at + 1] ?? ''));
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
  const underlined = runs.flatMap((run, at) => (isUnderlined(run) ? [at] : []));
  return new Set([
    ...underlined,
    ...(texts[0] !== undefined && running > 0 ? [0] : []),
    ...found,
    ...(isFirstHeading ? [last] : []),
  ]);
}

/** Fewer blank lines than this share of the paragraphs set nothing apart. */
const DENSE = 0.1;

/** Running text, as against a line of a title page. */
function isRunning(text: string): boolean {
  const words = text.split(/\s+/).length;
  return markedAt(text) !== undefined || words > 18 || (words > 5 && /[.:;]$/.test(text));
}

const isUnderlined = ({ lines }: Run): boolean =>
  lines.length > 1 && UNDERLINE.test(lines.at(-1)?.text.trim() ?? '');

function isHeading(text: string, run: Run): boolean {
  if (isUnderlined(run)) return true;
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

export function levelOf(run: Run, words: Vocabulary): number {
  const text = textOf(run, words);
  const number = /^(\d+(?:\.\d+)*)[.)]?\s/.exec(text)?.[1];
  if (number !== undefined) return 1 + number.split('.').length;
  if (/={3,}$/.test(text) || text === text.toUpperCase()) return 1;
  return 2;
}
