import { isFunctionWord, isGenericWord, isShortenedGrammar } from '../language/function-words.ts';
import type { Language } from '../language/language.ts';
import { type ConceptForms, conceptFinder } from './concepts.ts';
import { prefixTerm } from './passages.ts';
import { type MergedPostings, mergePostings, type Postings } from './postings.ts';
import { remembering } from './remembering.ts';
import type { Correct } from './spelling.ts';
import { stemOf } from './stem.ts';
import type { Word } from './words.ts';

/** A term of the index that can stand for a word of the question, 0..1 how well. */
interface Variant {
  readonly postings: Postings;
  readonly quality: number;
}

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

/** What a question is read against. */
export interface Lexicon {
  /** Number of passages. */
  readonly size: number;
  readonly postings: ReadonlyMap<string, Postings>;
  readonly concepts: ConceptForms;
  readonly correct: Correct;
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

/** How well a concept of the glossary stands for a word. */
const CONCEPT = 0.5;
const PREFIX = 0.35;
const CORRECTED = 0.9;
/** A variant this good or better makes a word known. */
const STRONG = 0.45;
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
    const [form = '', compound = '', capitals = '', ...phrases] = key.split(' ');
    const forms = { form, compound, isAbbreviation: capitals !== '', phrases };
    return readForms(forms, languagesOf(language), lexicon);
  });
  return ({ form, compound = '', surface }, language, phrases) => {
    const capitals = form.length <= SHORT && surface === surface.toUpperCase() ? '^' : '';
    const isPlain = compound === '' && capitals === '' && phrases.length === 0;
    return read(isPlain ? form : `${form} ${compound} ${capitals} ${phrases.join(' ')}`, language);
  };
}

interface Forms {
  readonly form: string;
  /** Empty for a word that is no part of a compound. */
  readonly compound: string;
  /** Written in capitals alone. */
  readonly isAbbreviation: boolean;
  readonly phrases: readonly string[];
}

function readForms(
  { form, compound, isAbbreviation, phrases }: Forms,
  languages: readonly Language[],
  lexicon: Lexicon,
): WordReading {
  const variants = languages.flatMap((language) => [
    ...formVariants(form, language, lexicon),
    ...(compound === '' ? [] : formVariants(compound, language, lexicon)),
  ]);
  const concepts = phrases.filter(Boolean).map((term) => ({ term, quality: CONCEPT }));
  variants.push(...inIndex(concepts, lexicon));
  // A name in a French question stands in the text as an English one does.
  if (!isKnown(variants) && !languages.includes('en'))
    variants.push(...formVariants(form, 'en', lexicon));
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
    places: mergePostings(variants),
    weight: weightOf(variants, generic, lexicon.size),
  };
}

/** Unknown and too short, or with a digit for a syllable ("4ever"): it does not tell what is asked. */
function isChatSpelling(form: string): boolean {
  return /^\p{L}+$/u.test(form) ? form.length <= SHORT : /\d/.test(form) && /\p{L}/u.test(form);
}

/** The stem of a word form, the words that begin like it, and what it means by itself. */
function formVariants(form: string, language: Language, lexicon: Lexicon): Variant[] {
  const word: Word = { surface: form, form, start: 0, capital: false };
  const prefix = prefixTerm(form, language);
  const terms = [
    { term: stemOf(form, language), quality: 1 },
    ...conceptFinder(lexicon.concepts)([word], language).map(({ concept }) => ({
      term: concept,
      quality: CONCEPT,
    })),
    ...(prefix === undefined ? [] : [{ term: prefix, quality: PREFIX }]),
  ];
  return inIndex(terms, lexicon);
}

function inIndex(
  terms: readonly { readonly term: string; readonly quality: number }[],
  { postings }: Lexicon,
): Variant[] {
  return terms.flatMap(({ term, quality }) => {
    const found = postings.get(term);
    return found ? [{ postings: found, quality }] : [];
  });
}

function correctedVariants(form: string, language: Language, lexicon: Lexicon): Variant[] {
  for (const near of lexicon.correct(form)) {
    const variants = formVariants(near, language, lexicon);
    if (isKnown(variants))
      return variants.map(({ postings, quality }) => ({ postings, quality: quality * CORRECTED }));
  }
  return [];
}

const isKnown = (variants: readonly Variant[]) => variants.some(({ quality }) => quality >= STRONG);

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
