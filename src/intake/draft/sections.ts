import { isBullet, numberOf, styleOf } from '../marker.ts';
import type { Block, Origin } from '../source.ts';
import { isDateLine } from './dates.ts';
import { originOf } from './draft.ts';

/** A part of the text with what belongs below it. */
export interface Item extends Origin {
  readonly kind: 'text' | 'row' | 'footnote';
  text: string;
  readonly marker?: string;
  readonly depth: number;
  readonly children: Item[];
  /** Of a row: number of its table in the section, from 1. */
  readonly table?: number;
}

/** What stands under one heading, or above the first. */
export interface Section extends Origin {
  readonly heading?: string;
  /** 1 for the outermost. */
  readonly level: number;
  readonly items: Item[];
}

/** Puts blocks under their headings, and sub-points below their points. */
export function sectionsOf(blocks: readonly Block[]): Section[] {
  const sections: Section[] = [{ level: 0, items: [] }];
  let open: Item[] = [];
  let tables = 0;
  for (const block of blocks) {
    const items = sections.at(-1)?.items ?? [];
    if (block.kind === 'heading') {
      sections.push({
        heading: block.text.replaceAll('\n', ' '),
        level: block.level,
        items: [],
        ...originOf(block),
      });
      open = [];
      tables = 0;
    } else if (block.kind === 'table') {
      tables += 1;
      items.push(...rowsOf(block, tables));
      open = [];
    } else if (block.kind === 'footnote')
      items.push({
        kind: 'footnote',
        text: block.text,
        marker: block.marker,
        depth: 0,
        children: [],
        ...originOf(block),
      });
    else open = place(block, items, open);
  }
  return sections.filter(({ heading, items }) => heading !== undefined || items.length > 0);
}

function place(
  block: Extract<Block, { kind: 'paragraph' }>,
  items: Item[],
  open: readonly Item[],
): Item[] {
  const { text, marker, depth } = block;
  const item: Item = {
    kind: 'text',
    text,
    depth,
    children: [],
    ...(marker === undefined ? {} : { marker }),
    ...originOf(block),
  };
  if (marker === undefined) {
    const owner = depth > 0 ? open.findLast((each) => each.depth <= depth) : undefined;
    if (owner) owner.text += `\n${text}`;
    else items.push(item);
    return owner ? [...open] : [];
  }
  const above = open.filter(
    (each) => each.depth < depth || (each.depth === depth && isUnder(marker, each)),
  );
  const parent = above.at(-1);
  if (parent) parent.children.push(item);
  else items.push(item);
  return [...above, item];
}

/** A bullet or a letter right after a numbered point belongs to it, also where it is set in no further. */
function isUnder(marker: string, { marker: above, children }: Item): boolean {
  if (above === undefined || isBullet(above) || styleOf(marker) === styleOf(above)) return false;
  if (isBullet(marker)) return true;
  const before = children.at(-1)?.marker;
  const goesOn = before !== undefined && styleOf(before) === styleOf(marker);
  return numberOf(above) !== undefined && (goesOn || /^\(?[ai][.)]$/i.test(marker));
}

function rowsOf(block: Extract<Block, { kind: 'table' }>, table: number): Item[] {
  return block.rows.flatMap((row): Item[] => {
    const cells = row.map((cell) => cell.replace(/\s+/g, ' ').trim()).filter(Boolean);
    if (cells.length === 0) return [];
    return [
      { kind: 'row', text: cells.join(' | '), depth: 0, children: [], table, ...originOf(block) },
    ];
  });
}

/** Whether the outermost numbers of a document each stand once: then they alone name its points. */
export function isNumberedThroughout(sections: readonly Section[]): boolean {
  const numbers = sections
    .flatMap(({ items }) => items)
    .flatMap(({ marker }) => (marker === undefined ? [] : (numberOf(marker) ?? [])));
  return numbers.length > 0 && new Set(numbers).size === numbers.length;
}

/** Whether the document is one list with text before and after it. */
export function isOneList(sections: readonly Section[]): boolean {
  const lists = sections.map(({ items }) =>
    items.map(({ marker }) => (marker === undefined ? '.' : '*')).join(''),
  );
  return (
    lists.filter((each) => each.includes('*')).length === 1 &&
    lists.some((each) => /^\.*\*{2,}\.*$/.test(each))
  );
}

/** Short lines that are no text: a web address, a place and a date. */
export function kindOfLine(text: string): 'site' | 'date' | undefined {
  if (/^(?:https?:\/\/|www\.)\S+$/.test(text)) return 'site';
  return isDateLine(text) ? 'date' : undefined;
}
