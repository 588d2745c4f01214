/** The languages people ask in and in which headings, notes and refusals are written. */
export const LANGUAGES = ['en', 'fr', 'es', 'ru'] as const;

export type Language = (typeof LANGUAGES)[number];

/** One text in each interface language. */
export type Localised = Readonly<Record<Language, string>>;

/**
 * The interface language of a platform's locale ("fr-CA" → "fr").
 * @returns undefined when the locale is missing or names another language.
 */
export function languageOfLocale(locale: string | undefined): Language | undefined {
  const primary = locale?.toLowerCase().split(/[-_]/, 1)[0];
  return LANGUAGES.find((language) => language === primary);
}

/** Whether a text is the code of an interface language. */
export function isLanguage(text: string): text is Language {
  return LANGUAGES.some((language) => language === text);
}
