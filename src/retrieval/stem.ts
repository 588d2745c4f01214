import { createRequire } from 'node:module';
import { fold } from '../language/fold.ts';
import { remembering } from './remembering.ts';

/**
 * Languages that `@orama/stemmers` has a stemmer for (Snowball, but for a few),
 * by ISO 639-1 code. Its Bulgarian one throws at many words.
 */
const STEMMERS: Readonly<Record<string, string>> = {
  ar: 'arabic',
  da: 'danish',
  de: 'german',
  el: 'greek',
  en: 'english',
  es: 'spanish',
  fi: 'finnish',
  fr: 'french',
  ga: 'irish',
  hi: 'indian',
  hu: 'hungarian',
  hy: 'armenian',
  id: 'indonesian',
  it: 'italian',
  lt: 'lithuanian',
  ne: 'nepali',
  nl: 'dutch',
  no: 'norwegian',
  pt: 'portuguese',
  ro: 'romanian',
  ru: 'russian',
  sr: 'serbian',
  sv: 'swedish',
  ta: 'tamil',
  tr: 'turkish',
  uk: 'ukrainian',
};

type Stemmer = (word: string) => string;

const loaded = new Map<string, Stemmer>();

/** Loaded when the first word of the language comes: all of them would slow down every start. */
function stemmerOf(language: string): Stemmer {
  const known = loaded.get(language);
  if (known) return known;
  const name = STEMMERS[language];
  const made: Stemmer = name === undefined ? (word) => word : mended(language, load(name));
  loaded.set(language, made);
  return made;
}

function load(name: string): Stemmer {
  const require = createRequire(import.meta.url);
  return (require(`@orama/stemmers/${name}`) as { stemmer: Stemmer }).stemmer;
}

/** Folding takes accents away that a stemmer knows endings by. */
function mended(language: string, stem: Stemmer): Stemmer {
  // Without its accent the participle “adoptee” loses one letter at a time.
  if (language === 'fr') return (word) => stem(stem(word));
  if (language === 'es') return (word) => fold(stem(word.replace(/([cs])ion$/, '$1ión')));
  return (word) => stem(word);
}

/** Words with digits and pairs of characters are the same in every language. */
const OF_NO_LANGUAGE =
  /\d|^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}ー\p{Script=Hangul}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u;
const ASCII = /^\p{ASCII}*$/u;
const DIGIT = /\d/;

/** Whether a word is written the same way in every language. */
const isOfNoLanguage = (form: string) =>
  ASCII.test(form) ? DIGIT.test(form) : OF_NO_LANGUAGE.test(form);

/** A word marked with its language: `fr:prison` is not the word `en:prison`. */
export const wordIn = (form: string, language: string) =>
  isOfNoLanguage(form) ? form : `${language}:${form}`;

/**
 * The stem of a folded word, marked with its language (`fr:cooper`): equal
 * stems of two languages are not the same term.
 */
export const stemOf = remembering((form: string, language: string) =>
  // A few stemmers leave nothing of some words.
  isOfNoLanguage(form) ? form : `${language}:${stemmerOf(language)(form) || form}`,
);
