import { fold } from './fold.ts';
import { isFunctionWord } from './function-words.ts';
import { LANGUAGES, type Language } from './language.ts';

/** Letters that one of the languages writes and the others do not. */
const TELLING_LETTERS: Readonly<Partial<Record<Language, RegExp>>> = {
  fr: /[àâçèêëîïôœùûÿ]/giu,
  es: /[ñ¿¡áíóú]/giu,
};

/** A word; not the letters of "24x7", nor a single letter joined to others as in "T-CY" and "e-evidence". */
const WORD = /(?<![\p{L}\p{N}])(?:\p{L}{2,}|(?<![-/&_~])\p{L}(?![-/&_~]))(?![\p{L}\p{N}])/gu;

/**
 * Tells the language of a text by its script, then by its function words and
 * telling letters.
 * @returns undefined when nothing tells, for example for a name or an abbreviation.
 */
export function detectLanguage(text: string): Language | undefined {
  const cyrillic = text.match(/\p{Script=Cyrillic}/gu)?.length ?? 0;
  const latin = text.match(/\p{Script=Latin}/gu)?.length ?? 0;
  if (cyrillic > 0 && cyrillic * 2 >= latin) return 'ru';
  const words = fold(text).match(WORD) ?? [];
  const scores = LANGUAGES.filter((language) => language !== 'ru').map((language) => ({
    language,
    score:
      words.filter((word) => isFunctionWord(word, language)).length +
      (TELLING_LETTERS[language] ? 0.6 * (text.match(TELLING_LETTERS[language])?.length ?? 0) : 0),
  }));
  const [best, second] = scores.sort((a, b) => b.score - a.score);
  return best && best.score > 0 && best.score > (second?.score ?? 0) ? best.language : undefined;
}
