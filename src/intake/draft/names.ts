import { isBullet, numberOf } from '../marker.ts';
import { type Item, kindOfLine } from './sections.ts';
import { slugOf } from './slug.ts';
import { wordingFor } from './wording.ts';

/** How an item is named within its section. */
export interface Name {
  readonly key: string;
  readonly label: string;
}

const LONGEST_HEADING = 60;

/** What names depend on in the whole document. */
export interface Naming {
  readonly language: string;
  /** Keys that are used, and how often each was wanted. */
  readonly taken: Map<string, number>;
  readonly byNumber: boolean;
  readonly isOneList: boolean;
  readonly hasItems: boolean;
  readonly hasHeadings: boolean;
}

/** Where an item stands in its section. */
export interface Context {
  readonly at: number;
  readonly next: Item | undefined;
  /** Each item’s number among the texts, or among the rows of its table. */
  readonly places: ReadonlyMap<Item, number>;
  /** The same among the items with a marker. */
  readonly listed: ReadonlyMap<Item, number>;
  readonly firstListed: number;
  readonly lastListed: number;
  readonly noun: string | undefined;
  readonly slug: string;
  readonly heading: string | undefined;
}

/** The name of an item: by its printed number, else by its place. */
export function nameOf(item: Item, context: Context, naming: Naming): Name {
  const { slug, noun, listed, heading } = context;
  const words = wordingFor(naming.language);
  const under = (key: string) => (slug === '' ? key : `${slug}-${key}`);
  const titled = (label: string) => (heading === undefined ? label : `${cut(heading)}, ${label}`);
  if (item.kind === 'footnote')
    return {
      key: `note-${slugOf(item.marker ?? '') || '1'}`,
      label: `${words.footnote} ${clean(item.marker ?? '')}`,
    };
  if (item.kind === 'row') {
    const number = context.places.get(item);
    return {
      key: under(`table-${item.table}-${number}`),
      label: titled(`${words.table} ${item.table}, ${words.row} ${number}`),
    };
  }
  const number = item.marker === undefined ? undefined : numberOf(item.marker);
  if (number !== undefined && naming.byNumber)
    return { key: String(number), label: `${noun ?? words.point} ${number}` };
  if (item.marker !== undefined && naming.isOneList) {
    const place = listed.get(item);
    return { key: String(place), label: `${noun ?? words.point} ${place}` };
  }
  const loose = nameOfLoose(item, context, naming);
  if (loose && item.marker === undefined)
    return { key: under(loose.key), label: titled(loose.label) };
  const place = String(context.places.get(item));
  const shown = item.marker === undefined || isBullet(item.marker) ? place : clean(item.marker);
  const kind = item.marker === undefined ? words.paragraph : (noun ?? words.point);
  return { key: under(place), label: titled(`${kind} ${shown}`) };
}

/** The name of running text around a list, or before the first heading. */
function nameOfLoose(item: Item, context: Context, naming: Naming): Name | undefined {
  const { at, next, listed, firstListed, lastListed, noun, heading } = context;
  const words = wordingFor(naming.language);
  if (heading !== undefined && !naming.isOneList) return undefined;
  const line = kindOfLine(item.text);
  if (line === 'site') return { key: 'site', label: words.site };
  if (item.text.endsWith(':') && next?.marker !== undefined && listed.size > 1)
    return {
      key: 'list',
      label: noun === undefined ? words.leadIn(words.point) : words.leadIn(noun),
    };
  const isBefore = listed.size === 0 || at < firstListed;
  if (isBefore)
    return naming.hasItems || naming.hasHeadings
      ? { key: 'intro', label: words.introduction }
      : undefined;
  return at > lastListed ? { key: 'closing', label: words.closing } : undefined;
}

/** The sign of a marker without what only sets it apart: "a" of "(a)", "2.1" of "2.1.". */
export const clean = (marker: string) => marker.replace(/^[([]|[.)\]]+$/g, '');

function cut(heading: string): string {
  const plain = heading
    .replace(/[[\]|]/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();
  if (plain.length <= LONGEST_HEADING) return plain;
  return `${plain.slice(0, LONGEST_HEADING).replace(/\s+\S*$/, '')} …`;
}
