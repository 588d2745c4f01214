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
const TELLING = 800;

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

/** Share of grammar words from which on a text is in the language that was expected. */
const AS_EXPECTED = 0.2;
/** Another language must have this many times the evidence, and this many words more. */
const TIMES = 1.5;
const MORE = 3;

/**
 * The language of a text that is expected to be in one: that one, unless
 * its script or its words clearly tell another.
 */
export function clearLanguage(text: string, expected: string): string {
  const part = text.slice(0, TELLING);
  const byScript = languagesByScript(part);
  if (byScript?.includes(expected)) return expected;
  if (byScript) return textLanguage(part) ?? expected;
  const words = wordsIn(part);
  const own = scoreOf(words, part, expected);
  if (own >= AS_EXPECTED * words.length) return expected;
  const other = mostGrammar(part, LATIN);
  if (other === undefined) return expected;
  return scoreOf(words, part, other) >= TIMES * own + MORE ? other : expected;
}

/**
 * The languages that write a text's script, likeliest first.
 * @returns undefined for Latin letters, which most languages use.
 */
function languagesByScript(text: string, among?: readonly string[]): readonly string[] | undefined {
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

/** The language whose grammar words and letters a text has most of; undefined when none or two have. */
function mostGrammar(text: string, languages: readonly string[]): string | undefined {
  const words = wordsIn(text);
  let best = 0;
  let told: string | undefined;
  for (const language of languages) {
    const score = scoreOf(words, text, language);
    if (score === best) told = undefined;
    if (score <= best) continue;
    best = score;
    told = language;
  }
  return told;
}

const wordsIn = (text: string): readonly string[] => fold(text).match(WORD) ?? [];

function scoreOf(words: readonly string[], text: string, language: string): number {
  const grammar = stopWordsOf(language);
  const letters = TELLING_LETTERS[language];
  let score = letters && NOT_ASCII.test(text) ? LETTER_WEIGHT * countOf(letters, text) : 0;
  for (const word of words) if (grammar.has(word)) score += 1;
  return score;
}

function countOf(pattern: RegExp, text: string): number {
  return text.match(pattern)?.length ?? 0;
}
