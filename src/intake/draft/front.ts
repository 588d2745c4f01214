import type { Block } from '../source.ts';
import { datesIn, isDateLine, type PrintedDate } from './dates.ts';

/** The lines of the title page, or above the text. */
export interface Front {
  readonly lines: readonly string[];
  readonly page?: number;
  readonly title?: string;
  readonly state?: string;
  readonly place?: string;
  /** The days of the event, where the title page prints them. */
  readonly event?: PrintedDate;
  /** How many blocks it is made of. */
  readonly length: number;
}

const MOST_LINES = 12;
/** The title goes on in the next line after such a word. */
const UNFINISHED =
  /(?:[,:–—-]|(?<!\p{L})(?:on|of|for|and|the|in|to|against|with|sur|de|du|des|la|les|le|et|pour|sobre|contra|contre|para|el|y|о|об|по|и|в|на))$/iu;
export const STATE =
  /(?<!\p{L})(?:draft|final|version|provisional|revised|adopted|summary|projet|provisoire|définiti\p{L}+|adopté\p{L}*|révisé\p{L}*|borrador|versión|aprobad\p{L}+|проект|версия|принят\p{L}*|entwurf|fassung)(?!\p{L})/iu;

/** The number of a document in an institution's files, printed above its title: "T-CY (2024) 17", "CM/Inf(2024)3". */
const REFERENCE =
  /^\p{Lu}[\p{L}-]{0,6}(?:[\s/-]\p{Lu}[\p{L}-]{0,6}){0,3}\s?[([/](?:19|20)\d\d[)\]/]\s?\d{1,4}\S{0,12}$/u;

const isReference = (line: string) => REFERENCE.test(line);

/** Reads what stands above the text of a document. */
export function frontOf(blocks: readonly Block[]): Front {
  const length = lengthOf(blocks);
  const front = blocks.slice(0, length).filter((block) => 'text' in block);
  const own = front.flatMap(({ text }) => text.split('\n'));
  const [first] = blocks;
  const title = titleOf(front);
  const rest = own.filter((line) => !title.includes(line));
  const event = own.flatMap(datesIn).find(({ from, to }) => from < to) ?? own.flatMap(datesIn)[0];
  const state = rest.find((line) => STATE.test(line) && line.length < 100);
  const place = placeIn(rest.filter((line) => line !== state));
  return {
    lines: own,
    length,
    ...(first?.page === undefined ? {} : { page: first.page }),
    ...(title.length > 0 ? { title: title.join(' ') } : {}),
    ...(state === undefined ? {} : { state }),
    ...(place === undefined ? {} : { place }),
    ...(event === undefined ? {} : { event }),
  };
}

/**
 * How many blocks stand above the text: short lines, the title among them.
 * Headings below the title are of the title page only where a line with a date
 * or a state follows them.
 */
function lengthOf(blocks: readonly Block[]): number {
  let length = 0;
  let lines = 0;
  let hasHeading = false;
  for (const [at, block] of blocks.entries()) {
    if (lines >= MOST_LINES || !isFront(block, at === 0)) break;
    const isTitle: boolean = block.kind === 'heading' && !hasHeading;
    if (isTitle && !isTitleAt(blocks, at)) break;
    hasHeading ||= isTitle;
    const isApart = at > length;
    if (isTitle || (block.kind === 'paragraph' && (!isApart || isDated(block)))) length = at + 1;
    lines += block.text.split('\n').length;
  }
  return length;
}

/** An institution, its department and the number of the document may stand above a title. */
const MOST_ABOVE = 5;

/** Whether the first heading is the title of the whole, not of its first section. */
function isTitleAt(blocks: readonly Block[], at: number): boolean {
  const above = blocks.slice(0, at).flatMap((block) => ('text' in block ? [block.text] : []));
  if (above.every(isReference)) return true;
  const end = blocks.findIndex((block, place) => place > at && block.kind !== 'heading');
  const levels = (from: number) =>
    blocks.slice(from).flatMap((block) => (block.kind === 'heading' ? [block.level] : []));
  const [own = 0] = levels(at);
  // A subtitle right below it may be set as the title is.
  const others = levels(end < 0 ? at + 1 : end);
  const isOutermost = others.every((level) => level > own);
  const isAlone = others.length === 0 && above.some(isDateLine);
  return above.length <= MOST_ABOVE && isOutermost && !isAlone;
}

const isDated = ({ text }: Text): boolean =>
  isDateLine(text) || (STATE.test(text) && text.split(' ').length <= 6);

type Text = Exclude<Block, { kind: 'table' }>;

function isFront(block: Block, isFirst: boolean): block is Text {
  if (block.kind === 'heading') return true;
  if (block.kind !== 'paragraph' || block.marker !== undefined) return false;
  const words = block.text.split(/\s+/).length;
  const isShort = words <= 18 && block.text.length <= 160;
  return isShort && (isFirst ? words <= 14 : !/[.;:]$/.test(block.text) || isDateLine(block.text));
}

/** The lines of the title: those of the first heading, else the first ones that are no number of a file. */
function titleOf(front: readonly Text[]): string[] {
  const heading = front.find(({ kind, text }) => kind === 'heading' && !isReference(text));
  const at = heading ? front.indexOf(heading) : 0;
  const lines = front.slice(at).flatMap(({ text }) => text.split('\n'));
  const named = lines.every(isReference) ? lines : lines.filter((line) => !isReference(line));
  return named.slice(0, titleLength(named));
}

/** How many of the lines are the title. */
function titleLength(lines: readonly string[]): number {
  let count = Math.min(1, lines.length);
  while (count < lines.length && count < 4 && UNFINISHED.test(lines[count - 1] ?? '')) count += 1;
  return count;
}

/** "Council of Europe, Strasbourg, France" of "Council of Europe, Strasbourg, France, 10-11 March 2009". */
function placeIn(lines: readonly string[]): string | undefined {
  for (const line of lines) {
    const [date] = datesIn(line);
    if (!date) continue;
    const rest = (line.slice(0, date.start) + line.slice(date.end))
      .replace(/(?<!\p{L})(?:on|le|the|el|am|den)\s*$/iu, '')
      .replace(/^[\s,;:()–—-]+|[\s,;:()–—-]+$/g, '');
    if (/^\p{Lu}/u.test(rest) && !STATE.test(rest) && !/\d/.test(rest)) return rest;
  }
  return undefined;
}
