import { plainCharacters } from '../characters.ts';
import type { Element } from '../html/node.ts';
import { boxesIn } from './boxes.ts';
import { runProperties, type Style } from './styles.ts';
import { at, attribute, elementsIn, isOn, nameOf, rawText, valueAt } from './xml.ts';

/** What stands in a paragraph. */
export interface Content {
  readonly text: string;
  /** Whether every letter is bold. */
  readonly bold: boolean;
  /** Notes that it points to: `footnote 2`. */
  readonly notes: readonly string[];
  /** Text boxes that are fixed at it. */
  readonly boxes: readonly Element[];
  /** Pages that begin in it before its first letter, and anywhere in it. */
  readonly pagesBefore: number;
  readonly pages: number;
}

/** A field that is open: a number of a page, a table of contents. */
interface Field {
  /** What it was told to show: `TOC \o "1-3"`. */
  instruction: string;
  isResult: boolean;
}

/** Reads runs, and remembers the fields that go on in the next paragraph. */
export class RunReader {
  readonly #styleOf: (id: string | undefined) => Style;
  readonly #fields: Field[] = [];

  constructor(styleOf: (id: string | undefined) => Style) {
    this.#styleOf = styleOf;
  }

  /** Whether a table of contents or an index is open, whose lines are no text. */
  get isInContents(): boolean {
    return this.#fields.some(({ instruction }) => /^\s*(?:TOC|INDEX|TOA)\b/.test(instruction));
  }

  /** @param isBold whether the style of the paragraph is bold. */
  read(paragraph: Element, isBold: boolean): Content {
    const found: Found = { pieces: [], bold: [], notes: [], boxes: [], pagesBefore: 0, pages: 0 };
    this.#walk(paragraph, found, isBold);
    const { notes, boxes, pagesBefore, pages } = found;
    const text = found.pieces.join('');
    const lettered = found.bold.length > 0 && found.bold.every(Boolean);
    return { text, bold: lettered, notes, boxes, pagesBefore, pages };
  }

  #walk(parent: Element, found: Found, isBold: boolean): void {
    for (const child of elementsIn(parent)) {
      const name = nameOf(child);
      if (name === 'r') this.#readRun(child, found, isBold);
      else if (!SKIPPED.has(name)) this.#walk(child, found, isBold);
    }
  }

  #readRun(run: Element, found: Found, isBold: boolean): void {
    const properties = at(run, 'rPr');
    const style = this.#styleOf(valueAt(properties, 'rStyle') ?? NONE);
    const { bold = style.bold ?? isBold, hidden = style.hidden ?? false } =
      runProperties(properties);
    for (const child of elementsIn(run)) {
      this.#readField(child);
      if (nameOf(child) === 'lastRenderedPageBreak') countPage(found);
      if (hidden || this.#fields.some(({ isResult }) => !isResult)) continue;
      addNote(child, found);
      found.boxes.push(...boxesIn(child));
      const text = textOf(child);
      if (text === '') continue;
      found.pieces.push(text);
      if (/\p{L}/u.test(text)) found.bold.push(bold);
    }
  }

  #readField(element: Element): void {
    const open = this.#fields.at(-1);
    if (nameOf(element) === 'instrText' && open && !open.isResult)
      open.instruction += rawText(element);
    if (nameOf(element) !== 'fldChar') return;
    const type = attribute(element, 'fldCharType');
    if (type === 'begin') this.#fields.push({ instruction: '', isResult: false });
    if (type === 'separate' && open) open.isResult = true;
    if (type === 'end') this.#fields.pop();
  }
}

/** The id of no style. */
const NONE = '';
/** Deleted or moved away, or no text of the paragraph. */
const SKIPPED = new Set('del moveFrom pPr rPr sdtPr fldData'.split(' '));

interface Found {
  readonly pieces: string[];
  readonly bold: boolean[];
  readonly notes: string[];
  readonly boxes: Element[];
  pagesBefore: number;
  pages: number;
}

function countPage(found: Found): void {
  found.pages += 1;
  if (found.pieces.join('').trim() === '') found.pagesBefore += 1;
}

function addNote(element: Element, found: Found): void {
  const kind = /^(footnote|endnote)Reference$/.exec(nameOf(element))?.[1];
  const id = attribute(element, 'id');
  if (kind !== undefined && id !== undefined) found.notes.push(`${kind} ${id}`);
}

/** The text of a part of a run as Word shows it. */
function textOf(element: Element): string {
  const name = nameOf(element);
  if (name === 't') return plainCharacters(rawText(element));
  if (name === 'tab' || name === 'ptab') return '\t';
  if (name === 'cr') return '\n';
  if (name === 'br') return /^(?:page|column)$/.test(attribute(element, 'type') ?? '') ? '' : '\n';
  if (name === 'noBreakHyphen') return '-';
  if (name === 'sym') return symbolOf(attribute(element, 'char') ?? '');
  if (name === 'ruby')
    return elementsIn(at(element, 'rubyBase'))
      .flatMap((run) => elementsIn(run).map(textOf))
      .join('');
  return '';
}

function symbolOf(code: string): string {
  const number = Number.parseInt(code, 16);
  return Number.isNaN(number) || number > 0xffff
    ? ''
    : plainCharacters(String.fromCharCode(number));
}

/** Whether the end of a paragraph was deleted: it goes on with the next. */
export const isEndDeleted = (paragraph: Element): boolean =>
  isOn(at(paragraph, 'pPr', 'rPr'), 'del') === true;
