import { fold } from '../language/fold.ts';
import { stopWordsOf } from '../language/stop-words.ts';
import type { IndexData } from './index-data.ts';
import { wordIn } from './stem.ts';
import { numberOf } from './string-table.ts';
import type { PostingData } from './tables.ts';

/** A passage, by its place, and how many of the words it has at most. */
export interface Sharer {
  readonly passage: number;
  readonly most: number;
}

/**
 * The passages whose own text may have at least so many of some words, repeats
 * counted, in their order. None that has them is left out; some that have
 * fewer are among them, for the index counts the forms of a word as one.
 * @param words in their canonical form; see `wordsOf`.
 */
export type FindSharers = (words: readonly string[], fewest: number) => Sharer[];

/**
 * Makes it over an index, which knows no grammar words: those are counted in
 * the texts of the passages that may have enough with all of them.
 * @param texts of the passages, in their order.
 */
export function sharersBy(
  { passages, terms, postings, languages }: IndexData,
  texts: readonly string[],
): FindSharers {
  const spoken = languages.map(({ language }) => language);
  const isGrammar = (word: string) => spoken.some((language) => stopWordsOf(language).has(word));
  const stemsOf = (word: string) =>
    new Set(
      spoken
        .map((language) => numberOf(terms.words, wordIn(word, language)))
        .filter((number) => number >= 0)
        .map((number) => terms.stemOfWord[number] ?? 0),
    );
  return (words, fewest) => {
    const counts = new Uint16Array(passages.lengths.length);
    const grammar = new Map<string, number>();
    for (const [word, times] of timesOf(words)) {
      if (isGrammar(word)) grammar.set(word, times);
      else for (const stem of stemsOf(word)) addPostings(counts, postings, stem, times);
    }
    const unknown = sum(grammar);
    const sharers: Sharer[] = [];
    for (const [passage, count] of counts.entries()) {
      if (count + unknown < fewest) continue;
      const most = count + mostIn(texts[passage] ?? '', grammar);
      if (most >= fewest) sharers.push({ passage, most });
    }
    return sharers;
  };
}

function addPostings(
  counts: Uint16Array,
  { offsets, passages }: PostingData,
  stem: number,
  times: number,
) {
  const to = offsets[stem + 1] ?? 0;
  for (let at = offsets[stem] ?? 0; at < to; at += 1) {
    const passage = passages[at] ?? 0;
    counts[passage] = (counts[passage] ?? 0) + times;
  }
}

/** Letters that are no words by themselves here, but may be for `wordsOf`: `I.T.`, scripts without spaces. */
const UNCLEAR =
  /\p{Lu}\.\p{Lu}|[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u;
const BETWEEN_WORDS = /[^\p{L}\p{N}\p{M}]+/u;

/**
 * How many of some words a text has at most, none counted oftener than it is
 * given. A quarter of the work of cutting the text into words.
 */
function mostIn(text: string, words: ReadonlyMap<string, number>): number {
  if (words.size === 0 || UNCLEAR.test(text)) return sum(words);
  const left = new Map(words);
  let found = 0;
  for (const token of fold(text.normalize('NFKC')).split(BETWEEN_WORDS)) {
    const times = left.get(token) ?? 0;
    if (times === 0) continue;
    left.set(token, times - 1);
    found += 1;
  }
  return found;
}

const sum = (times: ReadonlyMap<string, number>) =>
  [...times.values()].reduce((total, each) => total + each, 0);

function timesOf(words: readonly string[]): Map<string, number> {
  const times = new Map<string, number>();
  for (const word of words) times.set(word, (times.get(word) ?? 0) + 1);
  return times;
}
