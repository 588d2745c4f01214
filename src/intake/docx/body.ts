import { depthsByIndent } from '../depth.ts';
import type { Element } from '../html/node.ts';
import { markedAt } from '../marker.ts';
import type { Block } from '../source.ts';
import { headingLevel, headingText } from './heading.ts';
import type { CountOn } from './numbering.ts';
import { isEndDeleted, RunReader } from './runs.ts';
import { paragraphProperties, type Style } from './styles.ts';
import { isDataTable, rowsOf } from './table.ts';
import { at, elementsIn, nameOf, valueAt } from './xml.ts';

/** A block, and whether it is set in bold type as a whole. */
export interface Printed {
  readonly block: Block;
  readonly bold: boolean;
}

/** Steps of indentation smaller than this, in twentieths of a point, are none. */
const STEP = 140;
/** A list that says nothing of its place sets each level in by half an inch. */
const LEVEL_INDENT = 720;
const CONTENTS = /^(?:toc|contents|table of figures|table of authorities|index) ?\d?$/;

/** Reads the body of a Word file from top to bottom. */
export class BodyReader {
  readonly printed: Printed[] = [];
  /** Notes in the order in which the text points to them. */
  readonly notes = new Set<string>();
  readonly #styleOf: (id: string | undefined) => Style;
  readonly #countOn: CountOn;
  readonly #runs: RunReader;
  readonly #depthOf = depthsByIndent();
  #page: number | undefined;
  /** The text of a paragraph whose end was deleted. */
  #open = '';

  constructor(body: Element, styleOf: (id: string | undefined) => Style, countOn: CountOn) {
    this.#styleOf = styleOf;
    this.#countOn = countOn;
    this.#runs = new RunReader(styleOf);
    this.#page = hasPages(body) ? 1 : undefined;
    this.#walk(body);
  }

  #walk(parent: Element): void {
    for (const child of elementsIn(parent)) {
      const name = nameOf(child);
      if (name === 'p') this.#addParagraph(child);
      else if (name === 'tbl') this.#addTable(child);
      else if (!SKIPPED.has(name) && !isContentsBox(child)) this.#walk(child);
    }
  }

  #addTable(table: Element): void {
    const page = this.#origin(0);
    if (isDataTable(table)) {
      const rows = rowsOf(table, (paragraph) => this.#textInCell(paragraph));
      this.printed.push({ block: { kind: 'table', rows, ...page }, bold: false });
    } else this.#walk(table);
  }

  #textInCell(paragraph: Element): string {
    const { text, marker } = this.#read(paragraph);
    return [marker, text].filter(Boolean).join(' ');
  }

  #addParagraph(paragraph: Element): void {
    const { style, content, text, marker, left, isContents, page } = this.#read(paragraph);
    const own = paragraphProperties(at(paragraph, 'pPr'));
    if (text !== '' && !isContents) {
      const level = headingLevel(text, own.outline ?? style.outline, style.name);
      const block: Block =
        level === undefined
          ? this.#textBlock(text, marker, left, page)
          : { kind: 'heading', level, text: headingText(text, marker), ...page };
      this.printed.push({ block, bold: content.bold && block.kind === 'paragraph' });
    }
    for (const box of content.boxes) this.#walk(box);
  }

  #textBlock(text: string, listed: string, left: number, page: { page?: number }): Block {
    const typed = listed === '' ? markedAt(text) : undefined;
    const marker = typed?.marker ?? (listed === '' ? undefined : listed);
    const depth = this.#depthOf(Math.round(left / STEP), marker);
    return {
      kind: 'paragraph',
      text: typed?.rest ?? text,
      depth,
      ...(marker === undefined ? {} : { marker }),
      ...page,
    };
  }

  #read(paragraph: Element) {
    const own = paragraphProperties(at(paragraph, 'pPr'));
    const style = this.#styleOf(valueAt(paragraph, 'pPr', 'pStyle'));
    const wasContents = this.#runs.isInContents;
    const content = this.#runs.read(paragraph, style.bold ?? false);
    const isContents = wasContents || this.#runs.isInContents || CONTENTS.test(style.name);
    const page = this.#origin(content.pagesBefore);
    if (this.#page !== undefined) this.#page += content.pages;
    for (const note of content.notes) this.notes.add(note);
    const whole = this.#open + content.text;
    const isOpen = isEndDeleted(paragraph);
    this.#open = isOpen ? whole : '';
    const list = own.list ?? style.list;
    const level = own.level ?? style.level ?? 0;
    const numbered = isOpen || list === undefined ? undefined : this.#countOn(list, level);
    const ofList = numbered?.left ?? (numbered ? (level + 1) * LEVEL_INDENT : undefined);
    const ofStyle = own.list === undefined ? (style.left ?? ofList) : (ofList ?? style.left);
    const left = own.left ?? ofStyle ?? 0;
    const hanging = own.hanging ?? numbered?.hanging ?? style.hanging ?? 0;
    return {
      style,
      content,
      text: isOpen || style.hidden ? '' : whole.trim(),
      marker: numbered?.marker ?? '',
      left: left - Math.max(0, hanging),
      isContents,
      page,
    };
  }

  #origin(more: number): { page?: number } {
    return this.#page === undefined ? {} : { page: this.#page + more };
  }
}

/** Deleted or moved away, properties, and what Word does not show. */
const SKIPPED = new Set('del moveFrom sectPr sdtPr tblPr tblGrid trPr tcPr'.split(' '));

/** Whether Word has noted where its pages end. */
function hasPages(element: Element): boolean {
  return elementsIn(element).some(
    (child) => nameOf(child) === 'lastRenderedPageBreak' || hasPages(child),
  );
}

/** A table of contents that Word made. */
function isContentsBox(element: Element): boolean {
  const gallery = valueAt(element, 'sdtPr', 'docPartObj', 'docPartGallery');
  return nameOf(element) === 'sdt' && /^(?:table of contents|bibliograph)/i.test(gallery ?? '');
}
