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

/** A word of a form: its stem, and itself where only the very word will do. */
export interface FormWord {
  readonly stem: string;
  readonly exact?: string;
}

/** A form of a term. */
export interface ConceptForm {
  readonly words: readonly FormWord[];
  readonly concept: string;
}

/** The forms of all terms by their first stem. */
export type ConceptForms = ReadonlyMap<string, readonly ConceptForm[]>;

/** Finds the glossary's concepts in all the words of a text in one language. */
export type FindConcepts = (words: readonly Word[], language: string) => ConceptMatch[];

/**
 * Prepares matching. A form matches where its words stand in a row in any
 * inflection, grammar included ("back up" is not "back"); longer forms are
 * found beside the shorter ones inside them.
 */
export function conceptFinder(byFirst: ConceptForms): FindConcepts {
  return (words, language) => {
    if (byFirst.size === 0) return [];
    const found: ConceptMatch[] = [];
    for (const [first, word] of words.entries())
      for (const { words: form, concept } of byFirst.get(stemOf(word.form, language)) ?? []) {
        if (!form.every((part, offset) => isForm(words[first + offset], part, language))) continue;
        found.push({ concept, start: word.start, end: endOf(words[first + form.length - 1]) });
      }
    return found;
  };
}

/** The forms of more than one word. */
export function phrasesOf(byFirst: ConceptForms): ConceptForms {
  const phrases = new Map<string, readonly ConceptForm[]>();
  for (const [first, forms] of byFirst) {
    const long = forms.filter(({ words }) => words.length > 1);
    if (long.length > 0) phrases.set(first, long);
  }
  return phrases;
}

function isForm(word: Word | undefined, { stem, exact }: FormWord, language: string): boolean {
  if (word === undefined || (exact !== undefined && exact !== word.form)) return false;
  return stemOf(word.form, language) === stem;
}

const endOf = (word: Word | undefined) => (word ? word.start + word.surface.length : 0);

/** A shorter stem is shared by words of different meaning: French "payer" and "pays". */
const SHORTEST_STEM = 4;

/** Stems every form of the glossary, once for all questions. */
export function conceptForms(glossary: readonly GlossaryTerm[]): ConceptForms {
  const byFirst = new Map<string, ConceptForm[]>();
  for (const [number, { forms, abbreviations }] of glossary.entries())
    for (const language of LANGUAGES)
      for (const text of [...forms[language], ...abbreviations]) {
        const all = wordsOf(text);
        if (all.every(({ form }) => isFunctionWord(form, language))) continue;
        const words = all.map(({ form }) => formWord(form, language, abbreviations.includes(text)));
        const first = words[0]?.stem ?? '';
        byFirst.set(first, [...(byFirst.get(first) ?? []), { words, concept: `#${number}` }]);
      }
  return byFirst;
}

/** Abbreviations have no inflections, and short stems are no evidence of the word. */
function formWord(form: string, language: Language, isAbbreviation: boolean): FormWord {
  const stem = stemOf(form, language);
  const letters = stem.slice(stem.indexOf(':') + 1).length;
  return isAbbreviation || letters < SHORTEST_STEM ? { stem, exact: form } : { stem };
}
