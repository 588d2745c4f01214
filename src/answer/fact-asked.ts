import type { FactKind } from './answer.ts';

/** An expression for whole words and phrases of folded text; a space stands for white space, an apostrophe or a hyphen. */
export function phrases(...sources: readonly string[]): RegExp {
  return new RegExp(
    `(?<![\\p{L}\\p{N}])(?:${sources.join('|').replaceAll(/(?<!\(\?<!\p{L}+) /gu, "[\\s'’-]+")})(?![\\p{L}\\p{N}])`,
    'u',
  );
}

/** How each kind of fact is asked for in en, fr, es and ru, in folded text; the first that matches decides. */
const ASKED: readonly (readonly [FactKind, RegExp])[] = [
  [
    'contact',
    phrases(
      '(?:e mails?|emails?|mails?)(?: address(?:es)?)?|(?:phone|telephone|fax) (?:numbers?|details)|hotline|postal address|contact details',
      'adresses? (?:e mail|postale|electronique)|courriel|coordonnees|tel|(?:numero de )?telephone',
      'correo electronico|(?:numero|numeros) de telefono|direccion (?:de correo|postal|electronica)',
      'электронн\\p{L}+ (?:адрес|почт)\\p{L}*|(?:номер\\p{L}*|какой) телефон\\p{L}*|телефонн\\p{L}+ номер\\p{L}*|адрес\\p{L}*|почт[ауы]',
    ),
  ],
  [
    'money',
    phrases(
      'how much (?:money|cash|did|does|do|has|have|was|is|were|will|it)|(?:what|which|exact|total) (?:amount|sum|budget)',
      'budgets?|amount of|how (?:expensive|costly)|costs?|fees?|price|salary|(?:in|many) (?:euros?|dollars?)',
      'combien (?:d argent|coute|a coute|a verse|ont verse|a paye|ont paye|a donne|de fonds)|montant|somme|prix|tarif',
      'cuanto (?:dinero|cuesta|costo|pago|aporto|dono|puso|cobra)|monto|importe|presupuesto|precio',
      'сколько (?:денег|стои\\p{L}+|заплат\\p{L}+|средств|евро|долларов)|сумм\\p{L}+|бюджет\\p{L}*|цен[аыу]|стоимост\\p{L}+',
    ),
  ],
  [
    'penalty',
    phrases(
      'penalt(?:y|ies)|punish\\p{L}*|prison|jail|sentenced?|fines|fined|a fine of|imprison\\p{L}*',
      'peines?|amendes?|prison|punit?|punis\\p{L}*|emprisonnement',
      'penas?|multas?|carcel|prision|castig\\p{L}*',
      'штраф\\p{L}*|наказ\\p{L}+|тюр\\p{L}+|срок лишения',
    ),
  ],
  [
    'wording',
    phrases(
      '(?:full|exact|complete) (?:text|wording)|wording of|text of (?:the )?article|paragraph \\d+ of',
      '(?:list|names?) of (?:the )?(?:participants|attendees|names|all|members|speakers|people|persons|director|chair\\p{L}*)',
      'texte (?:integral|exact|complet)|libelle|liste (?:des (?:participants|orateurs|membres)|complete)|noms? d\\p{L}+',
      'textualmente|texto (?:integro|literal|exacto)|lista de (?:las|los|participantes)|nombres? de (?:los|las|el|la)',
      '(?:полный|точный) текст|список|имена|как зовут|фамили\\p{L}+',
    ),
  ],
  [
    'person',
    phrases(
      'who (?:\\p{L}+ )?(?:open\\p{L}*|clos\\p{L}*|sign\\p{L}*|chair\\p{L}*|moderat\\p{L}*|spoke|speaks|represent\\p{L}*|leads?|led|heads?|headed|directs?|presented|replaced|succeeded)|who (?:gave|delivered|held|made) (?:the|a|an)(?: \\p{L}+)? (?:speech|talk|address|keynote|presentation)',
      'qui (?:a |ont )?(?:ouvert|ouvre|inaugur\\p{L}*|clotur\\p{L}*|signe\\p{L}*|preside\\p{L}*|modere\\p{L}*|anime\\p{L}*|dirige\\p{L}*|represent\\p{L}*|remplace\\p{L}*|pris la parole|prononce\\p{L}*|parle)',
      'quien(?:es)? (?:abri\\p{L}+|inaugur\\p{L}+|clausur\\p{L}+|firm\\p{L}+|presid\\p{L}+|moder\\p{L}+|dirig\\p{L}+|represent\\p{L}+|sustitu\\p{L}+|pronunci\\p{L}+|habl\\p{L}+|expuso|encabez\\p{L}+)',
      'кто (?:откр\\p{L}+|закр\\p{L}+|подпис\\p{L}+|председател\\p{L}+|вел|ведет|руковод\\p{L}+|возглавл\\p{L}+|представл\\p{L}+|выступ\\p{L}+|сменил|заменил|произн\\p{L}+)',
    ),
  ],
  [
    'country',
    phrases(
      // "In which country" asks for a place.
      '(?<!in )(?:which|what) (?!(?:must|should|shall|do|does|did|can|could|may|will|would|are|is|were|have|has|had) )(?:\\p{L}+ )?(?:countr(?:y|ies)|states?|nations?)',
      '(?<!dans )quels? (?:pays|etats?)',
      '(?<!en )(?:que|cual(?:es)?) (?:pais|paises|estados?)',
      '(?<!в )как(?:ая|ие|ой|их|им|ими) (?:стран\\p{L}*|государств\\p{L}*)',
    ),
  ],
  [
    'duration',
    phrases(
      'how long|duration|(?:for )?how many (?:hours|days|weeks|months)|for how many years',
      'combien de (?:temps|jours|mois|semaines|heures)|delai|duree',
      'cuant[oa]s? (?:tiempo|dias|meses|semanas|horas)|plazo|duracion|cuanto (?:dura|duro|tarda|tardo)',
      'как долго|на сколько(?: \\p{L}+)? рассчит\\p{L}+|сколько (?:времени|дней|месяцев|недель|часов|длил\\p{L}+|продл\\p{L}+)|срок\\p{L}*',
    ),
  ],
  [
    'number',
    phrases(
      '(?:how|hw) many|number of|what (?:percentage|proportion|share)',
      'combien|cb d\\p{L}*|nombre d\\p{L}*|pourcentage',
      'cuant[oa]s|numero de|porcentaje',
      'ск[оа]л?ь?к[оа]|как\\p{L}+ (?:число|количество|процент|дол[яю])',
    ),
  ],
  [
    'date',
    phrases(
      'when (?:did|was|were|is|will|does|do|has|exactly)|(?:what|which) (?:date|day|year)',
      // Before a comma, "when" says under which circumstances.
      'quand (?:a|est|ont|s est|aura)|quand (?:la|le|les)(?!.*,)|quelle (?:date|annee)|quel jour',
      '(?<=(?:^|[¿,])\\P{L}*(?:\\p{L}+ )?)cuando (?:se|fue|es|entro|sera|tuvo)(?!.*,)|(?:que|cual) (?:fecha|dia|ano)',
      '(?<=^(?:\\p{L}+ )?)когда|каком году|какого числа|как\\p{L}+ дат\\p{L}+',
    ),
  ],
];

const QUANTIFIER = phrases(
  '(?:how|hw) many|(?:number|percentage|proportion|share) of',
  "(?:combien|cb) d[e']?|combien|(?:nombre|pourcentage) d(?:e|es)?",
  'cuant[oa]s|(?:numero|porcentaje) de',
  'ск[оа]л?ь?к[оа]|(?:число|количество|процент|дол[яю])',
);

/** The kind of fact a question asks for; undefined for an open question or a topic. */
export function factAsked(folded: string): FactKind | undefined {
  return ASKED.find(([, pattern]) => pattern.test(folded))?.[0];
}

/** What follows "how many" or "the number of"; empty where neither is asked. */
export function afterQuantifier(folded: string): string {
  const match = QUANTIFIER.exec(folded);
  return match ? folded.slice(match.index + match[0].length) : '';
}
