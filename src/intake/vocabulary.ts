/** How often each word stands in a text, in lower case. */
export type Vocabulary = ReadonlyMap<string, number>;

const WORD = /\p{L}[\p{L}\p{M}]*(?:[-’'][\p{L}\p{M}]+)*/gu;

export function vocabularyOf(texts: Iterable<string>): Vocabulary {
  const counts = new Map<string, number>();
  for (const text of texts)
    for (const [word] of text.matchAll(WORD)) {
      const known = word.toLowerCase();
      counts.set(known, (counts.get(known) ?? 0) + 1);
    }
  return counts;
}

/**
 * Joins two lines of one paragraph: with a space, or where the first ends in a
 * hyphen as the word is written elsewhere in the text.
 */
export function joinLines(first: string, second: string, words: Vocabulary): string {
  const before = /(\p{L}[\p{L}\p{M}]*)([-\u00AD\u2010])$/u.exec(first);
  const after = /^\p{Ll}[\p{L}\p{M}]*/u.exec(second);
  if (!before || !after) return `${first} ${second}`;
  const [left = '', right] = [before[1], after[0]];
  const isWord = (word: string) => words.has(word.toLowerCase());
  // Once is here, where the half of a broken word would count as one.
  const isElsewhere = (word: string) => (words.get(word.toLowerCase()) ?? 0) > 1;
  const isHyphened =
    before[2] !== '\u00AD' &&
    !isWord(left + right) &&
    (isWord(`${left}-${right}`) || (isElsewhere(left) && isElsewhere(right) && right.length > 3));
  return isHyphened ? first + second : first.slice(0, -1) + second;
}
