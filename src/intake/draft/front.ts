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
  const own: string[] = [];
  let length = 0;
  for (const [at, block] of blocks.entries()) {
    if (own.length >= MOST_LINES || !isFront(block, at, own)) break;
    own.push(...('text' in block ? block.text.split('\n') : []));
    length = at + 1;
  }
  const [first] = blocks;
  const named = own.every(isReference) ? own : own.filter((line) => !isReference(line));
  const titleLines = named.length === 0 ? [] : named.slice(0, titleLength(named));
  const rest = named.slice(titleLines.length);
  const event = own.flatMap(datesIn).find(({ from, to }) => from < to) ?? own.flatMap(datesIn)[0];
  const state = rest.find((line) => STATE.test(line) && line.length < 100);
  const place = placeIn(rest.filter((line) => line !== state));
  return {
    lines: own,
    length,
    ...(first?.page === undefined ? {} : { page: first.page }),
    ...(titleLines.length > 0 ? { title: titleLines.join(' ') } : {}),
    ...(state === undefined ? {} : { state }),
    ...(place === undefined ? {} : { place }),
    ...(event === undefined ? {} : { event }),
  };
}

function isFront(block: Block, at: number, before: readonly string[]): boolean {
  if (block.kind === 'heading') return before.length === at && before.every(isReference);
  if (block.kind !== 'paragraph' || block.marker !== undefined) return false;
  const words = block.text.split(/\s+/).length;
  const isShort = words <= 18 && block.text.length <= 160;
  return (
    isShort &&
    (before.length === 0 ? words <= 14 : !/[.;:]$/.test(block.text) || isDateLine(block.text))
  );
}

/** How many of the lines are the title. */
function titleLength(lines: readonly string[]): number {
  let count = 1;
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
