import { ROOM_WORD, WORKSHOP_WORD } from './numbered.ts';
import { phrases } from './reading.ts';

/** What a sentence wants to know of sessions. */
export type Asked =
  /** The time of day. */
  | 'hour'
  /** The time or the day. */
  | 'when'
  /** The room, by that word. */
  | 'room'
  | 'where'
  | 'languages'
  /** Which workshops there are, or which one is about something. */
  | 'workshops'
  | 'sessions'
  /** What is on. */
  | 'events'
  | 'count'
  | 'title';

/** The word for a session in the four languages, as a source for `phrases`. */
export const SESSION_WORD =
  '(?:sessions?|séances?|sesi(?:ón|ones)|сесси\\p{L}+|заседани\\p{L}+|мероприяти\\p{L}+)';
const WHICH =
  '(?:which|what|quel(?:le)?s?(?: (?:sont|est|étai(?:en)?t)(?: les?| la)?)?|(?:les?|la)quel(?:le)?s? des|qué|cuál(?:es)?(?: (?:son|es|fueron|eran) (?:los|las|el|la)| de los| de las)?|как(?:ой|ие|их|ом|ая|ую|ое|ому|им|ими)(?: из)?)';
const OTHER_WORDS =
  '(?:(?:of the|are the|were the|is the|was the|of|other|parallel|autres?|otros?|еще|другие) )?';
const EXISTS =
  "(?:(?:is|are|was|were|will) there(?: be)?(?: an?| any)?|y (?:a|avait|aura|a eu)(?: t)? il (?:des?|une?|un|d')|est ce qu'il y a (?:des?|une?|d')|il y a (?:des?|une?|d')|hay|había|hubo|habrá|есть ли|был[оаи]? ли|будет ли|будут ли|есть)(?: algún| alguna| un| una| какой нибудь| какие нибудь)?";
const LIST =
  '(?:list|show(?: me)?|give me|all|liste[rz]?|montre[rz]?(?: moi)?|affiche[rz]?|donne[rz]?(?: moi)?|tou(?:s|tes)|enumera|lista|muestra|muéstrame|dame|tod[oa]s|перечисли\\p{L}*|покажи\\p{L}*|дай(?:те)?|список|все)(?: of)?(?: the| les| des| los| las| de los| de las)?';

/** How each is asked for, in the four languages. */
export const ASKED_PHRASES: readonly (readonly [Asked, RegExp])[] = [
  [
    'hour',
    phrases(
      '(?:what|which) (?:time|hour)(?! (?:limit|frame|period|zone))',
      '(?:start(?:ing)?|begin(?:ning)?) times?',
      'quel(?:le)?s? heures?',
      'heure de début',
      'qué horas?',
      'во сколько',
      '(?:в )?котором часу',
      'время начала',
    ),
  ],
  [
    'when',
    phrases(
      'when',
      '(?:what|which) (?:days?|date)',
      'how early',
      'quand',
      'quel(?:le)?s? (?:jours?|date|moment)',
      'cuándo',
      'qué (?:días?|fecha|momento)',
      'когда',
      'как(?:ое|ого|ой|ие) (?:время|числа|день|дня|дата|дни)',
      'начало (?:в|во)',
    ),
  ],
  [
    'room',
    phrases(
      `${WHICH} ${ROOM_WORD}`,
      'room number',
      'numéro de (?:la )?sal(?:le|a)',
      `как(?:ом|ой|ое|ая|ую|их|ие) (?:зал\\p{L}*|комнат\\p{L}+|аудитори\\p{L}+|помещени\\p{L}+)`,
      'номер зала',
    ),
  ],
  [
    'where',
    phrases(
      'where',
      'location of',
      'où',
      // Without its accent "où" is "or": then only where a place must follow.
      'ou (?:se (?:tient|tiendra|tenait|déroule|déroulera|trouve)|(?:a|aura|a eu) lieu|est l[ae]?)',
      'dónde',
      'где',
    ),
  ],
  [
    'languages',
    phrases(
      '(?:which|what|working|official) languages?',
      'quelles? langues?',
      'langues de travail',
      'qué (?:idiomas?|lenguas?)',
      'cuáles idiomas',
      'idiomas de trabajo',
      '(?:как(?:их|ом|ие|ой)|рабочи[ей]|рабочих) язык\\p{L}*',
      'interpret(?:ed|ing|ation|ers?)',
      'translat(?:ed|ion|ions)',
      'interprét(?:ée?s?|ation)',
      'interprète',
      'tradui(?:te?s?|re)',
      'traduction',
      'interpretación',
      'traducción',
      'traducid[oa]s?',
      'интерпретаци\\p{L}+',
      'перевод(?:а|ом|е|ится|ился|илась|чик\\p{L}*)?',
      'синхронн\\p{L}+',
    ),
  ],
  ['workshops', phrases(`(?:${WHICH}|${EXISTS}|${LIST}) ${OTHER_WORDS}${WORKSHOP_WORD}`)],
  ['sessions', phrases(`(?:${WHICH}|${EXISTS}|${LIST}) ${OTHER_WORDS}${SESSION_WORD}`)],
  [
    'events',
    phrases(
      "what(?:'?s| is| are| was| were| will be)? (?:on|in|happening|scheduled|planned|going on|taking place|held|there|offered|running)",
      'what(?: will)? (?:happens?|happened|takes? place|took place|goes on|do we have|do i have|can i (?:attend|see|visit))',
      'whats on',
      'is there (?:anything|something)',
      'que se passe(?: t il|ra)?',
      "qu'est ce qui (?:se passe|est prévu|a lieu|était prévu|s'est passé)",
      "qu'est ce qu'il y a",
      "qu'y (?:a t il|avait il|aura t il)",
      'a quoi assister',
      "qu'est il prévu",
      'quoi',
      'qué (?:hay|hubo|había|habrá|toca|tenemos)',
      'qué (?:se )?(?:pasa|ocurre|celebra|celebró|ofrece|pasó|ocurrió)',
      'qué (?:tiene|tuvo) lugar',
      'qué (?:está|estaba|estuvo) (?:previsto|programado)',
      'qué actividades',
      'что(?: там)? (?:будет|было|проходит|происходит|происходило|запланировано|намечено|идет|шло|состоится|состоялось|есть|пройдет|проходило|планируется|предусмотрено)',
      'что (?:в|во|на)',
    ),
  ],
  [
    'count',
    phrases(
      `(?:how many|combien de|cuántos|cuántas|(?<!(?:во|до|на) )сколько)(?: \\p{L}+)? (?:${WORKSHOP_WORD}|${SESSION_WORD})`,
      "combien d'ateliers",
    ),
  ],
  [
    'title',
    phrases(
      'about',
      'titles?',
      'titled',
      'called',
      'topics?',
      'subject',
      'theme',
      'deal(?:s|t)? with',
      'cover(?:s|ed)?',
      'de quoi',
      'sujet',
      'thème',
      'titre',
      "s'appelle",
      'intitulé',
      'porte sur',
      'porta(?:it|nt)? sur',
      'traite(?:nt|ra|it)?',
      'traitait',
      'consacrée?s?',
      'concerne',
      'de qué',
      'tema',
      'título',
      'se llama(?:ba)?',
      'trat(?:a|ó|aba|an)',
      'dedicad[oa]',
      'о чем',
      'тем(?:а|у|ой|е)',
      'названи\\p{L}',
      'называ\\p{L}+',
      'посвящ\\p{L}+',
      'кас(?:ается|ался|алась)',
    ),
  ],
];
