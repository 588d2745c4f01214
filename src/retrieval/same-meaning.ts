import { detectLanguage } from '../language/detect.ts';
import { isFunctionWord } from '../language/function-words.ts';
import type { Language } from '../language/language.ts';
import type { FindConcepts } from './concepts.ts';
import { remembering } from './remembering.ts';
import { stemOf } from './stem.ts';
import { wordsOf } from './words.ts';

/**
 * Whether two runs of words, in any of the languages, share a word or a
 * concept of the glossary: "участников" and "280 cybercrime experts".
 */
export type SameMeaning = (one: string, other: string) => boolean;

const RUSSIAN: readonly Language[] = ['ru'];
/** Short runs of Latin letters are read in each language that writes them. */
const LATIN: readonly Language[] = ['en', 'fr', 'es'];

/** Prepares the comparison over the glossary's concepts. */
export function sameMeaningBy(concepts: FindConcepts): SameMeaning {
  const read = remembering((text: string, script: string) =>
    termsOf(text, script === 'ru' ? RUSSIAN : LATIN, concepts),
  );
  const termsIn = (text: string) => read(text, detectLanguage(text) === 'ru' ? 'ru' : 'latin');
  return (one, other) => {
    const terms = termsIn(one);
    return [...termsIn(other)].some((term) => terms.has(term));
  };
}

function termsOf(
  text: string,
  languages: readonly Language[],
  concepts: FindConcepts,
): ReadonlySet<string> {
  const words = wordsOf(text);
  return new Set(
    languages.flatMap((each) => [
      ...words
        .filter(({ form }) => !isFunctionWord(form, each))
        .map(({ form }) => stemOf(form, each)),
      ...concepts(words, each).map(({ concept }) => concept),
    ]),
  );
}
