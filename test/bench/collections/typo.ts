import type { Random } from './sample.ts';

/** Words long enough to be mistyped and still be read. */
const WORD = /(?<![\p{L}\p{N}\p{M}])[\p{L}\p{M}]{4,}(?![\p{L}\p{N}\p{M}])/gu;

/**
 * A text with one typing error in one of its words of four letters or more: two
 * neighbouring letters swapped, one left out, one written twice, or one
 * replaced by another letter of the text. A text without such a word stays.
 */
export function withTypo(text: string, random: Random): string {
  const words = [...text.matchAll(WORD)];
  const word = words[Math.floor(random() * words.length)];
  if (!word) return text;
  const letters = [...word[0]];
  const changed = mistyped(letters, [...text.matchAll(/\p{L}/gu)].map(String), random);
  return text.slice(0, word.index) + changed + text.slice(word.index + word[0].length);
}

/** The word with one change that shows. */
function mistyped(letters: readonly string[], others: readonly string[], random: Random): string {
  const kind = Math.floor(random() * 4);
  const at = Math.floor(random() * (letters.length - (kind === 0 ? 1 : 0)));
  const letter = letters[at] ?? '';
  if (kind === 1) return letters.toSpliced(at, 1).join('');
  if (kind === 2) return letters.toSpliced(at, 0, letter).join('');
  const swapped = letters.toSpliced(at, 2, letters[at + 1] ?? '', letter);
  if (kind === 0 && letters[at + 1] !== letter) return swapped.join('');
  const different = others.filter((other) => other.toLowerCase() !== letter.toLowerCase());
  const other = different[Math.floor(random() * different.length)] ?? '';
  return letters.toSpliced(at, 1, other.toLowerCase()).join('');
}
