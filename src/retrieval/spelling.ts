import SearchableMap from 'minisearch/SearchableMap';

/** The known words nearest to a misspelt one, best first; empty when none is near. */
export type Correct = (form: string) => readonly string[];

/** Shorter words have too many neighbours. */
const SHORTEST = 4;
/** From this length on two letters may be wrong. */
const LONG = 8;

/**
 * Prepares spelling correction over known words and how often each occurs.
 * A correction differs by one letter, or two in a long word; two letters that
 * changed places count as one; a frequent word with the same first letter wins.
 */
export function spellingOf(counts: ReadonlyMap<string, number>): Correct {
  let map: SearchableMap<number> | undefined;
  return (form) => {
    // Made when the first unknown word comes: most questions have none.
    map ??= searchable(counts);
    const words = map;
    if (form.length < SHORTEST || /\d/.test(form)) return [];
    const one = rank(
      form,
      [...words.fuzzyGet(form, 1).entries()].map(([word, [count]]) => [word, count]),
      words,
    );
    if (one.length > 0 || form.length < LONG) return one;
    return rank(
      form,
      [...words.fuzzyGet(form, 2).entries()].map(([word, [count]]) => [word, count]),
      words,
    );
  };
}

function searchable(counts: ReadonlyMap<string, number>): SearchableMap<number> {
  const words = new SearchableMap<number>();
  for (const [word, count] of counts) if (word.length >= SHORTEST - 1) words.set(word, count);
  return words;
}

function rank(form: string, near: [string, number][], words: SearchableMap<number>): string[] {
  const swapped = swaps(form).flatMap((word): [string, number][] => {
    const count = words.get(word);
    return count === undefined ? [] : [[word, count]];
  });
  const score = ([word, count]: [string, number]) =>
    Math.log(1 + count) + (word[0] === form[0] ? 1 : 0);
  return [...swapped, ...near].sort((a, b) => score(b) - score(a)).map(([word]) => word);
}

function swaps(form: string): string[] {
  return [...form]
    .slice(1)
    .map((_, at) => form.slice(0, at) + form[at + 1] + form[at] + form.slice(at + 2));
}
