import type { Document } from '../knowledge/document.ts';
import { detectLanguage } from '../language/detect.ts';
import type { Language } from '../language/language.ts';

/** Languages to ask in, because a question in another cannot find what documents in them say. */
export interface OtherLanguages {
  /** ISO 639-1, in alphabetical order; never empty. */
  readonly languages: readonly string[];
  /** Whether no document at all can be asked in the question’s language. */
  readonly all: boolean;
}

/**
 * The languages in which documents must be asked that a question in its
 * language does not reach: they are written in another, and no description
 * says in the question’s language what they are about.
 * @returns undefined when there are none, or when nothing tells the question’s language.
 */
export function otherLanguagesFor(
  question: string,
  documents: readonly Document[],
): OtherLanguages | undefined {
  const asked = detectLanguage(question);
  if (asked === undefined) return undefined;
  const unreached = documents.filter(
    ({ language, describedIn = [] }) => language !== asked && !describedIn.includes(asked),
  );
  if (unreached.length === 0) return undefined;
  const languages = [...new Set(unreached.map(({ language }) => language))].sort();
  return { languages, all: unreached.length === documents.length };
}

/** “Some documents are in French only: ask in French.” */
export function otherLanguagesText({ languages, all }: OtherLanguages, language: Language): string {
  const names = namesOf(languages, language);
  const and = new Intl.ListFormat(language, { type: 'conjunction' }).format(names);
  const or = new Intl.ListFormat(language, { type: 'disjunction' }).format(names);
  switch (language) {
    case 'en':
      return `${all ? 'The' : 'Some'} documents are in ${and} only: ask in ${or}.`;
    case 'fr':
      return `${all ? 'Les documents n’existent' : 'Certains documents n’existent'} qu’en ${and} : posez la question en ${or}.`;
    case 'es':
      return `${all ? 'Los' : 'Algunos'} documentos están solo en ${and}: pregunte en ${or}.`;
    case 'ru':
      return `${all ? 'Документы' : 'Некоторые документы'} есть только на ${names.length === 1 ? 'одном языке' : 'других языках'} (${and}): спросите на ${names.length === 1 ? 'этом языке' : 'одном из них'}.`;
  }
}

function namesOf(languages: readonly string[], language: Language): string[] {
  const names = new Intl.DisplayNames(language, { type: 'language' });
  return languages.map((code) => names.of(code) ?? code);
}
