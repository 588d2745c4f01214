import { LANGUAGES } from '../language/language.ts';
import type { IndexData } from './index-data.ts';
import { stemOf } from './stem.ts';
import { wordsOf } from './words.ts';

/**
 * Whether a text begins with a word of the index, in any inflection, its
 * spelling unmended: then it is no mistyped command.
 */
export function beginsWithKnownWord(
  text: string,
  { vocabulary, postings }: Pick<IndexData, 'vocabulary' | 'postings'>,
): boolean {
  const [first] = wordsOf(text);
  if (!first) return false;
  return (
    vocabulary.has(first.form) ||
    LANGUAGES.some((language) => postings.has(stemOf(first.form, language)))
  );
}
