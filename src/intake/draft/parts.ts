import { isBullet } from '../marker.ts';
import type { Origin } from '../source.ts';
import { type DraftParagraph, originOf } from './draft.ts';
import { clean, type Name, type Naming, nameOf } from './names.ts';
import { type Item, isNumberedThroughout, isOneList, type Section } from './sections.ts';
import { slugOf } from './slug.ts';
import { nounOf, wordingFor } from './wording.ts';

/** A paragraph of the draft and where it stood in the file. */
export interface PlacedParagraph extends DraftParagraph, Origin {
  /** Whether it is an item of a list: those often end without a full stop. */
  readonly isItem: boolean;
}

export type Part =
  | PlacedParagraph
  | { readonly kind: 'heading'; readonly level: number; readonly text: string };

/**
 * Names every paragraph: by its printed number, else by its place under its
 * heading. Keys are unique.
 * @param above the last line above the text: it may say what the points are ("Key messages").
 */
export function partsOf(
  sections: readonly Section[],
  language: string,
  above: string | undefined,
): Part[] {
  const naming: Naming = {
    language,
    taken: new Map([['title', 1]]),
    byNumber: isNumberedThroughout(sections),
    isOneList: isOneList(sections),
    hasItems: sections.some(({ items }) => items.some(({ marker }) => marker !== undefined)),
    hasHeadings: sections.some(({ heading }) => heading !== undefined),
  };
  const outermost = Math.min(
    ...sections.flatMap(({ heading, level }) => (heading === undefined ? [] : [level])),
  );
  return sections.flatMap((section): Part[] => {
    const { heading } = section;
    const level = Math.min(6, Math.max(2, section.level - outermost + 2));
    const parts = sectionParts(section, naming, heading ?? above);
    return heading === undefined ? parts : [{ kind: 'heading', level, text: heading }, ...parts];
  });
}

function sectionParts(section: Section, naming: Naming, above: string | undefined): Part[] {
  const { items, heading } = section;
  const noun = above === undefined ? undefined : nounOf(above, naming.language);
  const slug = heading === undefined ? '' : slugOf(heading) || 'section';
  const own = heading === undefined ? '' : unique(slug, naming.taken);
  const isListed = ({ marker, kind }: Item) => kind === 'text' && marker !== undefined;
  const context = {
    places: numbered(items, ({ kind, table }) => `${kind} ${table}`),
    listed: numbered(items.filter(isListed), () => ''),
    firstListed: items.findIndex(isListed),
    lastListed: items.findLastIndex(isListed),
    noun,
    slug: own,
    heading,
  };
  return items.flatMap((item, at) => {
    const name = nameOf(item, { ...context, at, next: items[at + 1] }, naming);
    const key = unique(name.key, naming.taken);
    const again = key === name.key ? '' : ` ${key.slice(name.key.length + 1)}`;
    return flattened(item, { key, label: name.label + again }, naming);
  });
}

/** The number of each item among those of its kind, from 1. */
function numbered(
  items: readonly Item[],
  kindOf: (item: Item) => string,
): ReadonlyMap<Item, number> {
  const counts = new Map<string, number>();
  return new Map(
    items.map((item) => {
      const kind = kindOf(item);
      const number = (counts.get(kind) ?? 0) + 1;
      counts.set(kind, number);
      return [item, number];
    }),
  );
}

/** An item and everything below it, in the order of print. */
function flattened(item: Item, name: Name, naming: Naming): Part[] {
  const words = wordingFor(naming.language);
  const { marker, text } = item;
  const own: PlacedParagraph = {
    kind: 'paragraph',
    ...name,
    text,
    isItem: marker !== undefined || item.kind !== 'text',
    ...(marker === undefined || item.kind === 'footnote' ? {} : { marker }),
    ...originOf(item),
  };
  const below = item.children.flatMap((child, at) => {
    const place = at + 1;
    const isPlain = child.marker === undefined || isBullet(child.marker);
    const key = isPlain ? String(place) : slugOf(child.marker ?? '') || String(place);
    const label = isPlain
      ? `${name.label}, ${words.bullet(place)}`
      : `${name.label}, ${clean(child.marker ?? '')}`;
    return flattened(child, { key: unique(`${name.key}-${key}`, naming.taken), label }, naming);
  });
  return [own, ...below];
}

/** The key, with a number after it where it is taken. */
function unique(key: string, taken: Map<string, number>): string {
  for (;;) {
    const number = (taken.get(key) ?? 0) + 1;
    taken.set(key, number);
    const free = number === 1 ? key : `${key}-${number}`;
    if (number === 1) return free;
    if (!taken.has(free)) {
      taken.set(free, 1);
      return free;
    }
  }
}

/** What the reader must know of the numbers: those of bullets are not printed. */
export function notesOf(parts: readonly Part[], language: string): string[] {
  const isOurs = parts.some(
    (part) =>
      part.kind === 'paragraph' &&
      part.marker !== undefined &&
      isBullet(part.marker) &&
      /^[\d-]+$/.test(part.key),
  );
  return isOurs ? [wordingFor(language).ours] : [];
}
