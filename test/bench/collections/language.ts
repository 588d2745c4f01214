import type { stemmer as Stemmer } from '@orama/stemmers/english';
import type { stopwords as StopWords } from '@orama/stopwords/english';
import { textLanguage } from '../../../src/language/text-language.ts';
import type { Row } from './collection.ts';

/** What the peers’ documentation offers for a language. */
export interface LanguagePack {
  /** English name, by which Orama knows it. */
  readonly name: string;
  /** Snowball stemmer. */
  readonly stem: (word: string) => string;
  readonly stopWords: readonly string[];
}

/** Names of Orama’s stemmers and stop words, by ISO 639-1 code. */
const PACKS: Readonly<Record<string, string>> = {
  ...{ ar: 'arabic', bg: 'bulgarian', da: 'danish', de: 'german', el: 'greek', en: 'english' },
  ...{ es: 'spanish', fi: 'finnish', fr: 'french', ga: 'irish', hi: 'indian', hu: 'hungarian' },
  ...{ hy: 'armenian', id: 'indonesian', it: 'italian', ne: 'nepali', nl: 'dutch' },
  ...{ no: 'norwegian', pt: 'portuguese', ro: 'romanian', ru: 'russian', sv: 'swedish' },
  ...{ ta: 'tamil', tr: 'turkish', uk: 'ukrainian' },
};

/** Languages whose words no engine cuts. */
const WITHOUT_SPACES: ReadonlySet<string> = new Set(['ja', 'km', 'ko', 'lo', 'my', 'th', 'zh']);

/** Rows that are looked at to tell a collection’s language. */
const LOOKED_AT = 200;
/** Share of the rows from which on a collection is in one language. */
const NEARLY_ALL = 0.8;

export const isWithoutSpaces = (language: string) => WITHOUT_SPACES.has(language);

/** The words of a text in lower case; pairs of neighbouring letters in a language without spaces. */
export function wordsOf(text: string, language: string): string[] {
  const words = text.toLowerCase().match(/[\p{L}\p{N}\p{M}]+/gu) ?? [];
  return isWithoutSpaces(language) ? words.flatMap((word) => runsOf(word, 2)) : words;
}

/** Every run of so many letters of a word; the word itself when it is shorter. */
export function runsOf(word: string, length: number): string[] {
  const letters = [...word];
  if (letters.length <= length) return [word];
  return letters.slice(length - 1).map((_, at) => letters.slice(at, at + length).join(''));
}

/** The pack of a language; undefined where there is no stemmer for it. */
export async function languagePack(language: string): Promise<LanguagePack | undefined> {
  const name = PACKS[language];
  if (name === undefined) return undefined;
  const [{ stemmer }, { stopwords }] = await Promise.all([
    import(`@orama/stemmers/${name}`) as Promise<{ stemmer: typeof Stemmer }>,
    import(`@orama/stopwords/${name}`) as Promise<{ stopwords: typeof StopWords }>,
  ]);
  return { name, stem: stemmer, stopWords: stopwords };
}

/** The language of nearly all rows, ISO 639-1; `und` where they are in several, or nothing tells. */
export function languageOf(rows: readonly Row[]): string {
  const step = Math.max(1, Math.floor(rows.length / LOOKED_AT));
  const told = rows
    .filter((_, at) => at % step === 0)
    .flatMap(({ text }) => textLanguage(text) ?? []);
  const counts = new Map<string, number>();
  for (const language of told) counts.set(language, (counts.get(language) ?? 0) + 1);
  const [[main, count] = ['und', 0]] = [...counts].sort(([, a], [, b]) => b - a);
  return count >= NEARLY_ALL * told.length ? main : 'und';
}
