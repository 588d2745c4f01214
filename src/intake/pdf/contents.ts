import { entryOf, isEntry, plainEntryOf } from './entry.ts';
import type { Line } from './line.ts';
import type { Draft, TableDraft } from './paragraphs.ts';

/** So many entries in a row are a table of contents. */
const FEWEST = 2;
/** The numbers of pages stand below one another, within so many points. */
const LEVEL = 14;

/** Puts the lines of a table of contents into rows: entry and page. */
export function contentsIn(drafts: readonly (Draft | TableDraft)[]): (Draft | TableDraft)[] {
  const right = rightEdge(drafts);
  if (right === undefined) return [...drafts];
  const result: (Draft | TableDraft)[] = [];
  let source: Draft[] = [];
  const flush = () => {
    const lines = source.flatMap((draft) => draft.lines);
    const entries = lines.filter(({ text }) => isEntry(text)).length;
    if (entries >= FEWEST) result.push(tableOf(lines));
    else result.push(...source);
    source = [];
  };
  for (const draft of drafts)
    if (draft.kind === 'paragraph' && isOfContents(draft, right)) source.push(draft);
    else {
      flush();
      result.push(draft);
    }
  flush();
  return result;
}

/** Where the pages of the entries end. */
function rightEdge(drafts: readonly (Draft | TableDraft)[]): number | undefined {
  const ends = drafts.flatMap((draft) =>
    draft.kind === 'table'
      ? []
      : draft.lines.flatMap(({ text, x1 }) => (isEntry(text) ? [x1] : [])),
  );
  return ends.length < FEWEST ? undefined : ends.reduce((a, b) => Math.max(a, b));
}

function isOfContents({ lines }: Draft, right: number): boolean {
  const last = lines.at(-1);
  if (!last || Math.abs(last.x1 - right) > LEVEL) return false;
  return isEntry(last.text) || plainEntryOf(last.text) !== undefined;
}

function tableOf(lines: readonly Line[]): TableDraft {
  const rows: string[][] = [];
  const dropped: string[] = [];
  let wrapped = '';
  for (const { text } of lines) {
    const found = entryOf(text) ?? plainEntryOf(text);
    const whole = [wrapped, found?.title ?? text].filter(Boolean).join(' ');
    if (found) rows.push([whole, found.page]);
    if (found) dropped.push(found.dots);
    wrapped = found ? '' : whole;
  }
  if (wrapped) rows.push([wrapped, '']);
  const [first, last] = [lines[0], lines.at(-1)];
  const columns = [{ x0: first?.x0 ?? 0, x1: first?.x1 ?? 0 }];
  return {
    kind: 'table',
    table: { page: first?.page ?? 0, rows, columns, y0: first?.y ?? 0, y1: last?.y ?? 0, dropped },
  };
}
