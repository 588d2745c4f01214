import type { FactKind } from './answer.ts';

/** An expression for whole words and phrases of folded text; a space stands for white space, an apostrophe or a hyphen. */
export function phrases(...sources: readonly string[]): RegExp {
  return new RegExp(
    `(?<![\\p{L}\\p{N}])(?:${sources.join('|').replaceAll(/(?<!\(\?<!\p{L}+) /gu, "[\\s'’-]+")})(?![\\p{L}\\p{N}])`,
    'u',
  );
}

/** Verbs of giving and costing, in English. */
const PAID =
  'costs?|pay|pays|paid|spen[dt]|contribut\\p{L}*|give|gives|gave|given|donat\\p{L}*|fund\\p{L}*|invest\\p{L}*|charged?|earn\\p{L}*|worth|rais(?:e|ed)';
/** How a share of a whole is asked for. */
const SHARE_ASKED = [
  '(?:what|which|how (?:big|large|high)) (?:\\p{L}+ )?(?:percentage|percent|proportion)|(?:what|which|how (?:big|large)(?: a)?) share|^(?:the )?(?:percentage|proportion|share) of',
  'pourcentage|quel(?:le)? (?:\\p{L}+ ){0,8}(?:proportion|part) d\\p{L}*|proportion d\\p{L}*',
  'porcentaje|(?:que|cual) (?:\\p{L}+ ){0,8}proporcion',
  'как\\p{L}+ (?:процент|дол[яю])|сколько процентов',
];

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
      `how much (?:money|cash)|how much (?:did|does|do|has|have|had|is|was|were|will|would) (?:\\p{L}+ ){0,8}(?:${PAID})|how much (?:is|are|was|were) (?:the|it|a)(?: \\p{L}+){0,3}$`,
      '(?:exact|total) (?:amount|sum)|(?:what|which) (?:amount|sum)|budgets?|amount of (?:money|funding|funds)|how (?:expensive|costly)',
      '(?:what|which) (?:\\p{L}+ ){0,8}(?:costs?|fees?|price|salary)|(?:costs?|fees?|price|salary)$|^is there (?:\\p{L}+ ){0,8}fee|(?:in|many) (?:euros?|dollars?)',
      'combien (?:d argent|de fonds|(?:\\p{L}+ ){0,8}(?:cout\\p{L}*|verse\\p{L}*|paye\\p{L}*|donne\\p{L}*|depense\\p{L}*))|montant|quelle somme|quel(?:s|le|les)? (?:\\p{L}+ )?(?:prix|tarifs?)|(?:prix|tarifs?)$',
      'cuanto (?:dinero|cuesta|costo|pago|aporto|dono|puso|cobra)|monto|importe|presupuesto|precio',
      'сколько (?:денег|стои\\p{L}+|заплат\\p{L}+|средств|евро|долларов)|сумм\\p{L}+|бюджет\\p{L}*|цен[аыу]|стоимост\\p{L}+',
    ),
  ],
  [
    'penalty',
    phrases(
      '(?:what|which) (?:\\p{L}+ )?(?:penalt(?:y|ies)|punishments?|fines?|(?:prison |jail )?sentences?|(?:prison|jail) terms?)|(?:penalt(?:y|ies)|punishments?) (?:for|of)|how (?:is|are|was|were) (?:\\p{L}+ ){0,8}(?:punished|fined|sentenced)|years (?:in|of) (?:prison|jail|imprisonment)',
      'quell?e?s? (?:\\p{L}+ ){0,8}(?:peines?|amendes?|sanctions? penales?)|(?:peine|amende) (?:pour|encourue|prevue)|(?:ans|annees) de prison|comment (?:est|sont) (?:\\p{L}+ ){0,8}puni\\p{L}*',
      '(?:que|cual(?:es)?) (?:\\p{L}+ ){0,8}(?:penas?|multas?|castigos?)|(?:pena|multa|castigo) (?:por|para)|anos de (?:carcel|prision)',
      '(?:какой|какая|какие|каков\\p{L}*) (?:\\p{L}+ ){0,8}(?:штраф\\p{L}*|наказани\\p{L}+)|(?:штраф|наказание) за|срок лишения|сколько лет тюрьмы',
    ),
  ],
  [
    'wording',
    phrases(
      '(?:full|exact|complete) (?:text|wording)|wording of|text of (?:the )?article|paragraph \\d+ of',
      '(?:list|names?) of (?:the )?(?:participants|attendees|names|all|members|speakers|people|persons|director|chair\\p{L}*)',
      'texte (?:integral|exact|complet)|libelle|liste (?:des (?:participants|orateurs|membres)|complete)|noms? des (?:participants|orateurs|membres|personnes|intervenants|experts|directeurs?|presidents?)|nom d(?:u|e la) (?:direct\\p{L}+|president\\p{L}*)',
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
      '(?<!in )(?:which|what) (?!(?:must|should|shall|do|does|did|can|could|may|will|would|are|is|were|have|has|had) )(?:\\p{L}+ )?(?:countr(?:y|ies)|states?(?! that)|nations?)',
      '(?<!dans )quels? (?:pays|etats?(?! americain))',
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
      'how (?:many|much)|(?:what|which) (?:\\p{L}+ ){0,8}number of|^(?:the )?number of',
      'combien|cb d\\p{L}*|quel\\p{L}* (?:\\p{L}+ ){0,8}nombre d\\p{L}*|^(?:le )?nombre d\\p{L}*',
      'cuant[oa]s|cual(?:es)? (?:\\p{L}+ ){0,8}numero de|^(?:el )?numero de',
      'ск[оа]л?ь?к[оа]|как\\p{L}+ (?:число|количество)',
      ...SHARE_ASKED,
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
  'how many|number of',
  '(?:combien|cb|nombre) d(?:e|es)?',
  'cuant[oa]s|numero de',
  'ск[оа]л?ь?к[оа]|(?:число|количество)',
);
const SHARE = phrases(...SHARE_ASKED);

/** How question words are spelt in chats, besides what the patterns above know. */
const CHAT_SPELLINGS = new Map(
  Object.entries({
    how: 'hwo|hw',
    many: 'meny|mny',
    when: 'wen|whn',
    what: 'wat|wot|wht|waht',
    which: 'wich|whcih',
    quoi: 'koi|kwa',
    quand: 'kan|kand|qd',
    qui: 'ki',
    quel: 'kel',
    quelle: 'kelle',
    combien: 'kombien|combyen|conbien',
    que: 'q|k|ke',
    cuantos: 'kuantos|qantos|cuantps',
    cuantas: 'kuantas',
    cuando: 'kuando|cdo',
    quien: 'kien|qn',
    когда: 'када|кагда|кода',
    сколько: 'сколки|скольо|скока|скоко',
  }).flatMap(([plain, spellings]) => spellings.split('|').map((each) => [each, plain] as const)),
);

/** A question with its question words as they are in books. */
export function speltOut(folded: string): string {
  return folded.replace(/\p{L}+/gu, (word) => CHAT_SPELLINGS.get(word) ?? word);
}

/** The kind of fact a question asks for; undefined for an open question or a topic. */
export function factAsked(folded: string): FactKind | undefined {
  return ASKED.find(([, pattern]) => pattern.test(folded))?.[0];
}

/** What follows "how many" or "the number of"; empty where what is counted is not said: "combien pèse …". */
export function afterQuantifier(folded: string): string {
  const match = QUANTIFIER.exec(folded);
  return match ? folded.slice(match.index + match[0].length) : '';
}

/** Whether a question asks for a share of a whole. */
export function asksForShare(folded: string): boolean {
  return SHARE.test(folded);
}
