import { LANGUAGES, type Language } from './language.ts';
import { textLanguage } from './text-language.ts';

/**
 * Tells which of the interface languages a text is in.
 * @returns undefined when nothing tells, for example for a name or an abbreviation.
 */
export function detectLanguage(text: string): Language | undefined {
  const told = textLanguage(text, LANGUAGES);
  return LANGUAGES.find((language) => language === told);
}
