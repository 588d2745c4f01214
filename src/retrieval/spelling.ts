import { isCommonWord } from '../language/common-words.ts';
import { isSkeleton, skeletonOf } from '../language/skeleton.ts';
import { neighbours, withinEdits } from './edits.ts';
import { growthOf } from './growth.ts';
import { numberOf, type StringTable, sizeOf, stringOf } from './string-table.ts';

/** The known words of a language nearest to a misspelt one, best first; empty when none is near. */
export type Correct = (form: string, language: string) => readonly string[];

/** Known words, marked with their language, and in how many passages each stands. */
export interface KnownWords {
  /** Number of passages. */
  readonly size: number;
  readonly words: StringTable;
  readonly wordFrequency: Uint32Array;
}

/** Shorter words have too many neighbours. */
const SHORTEST = 4;
/** Longer ones are no words. */
const LONGEST = 30;
/** Shorter words written without vowels could be too many. */
const SHORTEST_SKELETON = 3;
/** From this length on two letters may be wrong. */
const LONG = 8;
/** Words by which the letters of a language are known. */
const SAMPLE = 20_000;
/** A correction with the same first letter is likelier, as much as one that is e times as frequent. */
const SAME_FIRST = 1;
/** Letters that may be wrong in a long word. */
const FAR = 2;
/** Letters of a language that are tried; names bring more into its texts. */
const ALPHABET = 45;

/**
 * Prepares spelling correction over known words. A word without vowels stands
 * for one with the same consonants. Else a correction differs by one letter or
 * by two neighbours that changed places, or by two letters in a long word with
 * the right first letter. A frequent word wins. Every neighbour of a word is
 * looked up, so that nothing is built beforehand, however many words there are.
 */
export function spellingOf(known: KnownWords): Correct {
  const letters = new Map<string, readonly string[]>();
  // The first letter is seldom wrong. A small collection lacks most words: there "raining" is no "training".
  const mayDiffer = growthOf(known.size) > 0;
  return (form, language) => {
    if (form.length > LONGEST || /\d/.test(form)) return [];
    const abbreviated = isSkeleton(form) ? expanded(form, language, known) : [];
    if (abbreviated.length > 0 || form.length < SHORTEST) return abbreviated;
    if (isCommonWord(form, language)) return [];
    const alphabet = letters.get(language) ?? lettersOf(language, known);
    letters.set(language, alphabet);
    const near = neighbours(form, alphabet).filter(
      (each) => (mayDiffer || each[0] === form[0]) && numberIn(each, language, known) >= 0,
    );
    if (near.length > 0) return ranked(near, form, language, known);
    return form.length < LONG ? [] : farther(form, language, known);
  };
}

const numberIn = (form: string, language: string, { words }: KnownWords) =>
  numberOf(words, `${language}:${form}`);

/** The words that a word without vowels can stand for. */
function expanded(form: string, language: string, known: KnownWords): string[] {
  if (form.length < SHORTEST_SKELETON) return [];
  const full = beginningLike(form, form.length + 1, LONGEST, language, known).filter(
    (word) => skeletonOf(word) === form,
  );
  return ranked(full, form, language, known);
}

function farther(form: string, language: string, known: KnownWords): string[] {
  const like = beginningLike(form, form.length - FAR, form.length + FAR, language, known);
  const isNear = withinEdits(form, FAR);
  return ranked(like.filter(isNear), form, language, known);
}

/** The words of a language with the same first letter and so many letters. */
function beginningLike(
  form: string,
  shortest: number,
  longest: number,
  language: string,
  { words }: KnownWords,
): string[] {
  const beginning = `${language}:${form.charAt(0)}`;
  const mark = language.length + 1;
  const found: string[] = [];
  for (let number = 0; number < sizeOf(words); number += 1) {
    const start = words.starts[number] ?? 0;
    const letters = (words.starts[number + 1] ?? 0) - start - mark;
    if (letters >= shortest && letters <= longest && words.text.startsWith(beginning, start))
      found.push(words.text.slice(start + mark, start + mark + letters));
  }
  return found;
}

/** The likeliest first. */
function ranked(
  found: readonly string[],
  form: string,
  language: string,
  known: KnownWords,
): string[] {
  const worth = (word: string) =>
    Math.log(1 + (known.wordFrequency[numberIn(word, language, known)] ?? 0)) +
    (word[0] === form[0] ? SAME_FIRST : 0);
  return [...new Set(found)]
    .map((word) => ({ word, worth: worth(word) }))
    .sort((a, b) => b.worth - a.worth)
    .map(({ word }) => word);
}

/** The letters that words of a language are mostly written with. */
function lettersOf(language: string, { words }: KnownWords): string[] {
  const mark = `${language}:`;
  const counts = new Map<string, number>();
  for (let number = 0; number < Math.min(SAMPLE, sizeOf(words)); number += 1) {
    const word = stringOf(words, number);
    if (!word.startsWith(mark)) continue;
    for (const letter of word.slice(mark.length)) counts.set(letter, (counts.get(letter) ?? 0) + 1);
  }
  return [...counts]
    .filter(([letter]) => /\p{L}/u.test(letter))
    .sort(([, a], [, b]) => b - a)
    .slice(0, ALPHABET)
    .map(([letter]) => letter);
}
