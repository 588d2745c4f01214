import type { GlossaryTerm } from '../knowledge/document.ts';
import { isFunctionWord } from '../language/function-words.ts';
import { LANGUAGES, type Language } from '../language/language.ts';
import { stemOf } from './stem.ts';
import { type Word, wordsOf } from './words.ts';

/** A concept of the glossary found in a run of words. */
export interface ConceptMatch {
  /** Term in the index: `#17`. */
  readonly concept: string;
  /** Offset of its first word and end of its last word in the text. */
  readonly start: number;
  readonly end: number;
}

interface Form {
  readonly stems: readonly string[];
  readonly concept: string;
}

/** Finds the glossary's concepts in all the words of a text in one language. */
export type FindConcepts = (words: readonly Word[], language: Language) => ConceptMatch[];

/**
 * Prepares the glossary for matching. A form matches where its words stand in
 * a row in any inflection, grammar included ("back up" is not "back"); longer
 * forms are found beside the shorter ones inside them.
 */
export function conceptFinder(glossary: readonly GlossaryTerm[]): FindConcepts {
  const byFirst = formsByFirstStem(glossary);
  return (words, language) => {
    const stems = words.map(({ form }) => stemOf(form, language));
    return stems.flatMap((stem, first) =>
      (byFirst.get(stem) ?? [])
        .filter((form) => form.stems.every((part, offset) => stems[first + offset] === part))
        .map(({ concept, stems: { length } }) => ({
          concept,
          start: words[first]?.start ?? 0,
          end: endOf(words[first + length - 1]),
        })),
    );
  };
}

const endOf = (word: Word | undefined) => (word ? word.start + word.surface.length : 0);

function formsByFirstStem(glossary: readonly GlossaryTerm[]): Map<string, Form[]> {
  const ids = new Map(glossary.map(({ term }, index) => [term, `#${index}`]));
  const byFirst = new Map<string, Form[]>();
  for (const entry of glossary) {
    const concept = ids.get(entry.term) ?? '';
    for (const language of LANGUAGES)
      for (const text of [...entry.forms[language], ...entry.abbreviations]) {
        const words = wordsOf(text);
        const stems = words.map(({ form }) => stemOf(form, language));
        const [first] = stems;
        if (first === undefined || words.every(({ form }) => isFunctionWord(form, language)))
          continue;
        byFirst.set(first, [...(byFirst.get(first) ?? []), { stems, concept }]);
      }
  }
  return byFirst;
}
