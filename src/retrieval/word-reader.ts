import { isFunctionWord, isGenericWord, isShortenedGrammar } from '../language/function-words.ts';
import type { Language } from '../language/language.ts';
import { type MergedPostings, mergePostings } from './postings.ts';
import { remembering } from './remembering.ts';
import {
  conceptVariants,
  correctedVariants,
  formVariants,
  isKnown,
  type Lexicon,
  STRONG,
  type Variant,
} from './variants.ts';
import type { Word } from './words.ts';

/** A word of a question as the index knows it. */
export interface WordReading {
  /** Grammar is no search term. */
  readonly isGrammar: boolean;
  /** Says little about the topic. */
  readonly generic: boolean;
  /** Whether anything of the index stands for it. */
  readonly isKnown: boolean;
  /** Where the word or what stands for it is found. */
  readonly places: MergedPostings;
  /** What finding it is worth: rarity, less for generic words. */
  readonly weight: number;
}

/** The language a question is in, or that it cannot be told. */
export type QuestionLanguage = Language | 'unclear';

/**
 * Reads a word of a question in its language.
 * @param phrases terms of the glossary's concepts that it is a part of.
 */
export type ReadWord = (
  word: Word,
  language: QuestionLanguage,
  phrases: readonly string[],
) => WordReading;

const GENERIC = 0.4;
/** Unknown words of so few letters say nothing; abbreviations in capitals do. */
const SHORT = 3;
/** Below 1: in a small collection a rare word is often just an unusual one. */
const POWER = 0.7;
/** A text whose language cannot be told, such as a name, is read in each that uses Latin letters. */
const UNCLEAR: readonly Language[] = ['en', 'fr', 'es'];

/** The languages to read a word in. */
export function languagesOf(language: QuestionLanguage): readonly Language[] {
  return language === 'unclear' ? UNCLEAR : [language];
}

/** Makes the reader of words; it remembers what it read. */
export function wordReader(lexicon: Lexicon): ReadWord {
  const read = remembering((key: string, language: QuestionLanguage) => {
    const [form = '', compound = '', look = '', ...phrases] = key.split(' ');
    const forms = {
      form,
      compound,
      isAbbreviation: look === ABBREVIATION,
      isName: look === NAME,
      phrases,
    };
    return readForms(forms, languagesOf(language), lexicon);
  });
  return (word, language, phrases) => {
    const { form, compound = '' } = word;
    const look = lookOf(word);
    const isPlain = compound === '' && look === '' && phrases.length === 0;
    return read(isPlain ? form : `${form} ${compound} ${look} ${phrases.join(' ')}`, language);
  };
}

const ABBREVIATION = '^';
const NAME = "'";

/** What the capitals of a word say about it. */
function lookOf({ form, surface, start, capital }: Word): string {
  if (form.length <= SHORT && surface === surface.toUpperCase()) return ABBREVIATION;
  return capital && start > 0 ? NAME : '';
}

interface Forms {
  readonly form: string;
  /** Empty for a word that is no part of a compound. */
  readonly compound: string;
  /** Written in capitals alone. */
  readonly isAbbreviation: boolean;
  /** Begins with a capital inside the question. */
  readonly isName: boolean;
  readonly phrases: readonly string[];
}

function readForms(
  { form, compound, isAbbreviation, isName, phrases }: Forms,
  languages: readonly Language[],
  lexicon: Lexicon,
): WordReading {
  let variants = languages.flatMap((language) => [
    ...formVariants(form, language, lexicon),
    ...(compound === '' ? [] : formVariants(compound, language, lexicon)),
  ]);
  variants.push(...conceptVariants(phrases, lexicon));
  // A name in a French question stands in the text as an English one does.
  if (!isKnown(variants) && !languages.includes('en'))
    variants.push(...formVariants(form, 'en', lexicon));
  // "Europol" is not of the family of "Europe".
  if (isName && !isKnown(variants)) variants = [];
  const isStray = !isKnown(variants) && !isAbbreviation;
  const isShortened = isStray && languages.some((language) => isShortenedGrammar(form, language));
  if (!isKnown(variants) && !isShortened)
    variants.push(...languages.flatMap((language) => correctedVariants(form, language, lexicon)));
  const generic =
    languages.some((language) => isGenericWord(form, language)) ||
    (!isAbbreviation && !isKnown(variants) && isChatSpelling(form));
  return {
    isGrammar: isShortened || languages.some((language) => isFunctionWord(form, language)),
    generic,
    isKnown: variants.length > 0,
    places: mergePostings(variants, STRONG),
    weight: weightOf(variants, generic, lexicon.size),
  };
}

/** Unknown and too short, or with a digit for a syllable ("4ever"): it does not tell what is asked. */
function isChatSpelling(form: string): boolean {
  return /^\p{L}+$/u.test(form) ? form.length <= SHORT : /\d/.test(form) && /\p{L}/u.test(form);
}

function weightOf(variants: readonly Variant[], generic: boolean, size: number): number {
  let frequency = 0;
  for (const { postings, quality } of variants)
    if (quality >= STRONG) frequency = Math.max(frequency, postings.passages.length);
  return idf(frequency, size) ** POWER * (generic ? GENERIC : 1);
}

/** Inverse document frequency as in BM25 (Lucene's form, never negative). */
function idf(frequency: number, size: number): number {
  return Math.log(1 + (size - frequency + 0.5) / (frequency + 0.5));
}
