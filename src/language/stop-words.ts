import { createRequire } from 'node:module';
import { fold } from './fold.ts';
import { functionWordsOf } from './function-words.ts';
import { LANGUAGES } from './language.ts';

/**
 * Languages whose grammar words `@orama/stopwords` has, by ISO 639-1 code.
 * Its lists of Slovenian, Serbian and Lithuanian are of another language or
 * encoding; Chinese and Japanese are not split into words.
 */
const LISTS: Readonly<Record<string, string>> = {
  ar: 'arabic',
  bg: 'bulgarian',
  da: 'danish',
  de: 'german',
  el: 'greek',
  fi: 'finnish',
  ga: 'irish',
  hi: 'indian',
  hu: 'hungarian',
  hy: 'armenian',
  id: 'indonesian',
  it: 'italian',
  ne: 'nepali',
  nl: 'dutch',
  no: 'norwegian',
  pt: 'portuguese',
  ro: 'romanian',
  sv: 'swedish',
  ta: 'tamil',
  tr: 'turkish',
  uk: 'ukrainian',
};

/** The languages whose grammar words are known. */
export const LISTED: readonly string[] = [...LANGUAGES, ...Object.keys(LISTS)];

const known = new Map<string, ReadonlySet<string>>();
const NONE: ReadonlySet<string> = new Set();

/** The grammar words of a language, folded; empty for a language without a list. */
export function stopWordsOf(language: string): ReadonlySet<string> {
  const found = known.get(language);
  if (found) return found;
  const made = read(language);
  known.set(language, made);
  return made;
}

function read(language: string): ReadonlySet<string> {
  const own = LANGUAGES.find((each) => each === language);
  if (own) return functionWordsOf(own);
  const list = LISTS[language];
  if (list === undefined) return NONE;
  // Read when the first text of the language comes: twenty lists would slow down every start.
  const require = createRequire(import.meta.url);
  const { stopwords } = require(`@orama/stopwords/${list}`) as { stopwords: readonly string[] };
  return new Set(stopwords.map(fold));
}
