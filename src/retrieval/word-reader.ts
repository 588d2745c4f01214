import { isCommonWord } from '../language/common-words.ts';
import { isGenericWord, isShortenedGrammar } from '../language/function-words.ts';
import { LANGUAGES } from '../language/language.ts';
import { stopWordsOf } from '../language/stop-words.ts';
import { isNeighbour } from './edits.ts';
import { remembering } from './remembering.ts';
import {
  conceptVariants,
  correctedVariants,
  formVariants,
  isKnown,
  type Lexicon,
  type Variant,
} from './variants.ts';
import { type Feature, featuresOf, weightOf } from './word-worth.ts';
import { isAbbreviated, type Word } from './words.ts';

/** A word of a question as the index knows it. */
export interface WordReading {
  /** Grammar is no search term. */
  readonly isGrammar: boolean;
  /** Says little about the topic. */
  readonly generic: boolean;
  /** Whether anything of the index stands for it. */
  readonly isKnown: boolean;
  /** What can stand for it. */
  readonly variants: readonly Variant[];
  readonly features: readonly Feature[];
  /** What finding it is worth: rarity, less for generic words. */
  readonly weight: number;
}

/**
 * Reads a word of a question in each of the languages it can be in.
 * @param phrases terms of the glossary's concepts that it is a part of.
 */
export type ReadWord = (
  word: Word,
  languages: readonly string[],
  phrases: readonly string[],
) => WordReading;

const GENERIC = 0.5;
/** What a name is worth more than another word. */
const NAMED = 1.2;
/** Unknown words of so few letters say nothing; abbreviations in capitals do. */
const SHORT = 3;
/** A shorter word has too many neighbours. */
const SHORTEST_MISTYPED = 4;
/** How well the same word in another language of the collection stands for a word. */
const ELSEWHERE = 0.9;
/** A language of fewer of the passages is not tried besides the question's own. */
const USUAL = 0.02;
const MOST_OTHERS = 3;

/** Makes the reader of words; it remembers what it read. */
export function wordReader(lexicon: Lexicon): ReadWord {
  const read = remembering((key: string, languages: string) => {
    const [form = '', compound = '', look = '', ...phrases] = key.split(' ');
    const forms = {
      form,
      compound,
      isAbbreviation: look === ABBREVIATION || look === CAPITALS,
      isCapitals: look === CAPITALS,
      isName: look === NAME,
      phrases,
    };
    return readForms(forms, languages.split(' '), lexicon);
  });
  return (word, languages, phrases) => {
    const { form, compound = '' } = word;
    const look = lookOf(word);
    const isPlain = compound === '' && look === '' && phrases.length === 0;
    const key = isPlain ? form : `${form} ${compound} ${look} ${phrases.join(' ')}`;
    return read(key, languages.join(' '));
  };
}

const ABBREVIATION = '^';
const CAPITALS = '^^';
const NAME = "'";

/** What the capitals of a word say about it. */
function lookOf({ form, surface, start, capital }: Word): string {
  if (form.length <= SHORT && surface === surface.toUpperCase())
    return capital && isAbbreviated(surface) ? CAPITALS : ABBREVIATION;
  return capital && start > 0 ? NAME : '';
}

interface Forms {
  readonly form: string;
  /** Empty for a word that is no part of a compound. */
  readonly compound: string;
  /** Written in capitals alone, or in letters that have none. */
  readonly isAbbreviation: boolean;
  /** Written in capitals where other words are not: "US" is no grammar. */
  readonly isCapitals: boolean;
  /** Begins with a capital inside the question. */
  readonly isName: boolean;
  readonly phrases: readonly string[];
}

function readForms(
  { form, compound, isAbbreviation, isCapitals, isName, phrases }: Forms,
  languages: readonly string[],
  lexicon: Lexicon,
): WordReading {
  let variants = languages.flatMap((language) => [
    ...formVariants(form, language, lexicon),
    ...(compound === '' ? [] : formVariants(compound, language, lexicon)),
  ]);
  variants.push(...conceptVariants(phrases, lexicon));
  for (const language of otherLanguages(languages, lexicon, isKnown(variants)))
    variants.push(...elsewhere(formVariants(form, language, lexicon)));
  // "Europol" is not of the family of "Europe".
  if (isName && !isKnown(variants)) variants = [];
  const isStray = !isKnown(variants) && !isAbbreviation;
  const isShortened =
    isStray &&
    (asInterface(languages, (each) => isShortenedGrammar(form, each)) ||
      (!isName && languages.some((language) => isMistypedGrammar(form, language))));
  if (!isKnown(variants) && !isShortened)
    variants.push(...languages.flatMap((language) => correctedVariants(form, language, lexicon)));
  const generic =
    asInterface(languages, (each) => isGenericWord(form, each)) ||
    (!isAbbreviation && !isKnown(variants) && isChatSpelling(form));
  const worth = (generic ? GENERIC : 1) * (isName ? NAMED : 1);
  return {
    isGrammar:
      isShortened || (!isCapitals && languages.some((language) => stopWordsOf(language).has(form))),
    generic,
    isKnown: variants.length > 0,
    variants,
    features: featuresOf(form, languages, worth, lexicon),
    weight: worth * weightOf(variants, lexicon),
  };
}

/**
 * The other languages of the collection in which a word can stand: where the
 * question's is one of several, each; else the main one, for a word that is
 * unknown, since a name in a French question stands in an English text as it is.
 */
function otherLanguages(
  languages: readonly string[],
  { languages: all }: Lexicon,
  known: boolean,
): string[] {
  const others = all.filter(({ language }) => !languages.includes(language));
  const isOneOfSeveral = all.some(
    ({ language, share }) => share > 0 && languages.includes(language),
  );
  const usual = others.filter(({ share }) => share >= USUAL).slice(0, MOST_OTHERS);
  if (isOneOfSeveral) return usual.map(({ language }) => language);
  return known ? [] : usual.slice(0, 1).map(({ language }) => language);
}

const elsewhere = (variants: readonly Variant[]) =>
  variants.map((variant) => ({ ...variant, quality: variant.quality * ELSEWHERE }));

/** Whether something holds in one of the languages, as far as it is an interface language. */
function asInterface(
  languages: readonly string[],
  holds: (language: (typeof LANGUAGES)[number]) => boolean,
): boolean {
  return LANGUAGES.some((language) => languages.includes(language) && holds(language));
}

/**
 * Whether an unknown word is one letter away from a word of grammar, which
 * people write most. A common word is spelt right: "cake" is no "take".
 */
function isMistypedGrammar(form: string, language: string): boolean {
  if (form.length < SHORTEST_MISTYPED || isCommonWord(form, language)) return false;
  for (const word of stopWordsOf(language))
    if (word.length >= SHORTEST_MISTYPED && isNeighbour(form, word)) return true;
  return false;
}

/** Unknown and too short, or with a digit for a syllable ("4ever"): it does not tell what is asked. */
function isChatSpelling(form: string): boolean {
  return /^\p{L}+$/u.test(form) ? form.length <= SHORT : /\d/.test(form) && /\p{L}/u.test(form);
}
