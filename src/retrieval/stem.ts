import { stemmer as english } from '@orama/stemmers/english';
import { stemmer as french } from '@orama/stemmers/french';
import { stemmer as russian } from '@orama/stemmers/russian';
import { stemmer as spanish } from '@orama/stemmers/spanish';
import { fold } from '../language/fold.ts';
import type { Language } from '../language/language.ts';
import { remembering } from './remembering.ts';

const STEMMERS: Readonly<Record<Language, (word: string) => string>> = {
  en: english,
  // Twice: without its accent the participle “adoptee” loses one letter at a time.
  fr: (word) => french(french(word)),
  // The stemmer knows the ending by its accent, which folding took away.
  es: (word) => fold(spanish(word.replace(/([cs])ion$/, '$1ión'))),
  ru: russian,
};

/**
 * The stem of a folded word, marked with its language (`fr:cooper`): equal
 * stems of two languages are not the same term. Words with digits stay whole
 * and are the same in every language.
 */
export const stemOf = remembering((form: string, language: Language) =>
  /\d/.test(form) ? form : `${language}:${STEMMERS[language](form)}`,
);
