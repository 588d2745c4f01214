import type { Row } from './collection.ts';

/** What the peers’ documentation offers for a language. */
export interface LanguagePack {
  /** English name, by which Orama knows it. */
  readonly name: string;
  /** Snowball stemmer. */
  readonly stem: (word: string) => string;
  readonly stopWords: readonly string[];
}

interface Packages {
  readonly name: string;
  readonly stemmer: () => Promise<{ readonly stemmer: (word: string) => string }>;
  readonly stopWords: () => Promise<{ readonly stopwords: readonly string[] }>;
}

/** By ISO 639-1 code. */
const PACKAGES: Readonly<Record<string, Packages>> = {
  da: {
    name: 'danish',
    stemmer: () => import('@orama/stemmers/danish'),
    stopWords: () => import('@orama/stopwords/danish'),
  },
  de: {
    name: 'german',
    stemmer: () => import('@orama/stemmers/german'),
    stopWords: () => import('@orama/stopwords/german'),
  },
  en: {
    name: 'english',
    stemmer: () => import('@orama/stemmers/english'),
    stopWords: () => import('@orama/stopwords/english'),
  },
  es: {
    name: 'spanish',
    stemmer: () => import('@orama/stemmers/spanish'),
    stopWords: () => import('@orama/stopwords/spanish'),
  },
  fi: {
    name: 'finnish',
    stemmer: () => import('@orama/stemmers/finnish'),
    stopWords: () => import('@orama/stopwords/finnish'),
  },
  fr: {
    name: 'french',
    stemmer: () => import('@orama/stemmers/french'),
    stopWords: () => import('@orama/stopwords/french'),
  },
  hu: {
    name: 'hungarian',
    stemmer: () => import('@orama/stemmers/hungarian'),
    stopWords: () => import('@orama/stopwords/hungarian'),
  },
  it: {
    name: 'italian',
    stemmer: () => import('@orama/stemmers/italian'),
    stopWords: () => import('@orama/stopwords/italian'),
  },
  nl: {
    name: 'dutch',
    stemmer: () => import('@orama/stemmers/dutch'),
    stopWords: () => import('@orama/stopwords/dutch'),
  },
  no: {
    name: 'norwegian',
    stemmer: () => import('@orama/stemmers/norwegian'),
    stopWords: () => import('@orama/stopwords/norwegian'),
  },
  pt: {
    name: 'portuguese',
    stemmer: () => import('@orama/stemmers/portuguese'),
    stopWords: () => import('@orama/stopwords/portuguese'),
  },
  ro: {
    name: 'romanian',
    stemmer: () => import('@orama/stemmers/romanian'),
    stopWords: () => import('@orama/stopwords/romanian'),
  },
  ru: {
    name: 'russian',
    stemmer: () => import('@orama/stemmers/russian'),
    stopWords: () => import('@orama/stopwords/russian'),
  },
  sv: {
    name: 'swedish',
    stemmer: () => import('@orama/stemmers/swedish'),
    stopWords: () => import('@orama/stopwords/swedish'),
  },
  tr: {
    name: 'turkish',
    stemmer: () => import('@orama/stemmers/turkish'),
    stopWords: () => import('@orama/stopwords/turkish'),
  },
};

/** Languages written without spaces, by their scripts. */
const SCRIPTS: readonly (readonly [language: string, script: RegExp])[] = [
  ['ja', /[\p{Script=Hiragana}\p{Script=Katakana}]/u],
  ['ko', /\p{Script=Hangul}/u],
  ['th', /\p{Script=Thai}/u],
  ['zh', /\p{Script=Han}/u],
];

/** Rows that are looked at to tell a collection’s language. */
const LOOKED_AT = 200;

export const isWithoutSpaces = (language: string) => SCRIPTS.some(([known]) => known === language);

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
  const packages = PACKAGES[language];
  if (!packages) return undefined;
  const [{ stemmer }, { stopwords }] = await Promise.all([
    packages.stemmer(),
    packages.stopWords(),
  ]);
  return { name: packages.name, stem: stemmer, stopWords: stopwords };
}

/** The language of most rows: by script, else the one whose stop words they hold most of. */
export async function languageOf(rows: readonly Row[]): Promise<string> {
  const step = Math.max(1, Math.floor(rows.length / LOOKED_AT));
  const text = rows
    .filter((_, at) => at % step === 0)
    .map((row) => row.text)
    .join('\n')
    .toLowerCase();
  const letters = text.match(/\p{L}/gu)?.length ?? 0;
  for (const [language, script] of SCRIPTS) {
    const own = text.match(new RegExp(script.source, 'gu'))?.length ?? 0;
    if (own > letters / 5) return language;
  }
  const words = text.match(/[\p{L}\p{M}]+/gu) ?? [];
  let best = { language: 'en', count: 0 };
  for (const [language, { stopWords }] of Object.entries(PACKAGES)) {
    const known = new Set((await stopWords()).stopwords);
    const count = words.filter((word) => known.has(word)).length;
    if (count > best.count) best = { language, count };
  }
  return best.language;
}
