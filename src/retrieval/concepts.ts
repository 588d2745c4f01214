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

/** A form of a term as stems. */
export interface ConceptForm {
  readonly stems: readonly string[];
  readonly concept: string;
}

/** The forms of all terms by their first stem. */
export type ConceptForms = ReadonlyMap<string, readonly ConceptForm[]>;

/** Finds the glossary's concepts in all the words of a text in one language. */
export type FindConcepts = (words: readonly Word[], language: Language) => ConceptMatch[];

/**
 * Prepares matching. A form matches where its words stand in a row in any
 * inflection, grammar included ("back up" is not "back"); longer forms are
 * found beside the shorter ones inside them.
 */
export function conceptFinder(byFirst: ConceptForms): FindConcepts {
  return (words, language) => {
    const found: ConceptMatch[] = [];
    for (const [first, word] of words.entries())
      for (const { stems, concept } of byFirst.get(stemOf(word.form, language)) ?? []) {
        if (!stems.every((stem, offset) => isStem(words[first + offset], stem, language))) continue;
        found.push({ concept, start: word.start, end: endOf(words[first + stems.length - 1]) });
      }
    return found;
  };
}

/** The forms of more than one word. */
export function phrasesOf(byFirst: ConceptForms): ConceptForms {
  const phrases = new Map<string, readonly ConceptForm[]>();
  for (const [first, forms] of byFirst) {
    const long = forms.filter(({ stems }) => stems.length > 1);
    if (long.length > 0) phrases.set(first, long);
  }
  return phrases;
}

function isStem(word: Word | undefined, stem: string, language: Language): boolean {
  return word !== undefined && stemOf(word.form, language) === stem;
}

const endOf = (word: Word | undefined) => (word ? word.start + word.surface.length : 0);

/** Stems every form of the glossary, once for all questions. */
export function conceptForms(glossary: readonly GlossaryTerm[]): ConceptForms {
  const byFirst = new Map<string, ConceptForm[]>();
  for (const [number, { forms, abbreviations }] of glossary.entries())
    for (const language of LANGUAGES)
      for (const text of [...forms[language], ...abbreviations]) {
        const words = wordsOf(text);
        const stems = words.map(({ form }) => stemOf(form, language));
        const [first] = stems;
        if (first === undefined || words.every(({ form }) => isFunctionWord(form, language)))
          continue;
        byFirst.set(first, [...(byFirst.get(first) ?? []), { stems, concept: `#${number}` }]);
      }
  return byFirst;
}
