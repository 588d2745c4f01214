import { fold } from '../language/fold.ts';
import type { SameMeaning } from '../retrieval/same-meaning.ts';
import { wordsOf } from '../retrieval/words.ts';
import type { FactKind } from './answer.ts';

/** An expression for whole words and phrases of folded text; a space stands for white space, an apostrophe or a hyphen. */
function phrases(...sources: readonly string[]): RegExp {
  return new RegExp(
    `(?<![\\p{L}\\p{N}])(?:${sources.join('|').replaceAll(' ', "[\\s'’-]+")})(?![\\p{L}\\p{N}])`,
    'u',
  );
}

/** How each kind of fact is asked for in en, fr, es and ru, folded; the first that matches decides. */
const ASKED: readonly (readonly [FactKind, RegExp])[] = [
  [
    'contact',
    phrases(
      'e mails?',
      'email',
      'phone',
      'telephone',
      'hotline',
      'postal address',
      'contact details',
      'adresse (?:e mail|postale|electronique)',
      'courriel',
      'coordonnees',
      'numero de tel\\p{L}*',
      'correo(?: electronico)?',
      'direccion (?:de correo|postal)',
      'электронн\\p{L}+ (?:адрес|почт)\\p{L}*',
      'телефон\\p{L}*',
      'адрес\\p{L}*',
      'почт[ауы]',
    ),
  ],
  [
    'money',
    phrases(
      'how much (?:money|cash|did|does|do|has|have|was|is|were|will|it)',
      '(?:what|which|exact|total) (?:amount|sum|budget)',
      'budgets?',
      'amount of',
      'how (?:expensive|costly)',
      'costs?',
      'fees?',
      'price',
      'salary',
      'euros?',
      'dollars?',
      'combien (?:d argent|coute|a coute|a verse|ont verse|a paye|ont paye|a donne|de fonds)',
      'montant',
      'somme',
      'prix',
      'tarif',
      'cuanto (?:dinero|cuesta|costo|pago|aporto|dono|puso|cobra)',
      'monto',
      'importe',
      'presupuesto',
      'precio',
      'сколько (?:денег|стои\\p{L}+|заплат\\p{L}+|средств|евро|долларов)',
      'сумм\\p{L}+',
      'бюджет\\p{L}*',
      'цен[аыу]',
      'стоимост\\p{L}+',
    ),
  ],
  [
    'wording',
    phrases(
      '(?:full|exact|complete) (?:text|wording)',
      'wording of',
      'text of (?:the )?article',
      'paragraph \\d+ of',
      'texte (?:integral|exact|complet)',
      'libelle',
      'textualmente',
      'texto (?:integro|literal|exacto)',
      '(?:полный|точный) текст',
      'list of (?:participants|attendees|names|all)',
      'names? of',
      'liste (?:des (?:participants|orateurs)|complete)',
      'noms? d\\p{L}+',
      'lista de (?:las|los|participantes)',
      'nombres? de (?:los|las|el|la)',
      'список',
      'имена',
      'как зовут',
      'фамили\\p{L}+',
    ),
  ],
  [
    'duration',
    phrases(
      'how long',
      'duration',
      'for how many (?:hours|days|months|years)',
      'how many (?:hours|days|weeks|months)',
      'combien de (?:temps|jours|mois|semaines|heures)',
      'delai',
      'duree',
      'cuant[oa]s? (?:tiempo|dias|meses|semanas|horas)',
      'plazo',
      'duracion',
      'cuanto (?:dura|duro|tarda|tardo)',
      'как долго',
      'сколько (?:времени|дней|месяцев|недель|часов|длил\\p{L}+|продл\\p{L}+)',
      'срок\\p{L}*',
    ),
  ],
  [
    'number',
    phrases(
      'how many',
      'hw many',
      'number of',
      'what (?:percentage|proportion|share)',
      'combien',
      'nombre d\\p{L}*',
      'pourcentage',
      'cuant[oa]s',
      'numero de',
      'porcentaje',
      'сколько',
      'как\\p{L}+ (?:число|количество|процент|дол[яю])',
    ),
  ],
  [
    'date',
    phrases(
      'when (?:did|was|were|is|will|does|do|has|exactly)',
      '(?:what|which) (?:date|day|year)',
      'quand (?:a|est|ont|s est|la|le|les|aura)',
      'quelle (?:date|annee)',
      'quel jour',
      'cuando (?:se|fue|es|entro|sera|tuvo)',
      '(?:que|cual) (?:fecha|dia|ano)',
      'когда',
      'каком году',
      'какого числа',
      'как\\p{L}+ дат\\p{L}+',
    ),
  ],
];

const MONTHS =
  'january|february|march|april|may|june|july|august|september|october|november|december';

/** What a text holds when it can answer that kind of question; patterns for English text. */
const STATED: Readonly<Partial<Record<FactKind, RegExp>>> = {
  money: /[€$£]\s?\d|\d[\d.,]*\s?(?:euros?|dollars?|million|billion|eur|usd|pounds)/i,
  contact: /\S@\S+\.\S|\+\d{2}|www\.|https?:/i,
  duration: new RegExp(
    `from .*\\d{4} to |until|\\d+ ?(?:[–-] ?\\d+ )?(?:years|months|weeks|days|hours|${MONTHS})|(?:${MONTHS}) \\d{4} to`,
    'i',
  ),
  date: new RegExp(`\\b(?:${MONTHS})\\b|\\b(?:19|20)\\d\\d\\b|\\d+ years|the day before`, 'i'),
  wording: /(?!)/,
};

const QUANTITY =
  /^(?:\d[\d.,]*|\d+(?:st|nd|rd|th)|one|two|three|four|five|six|seven|eight|nine|ten|dozen|hundred|half|third|quarter|most|majority|few)$/;
const QUANTIFIER = phrases(
  '(?:how|hw) many',
  'number of',
  '(?:percentage|proportion|share) of',
  "combien d[e']?",
  'combien',
  'nombre d(?:e|es)?',
  'pourcentage d(?:e|es)?',
  'cuant[oa]s',
  'numero de',
  'porcentaje de',
  'сколько',
  '(?:число|количество|процент|дол[яю])',
);
/** A number counts what stands within this many words after it: "280 cybercrime experts". */
const COUNTED_WITHIN = 4;

/** How many words after "how many" can say what is counted. */
const COUNTED_WORDS = 3;

/** What a question wants to know, beyond its topic. */
export interface Wanted {
  /** The kind of fact; undefined for an open question or a topic. */
  readonly fact: FactKind | undefined;
  /** Whether a text can hold it; always true without a kind. */
  isIn(text: string): boolean;
}

/** Wants nothing in particular. */
export const ANYTHING: Wanted = { fact: undefined, isIn: () => true };

/** Reads the kind of fact that a question asks for. */
export function wantedBy(question: string, sameMeaning: SameMeaning): Wanted {
  const folded = fold(question);
  const fact = ASKED.find(([, pattern]) => pattern.test(folded))?.[0];
  if (fact === undefined) return ANYTHING;
  if (fact !== 'number') return { fact, isIn: (text) => STATED[fact]?.test(text) ?? true };
  const counted = countedIn(folded);
  return { fact, isIn: (text) => quantitiesIn(text).some((words) => sameMeaning(counted, words)) };
}

/** The words that say what is to be counted: "experts" in "How many experts came?". */
function countedIn(folded: string): string {
  const match = QUANTIFIER.exec(folded);
  const words = match ? wordsOf(folded.slice(match.index + match[0].length)) : [];
  return words
    .slice(0, COUNTED_WORDS)
    .map(({ form }) => form)
    .join(' ');
}

/** Each number of a text with the words it can count. */
function quantitiesIn(text: string): string[] {
  const words = wordsOf(text);
  return words.flatMap(({ form }, at) => {
    if (!QUANTITY.test(form)) return [];
    return words
      .slice(at + 1, at + 1 + COUNTED_WITHIN)
      .map(({ surface }) => surface)
      .join(' ');
  });
}
