import { detectLanguage } from '../language/detect.ts';
import { fold } from '../language/fold.ts';
import type { SameMeaning } from '../retrieval/same-meaning.ts';
import type { FactKind } from './answer.ts';
import { namesCountry } from './countries.ts';
import { afterQuantifier, asksForShare, factAsked, phrases, speltOut } from './fact-asked.ts';
import { countedIn, quantitiesIn, tellsShare } from './quantities.ts';

/** In en, fr, es and ru; Russian ones with their endings. */
const MONTHS = [
  'january|february|march|april|may|june|july|august|september|october|november|december',
  'janvier|février|mars|avril|mai|juin|juillet|août|septembre|octobre|novembre|décembre',
  'enero|febrero|marzo|abril|mayo|junio|julio|agosto|septiembre|octubre|noviembre|diciembre',
  'январ[ья]|феврал[ья]|марта?|апрел[ья]|мая|июн[ья]|июл[ья]|августа?|сентябр[ья]|октябр[ья]|ноябр[ья]|декабр[ья]',
].join('|');
const NUMBER_WORDS = [
  'two|three|four|five|six|seven|eight|nine|ten|twelve',
  'une?|deux|trois|quatre|cinq|sept|huit|neuf|dix|douze|dos|tres|cuatro|cinco|seis|siete|ocho|nueve|diez|doce',
  'дв[аеу]х?|тр(?:и|ех|ёх)|четыр(?:е|ех|ёх)|пят[ьи]|шест[ьи]|сем[ьи]|восьм?[ьи]|восемь|девят[ьи]|десят[ьи]|двенадцат[ьи]',
].join('|');
const SPANS = [
  'years?|months?|weeks?|days?|hours?|minutes?',
  'ans?|années?|mois|semaines?|jours?|heures?|años?|meses|mes|semanas?|días?|horas?|minutos?',
  'год(?:а|у|ом)?|лет|месяц\\p{L}*|недел\\p{L}+|дн(?:я|ей|и)|день|час(?:а|ов|у)?|минут\\p{L}*',
].join('|');

/** Whole words, for scripts of which `\b` knows nothing. */
const whole = (words: string) => `(?<!\\p{L})(?:${words})(?!\\p{L})`;

/** What a text holds when it can answer a question for that kind of fact. */
const STATED: Readonly<Partial<Record<FactKind, RegExp>>> = {
  money:
    /[€$£]\s?\d|\d[\d.,\s]*(?:euros?|dollars?|million|billion|milliard|eur|usd|pounds|dólares|millones|евро|доллар|млн|миллион)|\d\s?[€$£₽]/i,
  contact: /\S@\S+\.\S|\+\d{2}|www\.|https?:/i,
  penalty: /\b(?:imprison\w*|penalt\w+|fines? of|years in prison|custodial)\b/i,
  person:
    /\b(?:opened|closed|chaired|led|headed|moderated|run|represented|replaced|succeeded) by\b|(?<!\p{L})(?:ouvert|dirigé|mené|présidé|animé|représenté|remplacé|commandé)e?s? par\b|\b(?:dirigid|presidid|encabezad|inaugurad|clausurad|moderad|representad)[oa]s? por\b|во главе с(?!\p{L})|\b(?:Secretary General|Director|President|Minister|Chair(?:man|woman|person)?) \p{Lu}|,\s(?:Secretary General|Director|President|Minister)\b/u,
  duration: new RegExp(
    [
      "from .*\\d{4} to |until|jusqu’|jusqu'|hasta",
      `\\d+[ -]?(?:[–-] ?\\d+ )?(?:${whole(SPANS)}|${MONTHS})|${whole(NUMBER_WORDS)} ${whole(SPANS)}`,
      `(?:${MONTHS}) \\d{4} to`,
    ].join('|'),
    'iu',
  ),
  date: new RegExp(
    `${whole(MONTHS)}|\\b(?:1\\d|20)\\d\\d(?:s|\\b)|\\d+ (?:years|ans|años|лет)|${whole('century|centuries|siècles?|siglos?|век[аеов]*')}|\\d (?:BCE?|AD|CE)\\b|the day before`,
    'iu',
  ),
  // A text or a list that is asked for whole is not in a summary of it.
  wording: /(?!)/,
};

/** What a question wants to know, beyond its topic. */
export interface Wanted {
  /** The kind of fact; undefined for an open question or a topic. */
  readonly fact: FactKind | undefined;
  /** Whether a text can hold it; always true without a kind. */
  isIn(text: string): boolean;
  /** Whether a sentence is likelier to answer than others with the same words. */
  prefers(text: string): boolean;
}

/** Wants nothing in particular. */
export const ANYTHING: Wanted = { fact: undefined, isIn: () => true, prefers: () => false };

/** Asking for a name: "who funded it?"; folded. */
const WHO = phrases('who|whose|qui|quien(?:es)?|кто|кем');

/** Reads the kind of fact that a question asks for. */
export function wantedBy(question: string, sameMeaning: SameMeaning): Wanted {
  const folded = speltOut(fold(question));
  const fact = factAsked(folded);
  if (fact === undefined) {
    if (!WHO.test(folded)) return ANYTHING;
    return {
      ...ANYTHING,
      prefers: (text) => namesIn(text).some((name) => !folded.includes(fold(name))),
    };
  }
  const isIn = fact === 'number' ? numberIn(folded, sameMeaning) : holderOf(fact);
  return { fact, isIn, prefers: isIn };
}

/** Whether a text can hold a fact of a kind that is not a number. */
function holderOf(fact: FactKind): (text: string) => boolean {
  return fact === 'country' ? namesCountry : (text) => STATED[fact]?.test(text) ?? true;
}

/** Whether a text can hold the number that a folded question asks for. */
function numberIn(folded: string, sameMeaning: SameMeaning): (text: string) => boolean {
  if (asksForShare(folded)) return tellsShare;
  const counted = countedIn(afterQuantifier(folded), detectLanguage(folded) ?? 'en');
  return (text) => quantitiesIn(text).some((words) => !counted || sameMeaning(counted, words));
}

/** Capitalised words that do not open a sentence. */
function namesIn(text: string): string[] {
  return [...text.matchAll(/(?<=[\p{Ll}\p{N},;:)”"’]\s|[(“"–]\s?)\p{Lu}[\p{L}\p{N}-]*/gu)].map(
    ([name]) => name,
  );
}
