import { fold } from '../language/fold.ts';
import { isFunctionWord } from '../language/function-words.ts';
import { LANGUAGES } from '../language/language.ts';
import { wordsOf } from '../retrieval/words.ts';

/** Beginnings of the words that ask what differs; folded. */
const DIFFERING =
  /^(?:compar|differ|chang|evol|versus$|vs$|contrast|diferenc|cambi|сравн|измен|отлича|разниц|различ)/;
/** The words for what is compared, which are no part of the topic. */
const COMPARED = /^(?:conferenc|конференц|octopus$|years?$|annees?$|anos?$|год|conclusion|вывод)/;
const YEAR = /^(?:19|20)\d\d$/;
const EACH = '(?:both|each|two|deux|dos|chaque|cada|две|двух|двумя|обе|обоих|обеих|кажд\\p{L}+)';
/** "the two conferences"; folded. */
const BOTH = new RegExp(
  `${EACH} (?:conferenc|document|texte|texto|конференц|документ)|uno y otro|l'un et l'autre`,
  'u',
);
/** "both years", "since 2009", "compared with 2009"; folded. */
const ANOTHER_TIME = new RegExp(
  `${EACH} (?:years?|annee|ano|год)|(?:since|depuis|desde|с|compared? (?:to|with)|par rapport a|respecto (?:a|de)|en comparacion con|по сравнению с) (?:\\S+ )?(?:19|20)\\d\\d`,
  'u',
);

/**
 * Whether a sentence asks for a comparison: it names both years or both
 * conferences, or has a word for difference beside "since 2009".
 */
export function asksForComparison(sentence: string, years: readonly number[]): boolean {
  const named = years.filter((year) => sentence.includes(String(year)));
  const folded = fold(sentence).replaceAll('’', "'");
  if (named.length > 1 || BOTH.test(folded)) return true;
  return ANOTHER_TIME.test(folded) && wordsOf(sentence).some(({ form }) => DIFFERING.test(form));
}

/** The years that a text names. */
export function yearsIn(text: string): number[] {
  return wordsOf(text).flatMap(({ form }) => (YEAR.test(form) ? Number(form) : []));
}

/** The words of a request to compare that say what to compare; empty where none does. */
export function topicCompared(argument: string): string {
  const words = wordsOf(argument).filter(
    ({ form }) => !YEAR.test(form) && !DIFFERING.test(form) && !COMPARED.test(form),
  );
  const isGrammar = (form: string) => LANGUAGES.some((language) => isFunctionWord(form, language));
  return words.every(({ form }) => isGrammar(form))
    ? ''
    : words.map(({ surface }) => surface).join(' ');
}
