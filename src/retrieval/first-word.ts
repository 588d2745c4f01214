import type { IndexData } from './index-data.ts';
import { stemOf, wordIn } from './stem.ts';
import { numberOf } from './string-table.ts';
import { wordsOf } from './words.ts';

/**
 * Whether a text begins with a word of the index, in any inflection, its
 * spelling unmended: then it is no mistyped command.
 */
export function beginsWithKnownWord(
  text: string,
  { terms, languages }: Pick<IndexData, 'terms' | 'languages'>,
): boolean {
  const [first] = wordsOf(text);
  if (!first) return false;
  return languages.some(
    ({ language }) =>
      numberOf(terms.words, wordIn(first.form, language)) >= 0 ||
      numberOf(terms.stems, stemOf(first.form, language)) >= 0,
  );
}
