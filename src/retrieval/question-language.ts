import { textLanguage } from '../language/text-language.ts';
import type { LanguageShare } from './passage-languages.ts';

/** A language of fewer of the passages is not tried for a text whose language cannot be told. */
const USUAL = 0.1;
/** Languages whose letters are not Latin are told by them. */
const NOT_LATIN = new Set([
  'ru',
  'uk',
  'bg',
  'sr',
  'ar',
  'fa',
  'ur',
  'hi',
  'ne',
  'el',
  'he',
  'hy',
  'ka',
  'ta',
  'th',
  'lo',
  'km',
  'my',
  'bn',
  'zh',
  'ja',
  'ko',
]);

/**
 * The languages to read a question in: the one that it is told to be in among
 * those of the collection, else, for a name or two words, each of Latin letters
 * that is usual there or that the curated data is written in.
 */
export function questionLanguages(
  question: string,
  collection: readonly LanguageShare[],
): readonly string[] {
  const [only] = collection;
  if (only && collection.length === 1) return [only.language];
  const told = textLanguage(
    question,
    collection.map(({ language }) => language),
  );
  if (told !== undefined) return [told];
  const usual = collection
    .filter(({ share }) => share === 0 || share >= USUAL)
    .map(({ language }) => language)
    .filter((language) => !NOT_LATIN.has(language));
  return usual.length > 0 ? usual : collection.slice(0, 1).map(({ language }) => language);
}
