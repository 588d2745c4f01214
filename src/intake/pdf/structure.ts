import { contentsIn } from './contents.ts';
import type { Flow } from './flow.ts';
import { type Note, notesOf } from './footnotes.ts';
import { headingLevels } from './headings.ts';
import { areIndented, goesOn, joined } from './join.ts';
import type { Measure } from './measure.ts';
import { type Draft, draftsOf, type TableDraft } from './paragraphs.ts';
import { continues, together } from './table-pages.ts';

/** A part of a document, its page and the left edge of its column. */
export interface Placed {
  readonly page: number;
  readonly left: number;
  readonly part: (Draft & { readonly level?: number }) | TableDraft | Note;
  /** The last of its kind on its page, and what comes after does not go on with it. */
  readonly ends: boolean;
}

/** The parts of a document in the order of reading, those that a page or column cut put together. */
export function structured(flows: readonly Flow[], measure: Measure): Placed[] {
  const placed = flows.flatMap((flow) => placedOf(flow, measure));
  const drafts = placed.flatMap(({ part }) => (part.kind === 'paragraph' ? [part] : []));
  const levels = headingLevels(drafts, measure);
  const indented = areIndented(drafts);
  const result: Placed[] = [];
  for (const item of placed) {
    if (item.part.kind === 'footnote') addNote(result, item);
    else if (item.part.kind === 'table') addTable(result, item);
    else addDraft(result, item, levels.get(item.part), indented);
  }
  return result;
}

function placedOf(flow: Flow, measure: Measure): Placed[] {
  const { parts, notes } = notesOf(flow, measure);
  const { left } = measure.edges(flow);
  const drafts = contentsIn(draftsOf(flow, parts, measure));
  return [...drafts, ...notes].map((part, at) => ({
    page: flow.page,
    left,
    part,
    ends: at === drafts.length - 1,
  }));
}

/** The part before, notes left aside. */
const lastIndex = (placed: readonly Placed[]): number =>
  placed.findLastIndex(({ part }) => part.kind !== 'footnote');

function addDraft(
  placed: Placed[],
  item: Placed,
  level: number | undefined,
  indented: boolean,
): void {
  const draft = item.part as Draft;
  const at = lastIndex(placed);
  const before = placed[at];
  const open = before?.part.kind === 'paragraph' && before.part.level === undefined;
  if (level === undefined && open && before.ends && goesOn(before.part as Draft, draft, indented)) {
    placed[at] = { ...before, part: joined(before.part as Draft, draft), ends: item.ends };
    return;
  }
  placed.push({ ...item, part: level === undefined ? draft : { ...draft, level } });
}

function addTable(placed: Placed[], item: Placed): void {
  const at = lastIndex(placed);
  const before = placed[at];
  if (before?.part.kind === 'table' && item.part.kind === 'table' && before.page !== item.page)
    if (continues(before.part.table, item.part.table)) {
      const table = together(before.part.table, item.part.table);
      placed[at] = { ...before, part: { kind: 'table', table } };
      return;
    }
  placed.push(item);
}

/** A note that goes on from the page before has no mark. */
function addNote(placed: Placed[], item: Placed): void {
  const note = item.part as Note;
  const at = placed.findLastIndex(({ part }) => part.kind === 'footnote');
  const before = placed[at];
  if (note.marker === '' && before?.part.kind === 'footnote') {
    const lines = [...before.part.lines, ...note.lines];
    placed[at] = { ...before, part: { ...before.part, lines } };
  } else placed.push(item);
}
