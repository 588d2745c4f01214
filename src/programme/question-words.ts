import { WORKSHOP_WORD } from './numbered.ts';
import { phrases } from './reading.ts';

/** Wants a calendar file. */
export const CALENDAR = phrases(
  'ics',
  'ical',
  'icalendar',
  'calendar',
  'calendrier',
  'calendario',
  'календар\\p{L}*',
);
export const NOW = phrases(
  'now',
  'right now',
  'currently',
  'maintenant',
  'en ce moment',
  'actuellement',
  'ahora(?: mismo)?',
  'actualmente',
  'сейчас',
  'теперь',
);
export const NEXT = phrases(
  'next',
  'upcoming',
  'prochaine?s?',
  'suivante?s?',
  'ensuite',
  'próxim[oa]s?',
  'siguientes?',
  'дальше',
  'следующ\\p{L}+',
  'ближайш\\p{L}+',
  'далее',
);
/** Means the sessions beside the named ones. */
export const PARALLEL = phrases(
  '(?:at )?the same time(?: as)?',
  'in parallel(?: with| to)?',
  'parallel(?: with| to)',
  'simultaneously(?: with)?',
  'en même temps(?: que)?',
  'en parallèle(?: de| avec)?',
  'al mismo tiempo(?: que)?',
  'en paralelo(?: con| a)?',
  'simultáneamente',
  'одновременно(?: с)?',
  'в то же время(?: что)?',
  'параллельно(?: с)?',
);
/** Begins as the continuation of something said before. */
export const CONTINUES = phrases(
  "^[^\\p{L}]*(?:and|what about|how about|et|qu'en est il|y|qué tal|а|и)",
);
/** A workshop and its subject, without a verb. */
export const TITLE_LIKE = phrases(
  `^[^\\p{L}]*(?:the |le |l'|el )?${WORKSHOP_WORD} (?:on|about|for|sur|sobre|de|pour|para|о|об|по|для) [^?]*[?.]?$`,
  `^[^\\p{L}]*${WORKSHOP_WORD} \\p{L}+$`,
);
/** Names a programme; the plural means projects. */
export const PROGRAMME = phrases(
  'programme',
  'program',
  'agenda',
  'schedule',
  'timetable',
  'horaires?',
  'emploi du temps',
  'programa',
  'horarios?',
  'программ[аеуы]',
  'расписани[ея]',
  'повестк[аеиу](?: дня)?',
);
