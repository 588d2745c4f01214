import { raised } from '../characters.ts';
import { isMark, type Row } from './row.ts';
import { endOf, type Run } from './run.ts';

/** A gap of so much, in parts of the type's size, is a space although none was drawn. */
const SPACE = 0.17;
const RAISED = 0.12;
const SMALL = 0.85;

/** The text of a row, with a space where one was drawn or is left free. */
export function textOf(row: Row): string {
  const runs = inReadingOrder(row.runs);
  const spread = runs.some((run) => SPREAD.test(run.text));
  let text = '';
  runs.forEach((run, at) => {
    const before = runs[at - 1];
    if (before && needsSpace(before, run, row.size)) text += ' ';
    text += isRaised(run, row) ? raised(run.text) : spread ? closed(run.text) : run.text;
  });
  return text.normalize('NFC');
}

/** Letters set apart for show: “M E S S A G E S”; fewer may be letters in their own right. */
const SPREAD = /^\p{L}(?: \p{L}){4,}$/u;
const closed = (text: string): string =>
  /^\p{L}(?: \p{L})*$/u.test(text) ? text.replaceAll(' ', '') : text;

/** Whether there is a space between two runs that are read one after the other. */
export function needsSpace(before: Run, run: Run, size: number): boolean {
  const [left, right] = before.x <= run.x ? [before, run] : [run, before];
  const gap = right.x - endOf(left);
  // Where the spaces of a text that runs to the left belong cannot be told from the order of drawing.
  const drawn = run.spaced && !(run.rightToLeft && before.rightToLeft);
  return (drawn && gap > -0.1 * size) || gap >= SPACE * size;
}

/** Whether a run stands above the letters of its row, as the mark of a footnote. */
export const isRaised = (run: Run, row: Row): boolean =>
  (run.size < SMALL * row.size || isMark(run.text)) && run.y < row.y - RAISED * row.size;

/** By how much marks stand above the letters of the line, which pushes the line down. */
export function liftOf({ runs, y, size }: Row): number {
  const own = y - ASCENT * size;
  const top = runs.reduce((least, run) => Math.min(least, run.y - ASCENT * run.size), own);
  return own - top;
}

/** Height of capital letters, in parts of the type's size. */
const ASCENT = 0.72;

/** From left to right, or from right to left where most of the line is so; words of the other direction keep theirs. */
export function inReadingOrder(runs: readonly Run[]): readonly Run[] {
  if (share(runs, (run) => run.rightToLeft) <= 0.5) return runs;
  const order: Run[] = [];
  let others: Run[] = [];
  for (const run of runs.toReversed()) {
    if (run.rightToLeft || !/[\p{L}\d]/u.test(run.text)) {
      order.push(...others, run);
      others = [];
    } else others.unshift(run);
  }
  return [...order, ...others];
}

/** Which share of the letters is in such runs. */
export function share(runs: readonly Run[], test: (run: Run) => boolean): number {
  let [yes, all] = [0, 0];
  for (const run of runs) {
    all += run.text.length;
    if (test(run)) yes += run.text.length;
  }
  return all === 0 ? 0 : yes / all;
}
