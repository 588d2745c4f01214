import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { Language } from '../../../../src/language/language.ts';
import { en } from './en.ts';
import { es } from './es.ts';
import { fr } from './fr.ts';
import { ru } from './ru.ts';
import type { Texts } from './texts.ts';

const CATALOGUE: Readonly<Record<Language, Texts>> = { en, fr, es, ru };

/** The interface language of everything below it. */
export const LanguageContext = createContext<Language>('en');

/** The interface language and the page's words in it. */
export function useTexts(): { readonly language: Language; readonly texts: Texts } {
  const language = useContext(LanguageContext);
  return { language, texts: CATALOGUE[language] };
}
