import { fold } from './fold.ts';
import { isFunctionWord } from './function-words.ts';
import type { Language } from './language.ts';

/** Letters that one of the languages writes and the others do not; each counts a little less than a word. */
const TELLING_LETTERS = { fr: /[àâçèêëîïôœùûÿ]/giu, es: /[ñ¿¡áíóú]/giu } as const;
const LETTER_WEIGHT = 0.6;
const NOT_ASCII = /[^\p{ASCII}]/u;

/** A word; not the letters of "24x7" and "24 x 7", nor a single letter joined to others as in "T-CY" and "e-evidence". */
const WORD =
  /(?<![\p{L}\p{N}])(?:\p{L}{2,}|(?<![-/&_~])(?!(?<=\d\s)x\s\d)\p{L}(?![-/&_~]))(?![\p{L}\p{N}])/gu;

/**
 * Tells the language of a text by its script, then by its function words and
 * telling letters.
 * @returns undefined when nothing tells, for example for a name or an abbreviation.
 */
export function detectLanguage(text: string): Language | undefined {
  const scores = { en: 0, fr: 0, es: 0 };
  if (NOT_ASCII.test(text)) {
    if (isCyrillic(text)) return 'ru';
    scores.fr += LETTER_WEIGHT * countOf(TELLING_LETTERS.fr, text);
    scores.es += LETTER_WEIGHT * countOf(TELLING_LETTERS.es, text);
  }
  for (const word of fold(text).match(WORD) ?? []) {
    if (isFunctionWord(word, 'en')) scores.en += 1;
    if (isFunctionWord(word, 'fr')) scores.fr += 1;
    if (isFunctionWord(word, 'es')) scores.es += 1;
  }
  const best = Math.max(scores.en, scores.fr, scores.es);
  const [language, ...tied] = LATIN.filter((each) => scores[each] === best);
  return best > 0 && tied.length === 0 ? language : undefined;
}

const LATIN = ['en', 'fr', 'es'] as const;

/** Whether at least a third of the letters are Cyrillic. */
function isCyrillic(text: string): boolean {
  const cyrillic = countOf(/\p{Script=Cyrillic}/gu, text);
  return cyrillic > 0 && cyrillic * 2 >= countOf(/\p{Script=Latin}/gu, text);
}

function countOf(pattern: RegExp, text: string): number {
  return text.match(pattern)?.length ?? 0;
}
