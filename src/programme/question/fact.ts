import type { FactKind } from '../../answer/answer.ts';
import { asksForField, asksWhen, type Cue } from './cues.ts';
import { ENDS } from './kind.ts';
import { phrases, type Reading } from './reading.ts';

/** Facts people ask of sessions and no programme prints. */
export type UnprintedFact = Extract<
  FactKind,
  'speaker' | 'number' | 'money' | 'contact' | 'place' | 'endtime' | 'duration' | 'content'
>;

const UNTIL = phrases({
  en: '(until|till) (when|what time)|end(ing)? times?',
  fr: "jusqu'à (quand|quelle heure)|heure de fin",
  es: 'hasta (cuándo|qué hora)|hora de fin',
  ru: 'до (скольки|(которого|какого) часа|какого времени)',
});

/** Facts that are asked for whatever else is asked; the first that fits decides. */
const FACTS = {
  duration: phrases({
    en: 'how long|duration|last(s|ed)',
    fr: 'combien de temps|durée|dur(e|ent|era|ait|é)',
    es: 'cuánto (tiempo|dura(n|rá|ba)?|duró)|duración',
    ru: `как долго|сколько (времени |часов )?(длит|идет|шел|шла|продолж|занима)…|
      на сколько (времени |часов |дней )?рассчитан…|(продолжитель|длитель)ност…`,
  }),
  money: phrases({
    en: 'how much|pric(e|es|ed)|costs?|fees?|tickets?|pa(y|ys|id) for|free of charge',
    fr: `combien (coûte|coutent|faut il payer)|prix|coût(e|s|ent)?|tarifs?|
      pa(yer|yé|ie)|gratuit…`,
    es: `cuánto (cuesta|costó|vale|hay que pagar)|preci?os?|cost[eo]s?|cuesta|tarifas?|
      pagar|gratis`,
    ru: '(сколько )?стоит|цен(а|ы|у)|стоимост…|плат…|билет…',
  }),
  contact: phrases({
    en: `(the|what|which|street|postal|email) address|address (of|for)|phone|e mail|email|
      contact details|hotels?|regist(er|ers|ration|ered)|sign up|
      how (do|can) (i|we) (get|book|join)|book(ing)?`,
    fr: `(l'|quelle )adresse|adresse (du|de|des|postale)|téléphone|courriel|hôtel|
      inscri(re|ptions?|t)|réserv(er|ation)`,
    es: 'dirección|teléfono|correo|inscri(birse|birme|bir|pción)|reservar?',
    ru: `адрес…|телефон…|гостиниц…|отел…|(за)?регистр\\p{L}+|записаться|
      как (добраться|попасть|пройти)`,
  }),
  place: phrases({
    en: '(which|what) restaurant|name of the restaurant|restaurant called',
    fr: 'quel restaurant|nom du restaurant',
    es: '(qué|cuál) restaurante|nombre del restaurante',
    ru: 'как(ой|ом) ресторан…|(название|называется) ресторан…',
  }),
  speaker: phrases({
    en: `(?<!english |french |spanish |russian )speak(s|ers?|ing)?|spoke|
      chair(s|ed|ing|man|woman|person)?|moderat(e|es|ed|ing|ors?)|panell?ists?|keynotes?|
      presenters?|facilitat(ors?|es|ed)|rapporteurs?|organi[sz]ers?|
      ^[^\\p{L}]*(and |so |do you know |tell me )?(by |with |for )?(who|whom|whose)`,
    fr: `^[^\\p{L}]*(et |mais )?(par |avec |de |à )?qui|
      qui (parle|anime|préside|intervient|présente|modère|dirige)|
      qui a (animé|présidé|modéré|parlé|présenté|dirigé)|intervenante?s?|orateurs?|oratrices?|
      animateurs?|modérat(eur|rice)s?|présid(ente?|é|ée|ait|e)|conférenciers?`,
    es: `quién(es)?|ponentes?|orador(es|a)?|moder(a|ó|ador|adora|adores)|
      presid(e|ió|ente|enta)|conferenciantes?|relator(es|a)?`,
    ru: `(?<!, )(кто|кем|кого|кому)|докладчик…|спикер…|модератор…|модерир…|
      ведущ(ий|ая|его|ие)|председател…|председательств…|выступа…|выступил…`,
  }),
} satisfies Partial<Record<UnprintedFact, RegExp>>;

/** How many people; "how many workshops" can be counted. */
const NUMBER = phrases({
  en: `how many|number of (participants|people|attendees|experts|delegates|seats)|attendance|
    how (big|large|full)|(seating )?capacity of (the )?room`,
  fr: "capacité de (la )?salle|combien (de|d'|y)|nombre de (participants|personnes|places)",
  es: 'capacidad de (la )?sala|cuánt[oa]s|número de (participantes|personas|asistentes)',
  ru: `вместимость|(?<!(во|до|на) )сколько(?! (времени|часов|стоит|длит|начин|заканч))|
    (число|количество) (участников|людей|мест)`,
});

/** Who came: a fact, unless it asks which workshops one can attend. */
const PARTICIPATION = phrases({
  en: 'attend(ed|ees?)|(took|takes?|taking) part|participat(ed|e|es|ing)',
  fr: 'particip(é|aient|ent|ants)|assistaient',
  es: 'asist(ió|ieron|entes)|particip(ó|aron|aban)',
  ru: 'участвова…|участник(ов|и)|принима… участие',
});

/** What a session left behind. */
const MATERIALS = phrases({
  en: `presentations?|slides?|recordings?|videos?|materials?|documents?|papers?|minutes|
    reports?|summar(y|ies)`,
  fr: `présentations?|diapositives?|enregistrements?|vidéos?|rapports?|résumés?|
    comptes? rendus?`,
  es: `presentaci(ón|ones)|diapositivas|grabaci(ón|ones)|vídeos?|documentos?|informes?|resumen`,
  ru: `презентаци…|слайд…|видео|запис[ьи]|материал…|документ…|протокол…|отчет…|
    доклад(а|ы|ов|е)?`,
});

/** What was said or decided. */
const CONTENT = phrases({
  en: `conclu(sions?|de[sd]?)|outcomes?|results?|recommend(s|ed|ations?)?|
    deci(de|ded|sions?)|agree(d|ments?)?|adopt(ed|s)?|discuss(ed|ions?)?|debated?|
    sa(id|y|ys)|show(ed|n)|presented|messages?`,
  fr: `résultats?|recommand…|décid…|décisions?|discut…|discussions?|débat…|convenu|adopté…|
    présenté(e|s|es)?|dit`,
  es: `conclusi(ón|ones)|conclu(yó|yeron)|resultados?|recomend…|decidi…|decisi(ón|ones)|
    acord(ó|aron)|discuti…|debati…|dijo|present(ó|aron)`,
  ru: `вывод…|итог…|результат…|рекоменд…|реши…|решени…|обсужд…|обсудил…|сказал…|говорил…`,
});

/**
 * The fact a sentence asks for that a programme does not print.
 * @returns undefined when it asks for nothing of the kind
 */
export function unprintedFact(reading: Reading, cues: ReadonlySet<Cue>): UnprintedFact | undefined {
  if (reading.has(UNTIL) || (asksWhen(cues) && reading.has(ENDS))) return 'endtime';
  const [found] = reading.holds(FACTS);
  if (found) return found;
  if (cues.has('count')) return undefined;
  if (reading.has(NUMBER)) return 'number';
  // "Which workshops can I take part in", "which workshop discussed X": titles answer that.
  if (cues.has('workshops') || cues.has('sessions')) return undefined;
  const isField = asksForField(cues);
  if (!isField && reading.has(PARTICIPATION)) return 'speaker';
  const isContent = reading.has(MATERIALS) || (!isField && reading.has(CONTENT));
  return isContent ? 'content' : undefined;
}
