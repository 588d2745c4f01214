import type { Cheerio, CheerioAPI } from 'cheerio';
import { markedAt } from '../marker.ts';
import type { Block } from '../source.ts';
import { type AnyNode, type Element, inlineText, isElement } from './node.ts';
import { ordinal } from './ordinal.ts';
import { isDataTable, rowsOf } from './table.ts';

/** Elements that start a line of their own. */
const BLOCKS = new Set(
  'address article aside blockquote body center dd details dialog div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hgroup hr legend li main menu nav ol p pre search section summary table tbody td tfoot th thead tr ul'.split(
    ' ',
  ),
);

/** What the walk knows of the place where it is. */
interface Place {
  /** Lists that are open. */
  readonly depth: number;
  /** Marker of the item that begins here. */
  readonly marker?: string;
}

/** The blocks of a part of a page in reading order. */
export function blocksOf($: CheerioAPI, root: Cheerio<Element>): Block[] {
  const blocks: Block[] = [];
  const walker = new Walker($, blocks);
  for (const element of root.toArray()) walker.walk(element, { depth: 0 });
  return blocks;
}

class Walker {
  readonly #$: CheerioAPI;
  readonly #blocks: Block[];

  constructor($: CheerioAPI, blocks: Block[]) {
    this.#$ = $;
    this.#blocks = blocks;
  }

  /** Walks the children: runs of inline text are paragraphs, the rest is walked on. */
  walk(element: Element, place: Place): void {
    let inline: AnyNode[] = [];
    let { marker } = place;
    const flush = () => {
      if (this.#addText(inline, { ...place, marker })) marker = undefined;
      inline = [];
    };
    for (const child of element.children) {
      if (!isElement(child) || !hasBlock(child)) {
        inline.push(child);
        continue;
      }
      flush();
      const before = this.#blocks.length;
      this.#walkBlock(child, { ...place, marker });
      if (this.#blocks.length > before) marker = undefined;
    }
    flush();
  }

  #walkBlock(element: Element, place: Place): void {
    const heading = /^h([1-6])$/.exec(element.name)?.[1];
    if (heading !== undefined) this.#addHeading(element, Number(heading));
    else if (element.name === 'ul' || element.name === 'ol' || element.name === 'menu')
      this.#walkList(element, place);
    else if (element.name === 'dl') this.#walkDefinitions(element, place);
    else if (element.name === 'pre') this.#addText([element], place);
    else if (element.name === 'table' && isDataTable(element))
      this.#blocks.push({ kind: 'table', rows: rowsOf(element) });
    else this.walk(element, place);
  }

  #addHeading(element: Element, level: number): void {
    const text = inlineText([element]).replace(/\s+/g, ' ').trim();
    if (text !== '') this.#blocks.push({ kind: 'heading', level, text });
  }

  #walkList(list: Element, place: Place): void {
    let number = Number(list.attribs['start'] ?? 1) || 1;
    for (const item of list.children.filter(isElement)) {
      if (item.name !== 'li') {
        // Lists are often put right into lists.
        this.#walkBlock(item, place);
        continue;
      }
      number = Number(item.attribs['value'] ?? number) || number;
      const marker = list.name === 'ol' ? ordinal(number, list.attribs['type']) : '–';
      this.walk(item, { depth: place.depth + 1, marker });
      number += 1;
    }
  }

  /** A term and what it means are one paragraph. */
  #walkDefinitions(list: Element, place: Place): void {
    const groups = this.#$(list).find('> div').toArray();
    const entries = (groups.length > 0 ? groups : [list]).flatMap(({ children }) =>
      children.filter(isElement),
    );
    let terms: string[] = [];
    for (const entry of entries) {
      if (entry.name === 'dt') terms.push(inlineText([entry]).trim());
      else if (entry.name === 'dd') {
        const before = this.#blocks.length;
        this.walk(entry, place);
        const first = this.#blocks[before];
        const term = terms.filter(Boolean).join(', ');
        if (term !== '' && first?.kind === 'paragraph')
          this.#blocks[before] = { ...first, text: `${term}\n${first.text}` };
        else if (term !== '')
          this.#blocks.splice(before, 0, { kind: 'paragraph', text: term, depth: place.depth });
        terms = [];
      }
    }
    const rest = terms.filter(Boolean).join(', ');
    if (rest !== '') this.#blocks.push({ kind: 'paragraph', text: rest, depth: place.depth });
  }

  /** @returns whether there was any text. */
  #addText(nodes: readonly AnyNode[], { depth, marker }: Place): boolean {
    const paragraphs = inlineText(nodes)
      .split(/\n{2,}/)
      .map((text) => text.trim())
      .filter(Boolean);
    paragraphs.forEach((text, at) => {
      const printed = at === 0 ? markedAt(text) : undefined;
      const own = printed?.marker ?? (at === 0 ? marker : undefined);
      this.#blocks.push({
        kind: 'paragraph',
        text: printed?.rest ?? text,
        depth,
        ...(own === undefined ? {} : { marker: own }),
      });
    });
    return paragraphs.length > 0;
  }
}

/** Whether an element starts a line of its own, or holds one that does. */
function hasBlock(element: Element): boolean {
  return (
    BLOCKS.has(element.name) ||
    element.children.some((child) => isElement(child) && hasBlock(child))
  );
}
