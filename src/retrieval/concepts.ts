import type { GlossaryTerm } from '../knowledge/document.ts';
import { isFunctionWord } from '../language/function-words.ts';
import { LANGUAGES, type Language } from '../language/language.ts';
import { stemOf } from './stem.ts';
import { type Word, wordsOf } from './words.ts';

/** A concept of the glossary found in a run of words. */
export interface ConceptMatch {
  /** Term in the index: `#17`. */
  readonly concept: string;
  /** Concepts that are near but not the same. */
  readonly related: readonly string[];
  /** Places of the words it covers. */
  readonly first: number;
  readonly count: number;
}

interface Form {
  readonly stems: readonly string[];
  readonly concept: string;
  readonly related: readonly string[];
}

/** Finds the glossary's concepts in a run of content words of one language. */
export type FindConcepts = (words: readonly Word[], language: Language) => ConceptMatch[];

/** Words of a text that are not grammar: what is indexed and searched. */
export function contentWords(text: string, language: Language): Word[] {
  return wordsOf(text).filter(({ form }) => !isFunctionWord(form, language));
}

/**
 * Prepares the glossary for matching. A form matches where its content words
 * stand in a row in any inflection; longer forms are found beside the shorter
 * ones inside them.
 */
export function conceptFinder(glossary: readonly GlossaryTerm[]): FindConcepts {
  const ids = new Map(glossary.map(({ term }, index) => [term, `#${index}`]));
  const byFirst = new Map<string, Form[]>();
  for (const entry of glossary) {
    const concept = ids.get(entry.term) ?? '';
    const related = entry.related.flatMap((term) => ids.get(term) ?? []);
    for (const language of LANGUAGES)
      for (const text of [...entry.forms[language], ...entry.abbreviations]) {
        const stems = contentWords(text, language).map(({ form }) => stemOf(form, language));
        const [first] = stems;
        if (first === undefined) continue;
        const forms = byFirst.get(first);
        if (forms) forms.push({ stems, concept, related });
        else byFirst.set(first, [{ stems, concept, related }]);
      }
  }
  return (words, language) => {
    const stems = words.map(({ form }) => stemOf(form, language));
    return stems.flatMap((stem, first) =>
      (byFirst.get(stem) ?? [])
        .filter((form) => form.stems.every((part, offset) => stems[first + offset] === part))
        .map(({ concept, related, stems: { length } }) => ({ concept, related, first, count: length })),
    );
  };
}
