import { detectLanguage } from '../language/detect.ts';
import { isFunctionWord } from '../language/function-words.ts';
import { LANGUAGES, type Language } from '../language/language.ts';
import type { FindConcepts } from './concepts.ts';
import { stemOf } from './stem.ts';
import { wordsOf } from './words.ts';

/**
 * Whether two runs of words, in any of the languages, share a word or a
 * concept of the glossary: "участников" and "280 cybercrime experts".
 */
export type SameMeaning = (one: string, other: string) => boolean;

/** Prepares the comparison over the glossary's concepts. */
export function sameMeaningBy(concepts: FindConcepts): SameMeaning {
  return (one, other) => {
    const terms = termsOf(one, concepts);
    return [...termsOf(other, concepts)].some((term) => terms.has(term));
  };
}

function termsOf(text: string, concepts: FindConcepts): Set<string> {
  const words = wordsOf(text);
  return new Set(
    languagesOf(text).flatMap((language) => [
      ...words
        .filter(({ form }) => !isFunctionWord(form, language))
        .map(({ form }) => stemOf(form, language)),
      ...concepts(words, language).map(({ concept }) => concept),
    ]),
  );
}

function languagesOf(text: string): readonly Language[] {
  return detectLanguage(text) === 'ru' ? ['ru'] : LANGUAGES.filter((language) => language !== 'ru');
}
