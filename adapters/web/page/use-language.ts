import { useEffect, useState } from 'preact/hooks';
import { type Language, languageOfLocale } from '../../../src/language/language.ts';
import { linkedParts } from './link.ts';

const STORED = 'octopus-language';

/** The interface language: the link's, else the one chosen before, else the browser's. */
export function useLanguage(): readonly [Language, (language: Language) => void] {
  const [language, setLanguage] = useState<Language>(firstLanguage);
  useEffect(() => {
    document.documentElement.lang = language;
  }, [language]);
  const choose = (chosen: Language) => {
    setLanguage(chosen);
    store(chosen);
  };
  return [language, choose];
}

function firstLanguage(): Language {
  const preferred = navigator.languages.map((each) => languageOfLocale(each)).find(Boolean);
  return linkedParts().language ?? stored() ?? preferred ?? 'en';
}

// Storage may be forbidden, for example in a private window: the choice then lasts for this visit.
function stored(): Language | undefined {
  try {
    return languageOfLocale(localStorage.getItem(STORED) ?? undefined);
  } catch {
    return undefined;
  }
}

function store(language: Language): void {
  try {
    localStorage.setItem(STORED, language);
  } catch {
    return;
  }
}
