import type { AskedLanguage, Selection } from '../selection.ts';
import { phrases, type Reading } from './reading.ts';

/** Names of the languages in all four; `other` is often asked for and printed in no programme. */
const NAMES = {
  E: 'english|anglaise?|ingles(a|es)?|английск…',
  F: 'french|francaise?s?|frances(a|es)?|французск…',
  S: 'spanish|espagnole?|espanola?|castellano|испанск…',
  R: 'russian|russes?|rus[oa]|русск…',
  other: `german|allemande?|alemana?|немецк…|italian[oa]?|italienne?|итальянск…|
    arabic|arabe|арабск…|chinese|chinoise?|chin[oa]|китайск…|
    portuguese|portugaise?|portuguesa?|португальск…|turkish|турецк…|ukrainian|украинск…|
    japanese|japonaise?|japones|японск…`,
};
const ANY = `(${Object.values(NAMES).join('|')})`;
const LANGUAGES: Readonly<Record<AskedLanguage, RegExp>> = {
  E: phrases(NAMES.E),
  F: phrases(NAMES.F),
  S: phrases(NAMES.S),
  R: phrases(NAMES.R),
  other: phrases(NAMES.other),
};

const ALL_FOUR = phrases({
  en: 'all (the |of the )?(four |4 )?languages',
  fr: '(toutes les|les quatre|quatre|toutes les quatre) langues',
  es: '(todos los|los cuatro|cuatro) idiomas',
  ru: '(все|всех|четырех|четыре)( четырех)? язык(и|ов|ах|а)',
});
const ONLY = phrases({
  en: 'only',
  fr: 'seulement|uniquement|exclusivement',
  es: 'sólo|solamente|únicamente',
  ru: 'только|исключительно',
});
const OR = phrases(`${ANY}\\s*(,\\s*\\p{L}+\\s*)*(or|ou|o|или)( (in|en|into|на))? ${ANY}`);

/** Takes languages of interpretation: "russian", "en français et en anglais", "только на английском". */
export function takeLanguages(reading: Reading): Pick<Selection, 'languages' | 'match'> {
  const isAny = reading.left.search(OR) >= 0;
  const isAllFour = reading.takes(ALL_FOUR);
  const named = reading.takesAny(LANGUAGES);
  const languages: readonly AskedLanguage[] = isAllFour ? ['E', 'F', 'S', 'R'] : named;
  const isOnly = languages.length > 0 && reading.takes(ONLY);
  return { languages, match: isOnly ? 'only' : isAny ? 'any' : 'all' };
}
