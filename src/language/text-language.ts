import { fold } from './fold.ts';
import { LISTED, stopWordsOf } from './stop-words.ts';

/** Scripts and the languages that write them, likeliest first; Kana before the Chinese characters that Japanese uses too. */
const SCRIPTS: readonly (readonly [letters: RegExp, languages: readonly string[]])[] = [
  [/[\p{Script=Hiragana}\p{Script=Katakana}]/gu, ['ja']],
  [/\p{Script=Han}/gu, ['zh', 'ja']],
  [/\p{Script=Hangul}/gu, ['ko']],
  [/\p{Script=Cyrillic}/gu, ['ru', 'uk', 'bg']],
  [/\p{Script=Arabic}/gu, ['ar', 'fa', 'ur']],
  [/\p{Script=Devanagari}/gu, ['hi', 'ne']],
  [/\p{Script=Greek}/gu, ['el']],
  [/\p{Script=Thai}/gu, ['th']],
  [/\p{Script=Lao}/gu, ['lo']],
  [/\p{Script=Khmer}/gu, ['km']],
  [/\p{Script=Myanmar}/gu, ['my']],
  [/\p{Script=Hebrew}/gu, ['he']],
  [/\p{Script=Armenian}/gu, ['hy']],
  [/\p{Script=Georgian}/gu, ['ka']],
  [/\p{Script=Tamil}/gu, ['ta']],
  [/\p{Script=Bengali}/gu, ['bn']],
];
const OTHER_SCRIPTS = new Set(SCRIPTS.flatMap(([, languages]) => languages));
/** Languages of Latin letters; the last few have no list of grammar words, their letters tell them. */
const LATIN = [...LISTED.filter((language) => !OTHER_SCRIPTS.has(language)), 'vi', 'pl', 'cs'];

/** Letters that one of the languages writes and the others of its script do not; each counts a little less than a word. */
const TELLING_LETTERS: Readonly<Record<string, RegExp>> = {
  fr: /[àâçèêëîïôœùûÿ]/giu,
  es: /[ñ¿¡áíóú]/giu,
  de: /[äöüß]/giu,
  pt: /[ãõç]/giu,
  sv: /[åäö]/giu,
  da: /[æøå]/giu,
  no: /[æøå]/giu,
  fi: /[äö]/giu,
  tr: /[ığş]/gu,
  ro: /[ăâîșțşţ]/giu,
  hu: /[őűáéíóöúü]/giu,
  it: /[àèéìòù]/giu,
  vi: /[ăâđêôơưạảấầẩẫậắằẳẵặẹẻẽếềểễệỉịọỏốồổỗộớờởỡợụủứừửữựỳỵỷỹ]/giu,
  pl: /[ąćęłńśźż]/giu,
  cs: /[ěščřžůďťň]/giu,
  uk: /[іїєґ]/giu,
  bg: /ъ/giu,
  fa: /[پچژگیک]/gu,
  ur: /[ٹڈےہں]/gu,
};
const LETTER_WEIGHT = 0.6;
const NOT_ASCII = /[^\p{ASCII}]/u;
/** Characters of a text that are looked at. */
const TELLING = 1500;

/** A word; not the letters of "24x7" and "24 x 7", nor a single letter joined to others as in "T-CY" and "e-evidence". */
const WORD =
  /(?<![\p{L}\p{N}])(?:\p{L}[\p{L}\p{M}]+|(?<![-/&_~])(?!(?<=\d\s)x\s\d)\p{L}(?![-/&_~]))(?![\p{L}\p{N}])/gu;

/**
 * Tells the language of a text: by its script, then by grammar words and
 * telling letters.
 * @param among the languages, ISO 639-1, that it can be; all that are known when absent.
 * @returns undefined when nothing tells, for example for a name or an abbreviation.
 */
export function textLanguage(text: string, among?: readonly string[]): string | undefined {
  const part = text.slice(0, TELLING);
  const byScript = languagesByScript(part, among);
  if (byScript?.length === 1) return byScript[0];
  if (byScript) return mostGrammar(part, byScript) ?? byScript[0];
  return mostGrammar(part, among ? LATIN.filter((language) => among.includes(language)) : LATIN);
}

/**
 * The languages that write a text's script, likeliest first.
 * @returns undefined for Latin letters, which most languages use.
 */
export function languagesByScript(
  text: string,
  among?: readonly string[],
): readonly string[] | undefined {
  if (!NOT_ASCII.test(text)) return undefined;
  const latin = countOf(/\p{Script=Latin}/gu, text);
  for (const [letters, languages] of SCRIPTS) {
    const possible = among ? languages.filter((language) => among.includes(language)) : languages;
    if (possible.length > 0 && isScript(countOf(letters, text), latin)) return possible;
  }
  return undefined;
}

/** Whether at least a third of the letters are of a script. */
const isScript = (own: number, latin: number) => own > 0 && own * 2 >= latin;

function mostGrammar(text: string, languages: readonly string[]): string | undefined {
  const words = fold(text).match(WORD) ?? [];
  const hasMarks = NOT_ASCII.test(text);
  let best = 0;
  let told: string | undefined;
  for (const language of languages) {
    const grammar = stopWordsOf(language);
    const letters = hasMarks ? TELLING_LETTERS[language] : undefined;
    let score = letters ? LETTER_WEIGHT * countOf(letters, text) : 0;
    for (const word of words) if (grammar.has(word)) score += 1;
    if (score === best) told = undefined;
    if (score <= best) continue;
    best = score;
    told = language;
  }
  return told;
}

function countOf(pattern: RegExp, text: string): number {
  return text.match(pattern)?.length ?? 0;
}
