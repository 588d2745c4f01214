import { commonWordsOf, isCommonWord } from '../language/common-words.ts';
import { isFunctionWord } from '../language/function-words.ts';
import type { Language } from '../language/language.ts';
import { isNeighbour } from '../retrieval/edits.ts';
import { wordsOf } from '../retrieval/words.ts';

/** Number words in en, fr, es and ru, folded. */
const NUMBER_WORDS = [
  'one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|(?:thir|four|fif|six|seven|eigh|nine)teen|(?:twen|thir|for|fif|six|seven|eigh|nine)ty',
  'dozens?|hundreds?|thousands?|millions?|billions?|half|third|quarter|most|majority|few',
  'deux|trois|quatre|cinq|sept|huit|neuf|dix|onze|douze|treize|quatorze|quinze|seize|vingt|trente|quarante|cinquante|soixante|cent|cents|mille|milliers?|milliards?',
  '(?:diz|douz|quinz|vingt|trent|quarant|cinquant|soixant|cent)aines?|moitie|tiers|plupart|majorite',
  'dos|tres|cuatro|cinco|seis|siete|ocho|nueve|doce|trece|catorce|quince|veinte|treinta|cuarenta|cincuenta|sesenta|cien|ciento|cientos|mil|miles|millon|millones|docenas?|mitad|tercio|mayoria',
  'два|две|двух|три|трех|четыре|четырех|пять|пяти|шесть|семь|восемь|девять|десять|десяти|одиннадцат[ьи]|двенадцат[ьи]|двадцат[ьи]|тридцат[ьи]|сорока?|пятьдесят|сто|сотни|тысяч[аи]?|миллион\\p{L}*|миллиард\\p{L}*|половин[аы]|треть|большинство',
].join('|');
const QUANTITY = new RegExp(`^(?:\\d[\\d.,]*(?:st|nd|rd|th)?|${NUMBER_WORDS})$`, 'u');
/** A number counts what stands within this many words after it: "280 cybercrime experts". */
const COUNTED_WITHIN = 4;
/** How many telling words after "how many" can say what is counted. */
const COUNTED_WORDS = 2;
/** A shorter word has too many neighbours. */
const SHORTEST_MISTYPED = 4;

/** What a question counts, given what follows its "how many": "countries" and "signed" of "countries have signed …". */
export function countedIn(asked: string, language: Language): string {
  return wordsOf(asked)
    .map(({ form }) => form)
    .filter((form) => !isFunctionWord(form, language))
    .map((form) => speltRight(form, language))
    .slice(0, COUNTED_WORDS)
    .join(' ');
}

/** The common word that a word is a typo of, with the same first letter; else the word itself. */
function speltRight(form: string, language: string): string {
  if (form.length < SHORTEST_MISTYPED || isCommonWord(form, language)) return form;
  for (const word of commonWordsOf(language))
    if (word[0] === form[0] && isNeighbour(form, word)) return word;
  return form;
}

/** Each number of a text with the words that it can count. */
export function quantitiesIn(text: string): string[] {
  const words = wordsOf(text);
  return words.flatMap(({ form }, at) => {
    if (!QUANTITY.test(form)) return [];
    return words
      .slice(at + 1, at + 1 + COUNTED_WITHIN)
      .map(({ surface }) => surface)
      .join(' ');
  });
}

const SHARE =
  /\d\s?%|(?<!\p{L})(?:per ?cent|percentage|pour ?cent|por ?ciento|процент\p{L}*|hal(?:f|ves)|thirds?|quarters?|fifths?|tenths?|most|majority|moiti[ée]|tiers|quarts?|plupart|majorité|mitad|tercios?|cuartos?|mayoría|половин\p{L}+|трет[ьи]|четверт[ьи]|больш(?:инств|ая часть)\p{L}*)(?!\p{L})/iu;

/** Whether a text tells a share of something. */
export function tellsShare(text: string): boolean {
  return SHARE.test(text);
}
