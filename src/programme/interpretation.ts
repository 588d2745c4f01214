import { phrases, type Reading } from './reading.ts';
import type { AskedLanguage, Selection } from './selection.ts';

const ENGLISH = 'english|anglaise?|ingles(?:a|es)?|английск\\p{L}*';
const FRENCH = 'french|francaise?s?|frances(?:a|es)?|французск\\p{L}*';
const SPANISH = 'spanish|espagnole?|espanola?|castellano|испанск\\p{L}*';
const RUSSIAN = 'russian|russes?|rus[oa]|русск\\p{L}*';
/** Often asked for, printed in no programme. */
const OTHER =
  'german|allemande?|aleman(?:a)?|немецк\\p{L}*|italian|italienne?|italian[oa]|итальянск\\p{L}*|arabic|arabe|арабск\\p{L}*|chinese|chinoise?|chin[oa]|китайск\\p{L}*|portuguese|portugaise?|portugues(?:a)?|португальск\\p{L}*|turkish|турецк\\p{L}*|ukrainian|украинск\\p{L}*|japanese|japonaise?|japones|японск\\p{L}*';
const ANY = `(?:${[ENGLISH, FRENCH, SPANISH, RUSSIAN, OTHER].join('|')})`;

const LANGUAGES: readonly (readonly [AskedLanguage, RegExp])[] = [
  ['E', phrases(ENGLISH)],
  ['F', phrases(FRENCH)],
  ['S', phrases(SPANISH)],
  ['R', phrases(RUSSIAN)],
  ['other', phrases(OTHER)],
];
const PRINTED: readonly AskedLanguage[] = ['E', 'F', 'S', 'R'];

const ALL_FOUR = phrases(
  'all (?:the |of the )?(?:four |4 )?languages',
  '(?:toutes les|les quatre|quatre) langues',
  'toutes les quatre langues',
  '(?:todos los|los cuatro|cuatro) idiomas',
  '(?:все|всех|четырех|четыре)(?: четырех)? язык(?:и|ов|ах|а)',
);
const ONLY = phrases(
  'only',
  'seulement',
  'uniquement',
  'exclusivement',
  'sólo',
  'solamente',
  'únicamente',
  'только',
  'исключительно',
);
const OR = phrases(`${ANY}\\s*(?:,\\s*\\p{L}+\\s*)*(?:or|ou|o|или)(?: (?:in|en|into|на))? ${ANY}`);

/** Takes languages of interpretation: "russian", "en français et en anglais", "только на английском". */
export function takeLanguages(reading: Reading): Pick<Selection, 'languages' | 'match'> {
  const isAny = reading.left.search(OR) >= 0;
  const isAllFour = reading.takes(ALL_FOUR);
  const named = LANGUAGES.filter(([, pattern]) => reading.takes(pattern)).map(([code]) => code);
  const languages = isAllFour ? PRINTED : named;
  const isOnly = languages.length > 0 && reading.takes(ONLY);
  return { languages, match: isOnly ? 'only' : isAny ? 'any' : 'all' };
}
