import { fold } from '../language/fold.ts';
import { LANGUAGES, type Language } from '../language/language.ts';

/** A step from one paragraph to its neighbour. */
export interface Step {
  readonly to: 'next' | 'previous';
  /** The one language that says it so; absent where several do. */
  readonly language?: Language;
}

/** Folded; the whole sentence must be one. */
const STEPS: Readonly<Record<Step['to'], Readonly<Record<Language, RegExp>>>> = {
  next: {
    en: /^(?:(?:show|read) )?(?:me )?(?:the )?(?:next|following)(?: (?:one|paragraph|point|message))?$/,
    fr: /^(?:lis |lire |lisez )?(?:le )?(?:(?:paragraphe|point|message) )?suivant$/,
    es: /^(?:leer |lee |lea )?(?:el )?(?:(?:parrafo|punto|mensaje) )?siguiente(?: (?:parrafo|punto|mensaje))?$/,
    ru: /^(?:(?:про)?читать )?(?:следующ(?:ии|ий|ая|ее)(?: (?:пункт|абзац|вывод))?|вперед)$/,
  },
  previous: {
    en: /^(?:(?:show|read) )?(?:me )?(?:the )?(?:previous|prev|preceding)(?: (?:one|paragraph|point|message))?$|^(?:go )?back$/,
    fr: /^(?:lis |lire |lisez )?(?:le )?(?:(?:paragraphe|point|message) )?precedent$/,
    es: /^(?:leer |lee |lea )?(?:el )?(?:(?:parrafo|punto|mensaje) )?anterior$/,
    ru: /^(?:(?:про)?читать )?(?:предыдущ(?:ии|ий|ая|ее)(?: (?:пункт|абзац|вывод))?|назад)$/,
  },
};

/** Reads "next", "the previous paragraph"; undefined unless the whole sentence is that. */
export function stepIn(sentence: string): Step | undefined {
  const said = fold(sentence)
    .replace(/[^\p{L}\p{M}]+/gu, ' ')
    .trim();
  for (const to of ['next', 'previous'] as const) {
    const [language, ...others] = LANGUAGES.filter((each) => STEPS[to][each].test(said));
    if (language) return others.length === 0 ? { to, language } : { to };
  }
  return undefined;
}
