import { WORKSHOP_WORD } from './numbered.ts';
import { phrases, type Reading } from './reading.ts';
import type { Kind } from './selection.ts';

const CONFERENCE = "(?:the |la |l')?(?:octopus )?(?:conference|conférence|conferencia)";
const MEETING =
  '(?:session|sesión|séance|plenary(?: session)?|plénière|plenaria|ceremony|cérémonie|ceremonia)';
const MEETING_RU = '(?:пленарн\\p{L}+ )?(?:сесси\\p{L}+|заседани\\p{L}+|церемони\\p{L}+)';

/** Named kinds; the more particular come first, so that "closing plenary" is not every plenary. */
const KIND_PHRASES: readonly (readonly [Kind, RegExp])[] = [
  [
    'end',
    phrases(
      `(?:end|close|closure) of ${CONFERENCE}`,
      `conference end`,
      `fin de ${CONFERENCE}`,
      `clôture de ${CONFERENCE}`,
      `(?:fin|clausura|cierre) de ${CONFERENCE}`,
      '(?:конец|конца|окончани\\p{L}|завершени\\p{L}|закрыти\\p{L}) конференции',
    ),
  ],
  [
    'closing',
    phrases(
      `(?:closing|final|last|concluding|second) ${MEETING}`,
      `${MEETING} (?:de clôture|finale?|de clausura|de cierre)`,
      `(?:dernière|última|deuxième|segunda) ${MEETING}`,
      `(?:заключительн|последн|финальн)\\p{L}+ ${MEETING_RU}`,
      `(?:results|conclusions|outcomes) (?:of|from) (?:the )?workshops`,
      'workshop results',
      'résultats des ateliers',
      'resultados de los talleres',
      '(?:результат|итог)\\p{L}* (?:работы )?семинаров',
    ),
  ],
  [
    'opening',
    phrases(
      `(?:opening|first|special|anniversary) ${MEETING}`,
      `opening of ${CONFERENCE}`,
      `${MEETING} (?:spéciale|especial|d'ouverture|inaugurale?|de apertura|anniversaire|de aniversario)`,
      `(?:première|primera) ${MEETING}`,
      `(?:ouverture|apertura|inauguración) de ${CONFERENCE}`,
      `(?:специальн|открывающ|торжественн|перв|юбилейн)\\p{L}+ ${MEETING_RU}`,
      `${MEETING_RU} открытия`,
      'открыти\\p{L} конференции',
    ),
  ],
  [
    'plenary',
    phrases(
      'plenary(?: sessions?)?',
      'plenaries',
      '(?:séances? |sessions? )?plénières?',
      '(?:sesi(?:ón|ones) )?plenarias?',
      `пленарн\\p{L}+(?: (?:сесси|заседани)\\p{L}+)?`,
      'пленум\\p{L}*',
    ),
  ],
  [
    'social',
    phrases(
      '(?:social |gala |conference )?dinners?',
      'social (?:event|programme|program|evening)s?',
      'banquet',
      'supper',
      '(?:dîner|repas|soirée|événement) (?:social|de gala)',
      'dîners?',
      'repas',
      'cenas?(?: social(?:es)?)?',
      '(?:evento|acto) social',
      '(?:торжественн\\p{L}+ |совместн\\p{L}+ )?ужин\\p{L}*',
      'банкет\\p{L}*',
    ),
  ],
  ['workshop', phrases(WORKSHOP_WORD)],
];

const CONFERENCE_WORD = phrases(
  'conference',
  'conférence',
  'conferencia',
  'конференци\\p{L}+',
  'octopus',
);
/** Words for an end, of anything. */
export const ENDS = phrases(
  'end(?:s|ed|ing)?(?! (?:to|2) end)',
  'finish(?:es|ed)?',
  'conclude[sd]?',
  'over',
  'closes',
  'closed',
  'until',
  'till',
  "jusqu'à",
  'jusque',
  '(?:se )?termin(?:e|ait|era|ée?)',
  "(?:s')?ach[eè]v(?:e|era|ait)",
  'fini(?:t|ra|ssait|ssent)?',
  '(?:prend|prendra|prenait) fin',
  'heure de fin',
  'termin(?:a|ó|ará|aba|an)',
  'acab(?:a|ó|ará|aba|an)',
  'finaliz(?:a|ó|ará|an)',
  'conclu(?:ye|yó|irá)',
  'hasta',
  'заканчива\\p{L}+',
  'закончи\\p{L}+',
  'окончани\\p{L}+',
  'заверш\\p{L}+',
  'конча\\p{L}+',
  'до (?:скольки|которого часа|какого часа|какого времени)',
);
const STARTS = phrases(
  'start(?:s|ed|ing)?',
  'beg[iau]n(?:s|ning)?',
  'open(?:s|ed|ing)?',
  'commence[sd]?',
  'kick(?:s|ed)? off',
  'commen(?:ce|çait|cera|cé)',
  'débute(?:ra)?',
  'débuté',
  "(?:s')?ouvr(?:e|ira|ait)",
  'empez(?:ó|aba|ará)',
  'empieza',
  'comienza',
  'comenz(?:ó|aba|ará)',
  'inici(?:a|ó|ará)',
  'abr(?:e|ió|irá)',
  'нач(?:ин|ал|нет)\\p{L}*',
  'открыва\\p{L}+',
  'открыла\\p{L}*',
  'начало',
);

/** Before workshops: those that start last. */
export const LAST = phrases(
  `(?:last|final|derniers?|últimos?|последн\\p{L}+)(?= ${WORKSHOP_WORD})`,
);

/** Takes kinds of session: plenary, workshops, dinner, opening, closing, end of the conference. */
export function takeKinds(reading: Reading): Kind[] {
  const kinds = KIND_PHRASES.filter(([, pattern]) => reading.takes(pattern)).map(([kind]) => kind);
  const isOnePlenary = kinds.includes('opening') || kinds.includes('closing');
  return isOnePlenary ? kinds.filter((kind) => kind !== 'plenary') : kinds;
}

/**
 * "When does the conference end?" asks for the row that says so, and "when does
 * it start" for the first.
 */
export function boundaryOfConference(reading: Reading): Kind[] {
  if (!reading.has(CONFERENCE_WORD)) return [];
  if (reading.has(ENDS)) return ['end'];
  return reading.has(STARTS) ? ['opening'] : [];
}
