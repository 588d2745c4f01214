import SearchableMap from 'minisearch/SearchableMap';
import { isSkeleton, skeletonOf } from '../language/skeleton.ts';

/** The known words nearest to a misspelt one, best first; empty when none is near. */
export type Correct = (form: string) => readonly string[];

/** Shorter words have too many neighbours. */
const SHORTEST = 4;
/** Shorter words written without vowels could be too many. */
const SHORTEST_SKELETON = 3;
/** From this length on two letters may be wrong. */
const LONG = 8;

/** Known words, ready to be looked up by words like them. */
interface Dictionary {
  readonly words: SearchableMap<number>;
  /** Words by what chat spelling leaves of them. */
  readonly skeletons: ReadonlyMap<string, readonly string[]>;
}

type Counted = readonly [word: string, count: number];

/**
 * Prepares spelling correction over known words and how often each occurs.
 * A word without vowels stands for one with the same consonants. Else a
 * correction differs by one letter, or two in a long word; two letters that
 * changed places count as one; the first letter is right; a frequent word wins.
 */
export function spellingOf(counts: ReadonlyMap<string, number>): Correct {
  let dictionary: Dictionary | undefined;
  return (form) => {
    if (/\d/.test(form)) return [];
    // Made when the first unknown word comes: most questions have none.
    dictionary ??= dictionaryOf(counts);
    const abbreviated = expanded(form, dictionary);
    if (abbreviated.length > 0 || form.length < SHORTEST) return abbreviated;
    const one = near(form, 1, dictionary);
    return one.length > 0 || form.length < LONG ? one : near(form, 2, dictionary);
  };
}

function dictionaryOf(counts: ReadonlyMap<string, number>): Dictionary {
  const words = new SearchableMap<number>();
  const skeletons = new Map<string, string[]>();
  for (const [word, count] of counts) {
    if (word.length < SHORTEST - 1) continue;
    words.set(word, count);
    const skeleton = skeletonOf(word);
    const sharing = skeletons.get(skeleton);
    if (sharing) sharing.push(word);
    else skeletons.set(skeleton, [word]);
  }
  return { words, skeletons };
}

/** The words that a word without vowels can stand for. */
function expanded(form: string, { words, skeletons }: Dictionary): string[] {
  if (form.length < SHORTEST_SKELETON || !isSkeleton(form)) return [];
  const full = (skeletons.get(form) ?? []).filter((word) => word !== form);
  return ranked(full.map((word) => [word, words.get(word) ?? 0]));
}

function near(form: string, distance: number, { words }: Dictionary): string[] {
  const swapped = swaps(form).flatMap((word): Counted[] => {
    const count = words.get(word);
    return count === undefined ? [] : [[word, count]];
  });
  const close = [...words.fuzzyGet(form, distance)]
    .filter(([word]) => word[0] === form[0])
    .map(([word, [count]]): Counted => [word, count]);
  return ranked([...swapped, ...close]);
}

/** The most frequent first. */
function ranked(candidates: readonly Counted[]): string[] {
  return [...candidates].sort(([, a], [, b]) => b - a).map(([word]) => word);
}

function swaps(form: string): string[] {
  return [...form]
    .slice(1)
    .map((_, at) => form.slice(0, at) + form[at + 1] + form[at] + form.slice(at + 2));
}
