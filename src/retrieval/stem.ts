import { stemmer as english } from '@orama/stemmers/english';
import { stemmer as french } from '@orama/stemmers/french';
import { stemmer as russian } from '@orama/stemmers/russian';
import { stemmer as spanish } from '@orama/stemmers/spanish';
import type { Language } from '../language/language.ts';

const STEMMERS: Readonly<Record<Language, (word: string) => string>> = {
  en: english,
  fr: french,
  es: spanish,
  ru: russian,
};

/** So that questions nobody repeats do not grow the memory. */
const MOST_REMEMBERED = 50_000;

const remembered = new Map<string, string>();

/**
 * The stem of a folded word, marked with its language (`fr:cooper`): equal
 * stems of two languages are not the same term. Words with digits stay whole
 * and are the same in every language.
 */
export function stemOf(form: string, language: Language): string {
  if (/\d/.test(form)) return form;
  const key = `${language}:${form}`;
  const known = remembered.get(key);
  if (known !== undefined) return known;
  if (remembered.size >= MOST_REMEMBERED) remembered.clear();
  const stem = `${language}:${STEMMERS[language](form)}`;
  remembered.set(key, stem);
  return stem;
}
