import type { Document, Paragraph } from '../knowledge/document.ts';
import type { Draft } from './draft/draft.ts';
import { slugOf } from './draft/slug.ts';
import type { IdOf } from './write.ts';

/** What ids depend on besides the draft. */
export interface Neighbours {
  /** Documents of the folder but those that are replaced. */
  readonly others: readonly Document[];
  /** Documents of the folder that are replaced. */
  readonly replaced: readonly Document[];
}

/** Words that differ less than this share are a text that was corrected. */
const SAME = 0.8;
const MOST_COMPARED = 50;

/**
 * The id of every paragraph: the year and its key, with the document’s name
 * between them where the year has another document. A paragraph that stands in
 * the replaced document, word for word or nearly so, keeps its id; an id of
 * another paragraph there is not given again.
 */
export function identify(draft: Draft, name: string, { others, replaced }: Neighbours): IdOf {
  const year = draft.head.date.slice(0, 4);
  const prefix = prefixOf(name, year, { others, replaced });
  const old = replaced.flatMap(({ paragraphs }) => paragraphs);
  const entries = entriesOf(draft);
  const kept = keptIds(entries, old);
  const taken = new Set([
    ...others.flatMap(({ paragraphs }) => paragraphs.map(({ id }) => id)),
    ...old.map(({ id }) => id),
  ]);
  const ids = new Map<string, string>(kept);
  for (const { key } of entries) {
    if (ids.has(key)) continue;
    let id = `${year}-${prefix}${key}`;
    for (let number = 2; taken.has(id); number += 1) id = `${year}-${prefix}${key}-new-${number}`;
    taken.add(id);
    ids.set(key, id);
  }
  return (key) => ids.get(key) ?? `${year}-${prefix}${key}`;
}

interface Entry {
  readonly key: string;
  readonly text: string;
}

/** Everything with an id; the title of a session stands for it. */
function entriesOf({ parts, programme }: Draft): Entry[] {
  const paragraphs = parts.flatMap((part) => (part.kind === 'paragraph' ? [part] : []));
  const sessions = programme?.sessions.map(({ key, title }) => ({ key, text: title })) ?? [];
  return [...paragraphs, ...sessions];
}

function prefixOf(name: string, year: string, { others, replaced }: Neighbours): string {
  const own = slugOf(name.replace(new RegExp(`-?${year}-?`), '-'), 24) || slugOf(name, 24);
  const ids = replaced.flatMap(({ paragraphs }) => paragraphs.map(({ id }) => id));
  if (ids.length > 0) return ids.some((id) => id.startsWith(`${year}-${own}-`)) ? `${own}-` : '';
  return others.some((other) => String(other.year) === year) ? `${own}-` : '';
}

/** Ids by key of the paragraphs that were there before. */
function keptIds(entries: readonly Entry[], old: readonly Paragraph[]): Map<string, string> {
  const kept = new Map<string, string>();
  const left = new Map(old.map((paragraph) => [paragraph.id, bare(oldText(paragraph))]));
  const byText = new Map([...left].map(([id, text]) => [text, id]));
  for (const { key, text } of entries) {
    const id = byText.get(bare(text));
    if (id === undefined || !left.delete(id)) continue;
    kept.set(key, id);
  }
  const near = nearness(left);
  for (const { key, text } of entries) {
    if (kept.has(key)) continue;
    const id = near(bare(text));
    if (id === undefined || !left.delete(id)) continue;
    kept.set(key, id);
  }
  return kept;
}

const oldText = ({ session, text }: Paragraph) => session?.title ?? text;

const bare = (text: string) =>
  text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

/** Finds the id of the text that shares the most words with another, if it is nearly the same. */
function nearness(left: ReadonlyMap<string, string>): (text: string) => string | undefined {
  const ids = new Map<string, string[]>();
  for (const [id, text] of left)
    for (const word of new Set(text.split(' '))) ids.set(word, [...(ids.get(word) ?? []), id]);
  return (text) => {
    const words = new Set(text.split(' '));
    const shared = new Map<string, number>();
    for (const word of words) {
      const found = ids.get(word) ?? [];
      if (found.length > MOST_COMPARED) continue;
      for (const id of found) if (left.has(id)) shared.set(id, (shared.get(id) ?? 0) + 1);
    }
    const likely = [...shared].sort((a, b) => b[1] - a[1]).slice(0, 5);
    return likely.find(
      ([id]) => likeness(words, new Set((left.get(id) ?? '').split(' '))) >= SAME,
    )?.[0];
  };
}

/** Dice’s coefficient of two sets of words. */
function likeness(one: ReadonlySet<string>, other: ReadonlySet<string>): number {
  const shared = [...one].filter((word) => other.has(word)).length;
  return (2 * shared) / (one.size + other.size);
}
