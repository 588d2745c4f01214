import { fold } from '../language/fold.ts';
import type { FactKind } from './answer.ts';

/** How each kind of fact is asked for, in en, fr, es and ru; the first that matches decides. Folded text. */
const ASKED: readonly (readonly [FactKind, RegExp])[] = [
  [
    'contact',
    /\be-?mails?\b|\bphone|\btelephone|\bpostal address|\bcontact details|\badresses? (?:e-?mail|postale)|\bcourriel|\bcoordonnees|\bcorreo|\btelefono|\bdireccion (?:de|postal)|электронн\S+ (?:адрес|почт)|телефон|\bпочт/,
  ],
  [
    'money',
    /\bhow much (?:money|funding|cash|did|does|do|has|have|was|is|will)\b|\b(?:what|which) (?:amount|sum|budget)|\bbudget|\bamount of|\bhow (?:expensive|costly)|\b(?:euros?|dollars?|usd|eur)\b|[€$£]|\bcombien (?:d argent|d'argent|coute|a coute|a verse|ont verse|a paye|a donne|de fonds)|\bquel(?:le)? (?:montant|somme|budget|prix)|\bcuanto (?:dinero|cuesta|costo|pago|aporto|dono|puso)|\bque (?:monto|importe|presupuesto|cantidad de dinero)|\bpresupuesto|сколько (?:денег|стои|заплат|средств|евро|долларов)|какую сумму|как\S+ (?:сумм|бюджет)|бюджет/,
  ],
  [
    'duration',
    /\bhow long\b|\bduration|\bfor how many (?:months|years)|\bcombien de temps|\bduree|\bcuanto tiempo|\bcuanto dura|\bduracion|как долго|сколько (?:времени|длил|продл|лет|месяцев)|\bсрок/,
  ],
  [
    'number',
    /\bhow many\b|\bhw many\b|\bnumber of\b|\bwhat (?:percentage|proportion|share)|\bpercent|\bcombien\b|\bnombre d|\bpourcentage|\bcuant[oa]s\b|\bnumero de\b|\bporcentaje|\bсколько\b|\bкакое (?:число|количество)|\bпроцент/,
  ],
  [
    'date',
    /\bwhen\b|\bwhat (?:date|day|year)|\b(?:on |in )?which (?:date|day|year)|\bquand\b|\bquelle (?:date|annee)|\bquel jour|\bcuando\b|\bque (?:fecha|dia|ano)\b|\ben que ano|\bкогда\b|\bв каком году|\bкакого числа|\bкак\S+ дат/,
  ],
  [
    'person',
    /\bwho\b|\bwhose\b|\bwhom\b|\bname of the (?:person|director|chair|speaker|minister)|\bqui\b(?! est-ce que)|\bquien(?:es)?\b|\bкто\b|\bкем\b/,
  ],
  [
    'place',
    /\bwhere\b|\bwhich (?:city|hotel|building|town|venue)|\b(?:in )?what (?:city|place|venue)|\bou (?:s est|s'est|a eu|se|etait|est|aura)|\bdans quelle ville|\bquel (?:hotel|lieu|endroit)|\bdonde\b|\ben que (?:ciudad|lugar|hotel)|\bгде\b|\bв каком (?:городе|месте|отеле)/,
  ],
];

const NUMBER_WORD =
  'one|two|three|four|five|six|seven|eight|nine|ten|dozen|hundred|half|third|quarter|most|majority|few|several|many';
const MONTH =
  'january|february|march|april|may|june|july|august|september|october|november|december';

/** What a sentence holds when it can answer that kind of question; patterns for English text. */
const STATED: Readonly<Partial<Record<FactKind, RegExp>>> = {
  money: /[€$£]\s?\d|\d[\d.,]*\s?(?:euros?|dollars?|million|billion|eur|usd|pounds)/i,
  contact: /\S@\S+\.\S|\+\d{2}|www\.|https?:/i,
  duration: new RegExp(
    `from .*\\d{4} to |until|\\d+ (?:years|months|weeks|days|hours)|(?:years|months) on\\b|(?:${MONTH}) \\d{4} to`,
    'i',
  ),
  number: new RegExp(
    `(?<![\\d/]|article |articles |convention |cets |protocol |room |octopus |conference |(?:${MONTH}) )\\b\\d[\\d,.]*(?!\\d|/|th\\b|\\s?(?:${MONTH}))|\\b(?:${NUMBER_WORD})\\b`,
    'i',
  ),
  date: new RegExp(`\\b(?:${MONTH})\\b|\\b(?:19|20)\\d\\d\\b|\\d+ years|the day before`, 'i'),
};

/** The kind of fact a question asks for; undefined for an open question or a topic. */
export function factAsked(question: string): FactKind | undefined {
  const folded = fold(question).replace(/’/g, "'");
  return ASKED.find(([, pattern]) => pattern.test(folded))?.[0];
}

/**
 * Whether a text can hold a fact of that kind.
 * @param asked folded words of the question: a name that the question gives is no answer to "who".
 */
export function statesFact(text: string, kind: FactKind, asked: ReadonlySet<string>): boolean {
  if (kind === 'person' || kind === 'place')
    return namesIn(text).some((name) => !asked.has(fold(name)));
  return STATED[kind]?.test(text) ?? true;
}

/** Capitalised words that do not open a sentence. */
function namesIn(text: string): string[] {
  return [...text.matchAll(/(?<=[\p{Ll}\p{N},;:)”"’]\s|[(“"–]\s?)\p{Lu}[\p{L}\p{N}-]*/gu)].map(
    ([name]) => name,
  );
}
