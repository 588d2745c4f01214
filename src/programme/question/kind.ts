import type { Kind } from '../selection.ts';
import { WORKSHOP_WORD } from './numbers.ts';
import { phrases, type Reading } from './reading.ts';

const CONFERENCE = "(the |la |l')?(octopus )?(conference|conférence|conferencia)";
const MEETING = `(session|sesión|séance|plenary( session)?|plénière|plenaria|
  ceremony|cérémonie|ceremonia)`;
const MEETING_RU = '(пленарн… )?(сесси…|заседани…|церемони…)';

/** Named kinds; the more particular come first, so that "closing plenary" is not every plenary. */
const KINDS: Readonly<Record<Kind, RegExp>> = {
  end: phrases({
    en: `(end|close|closure) of ${CONFERENCE}|conference end`,
    fr: `(fin|clôture) de ${CONFERENCE}`,
    es: `(fin|clausura|cierre) de ${CONFERENCE}`,
    ru: '(кон(ец|ца)|(окончани|завершени|закрыти)\\p{L}) конференции',
  }),
  closing: phrases({
    en: `(closing|final|last|concluding|second) ${MEETING}|workshop results|
      (results|conclusions|outcomes) (of|from) (the )?workshops`,
    fr: `${MEETING} (de clôture|finale?)|(dernière|deuxième) ${MEETING}|résultats des ateliers`,
    es: `${MEETING} (de clausura|de cierre)|(última|segunda) ${MEETING}|
      resultados de los talleres`,
    ru: `(заключительн|последн|финальн)… ${MEETING_RU}|(результат|итог)… (работы )?семинаров`,
  }),
  opening: phrases({
    en: `(opening|first|special|anniversary) ${MEETING}|opening of ${CONFERENCE}`,
    fr: `${MEETING} (spéciale|d'ouverture|inaugurale?|anniversaire)|première ${MEETING}|
      ouverture de ${CONFERENCE}`,
    es: `${MEETING} (especial|de apertura|de aniversario)|primera ${MEETING}|
      (apertura|inauguración) de ${CONFERENCE}`,
    ru: `(специальн|открывающ|торжественн|перв|юбилейн)… ${MEETING_RU}|${MEETING_RU} открытия|
      открыти… конференции`,
  }),
  plenary: phrases({
    en: 'plenary( sessions?)?|plenaries',
    fr: '(séances? |sessions? )?plénières?',
    es: '(sesi(ón|ones) )?plenarias?',
    ru: 'пленарн…( (сесси|заседани)…)?|пленум…',
  }),
  social: phrases({
    en: `(social |gala |conference )?dinners?|social (event|programme|program|evening)s?|
      banquet|supper`,
    fr: '(dîner|repas|soirée|événement) (social|de gala)|dîners?|repas',
    es: 'cenas?( social(es)?)?|(evento|acto) social',
    ru: '(торжественн… |совместн… )?ужин…|банкет…',
  }),
  workshop: phrases(WORKSHOP_WORD),
};

const CONFERENCE_WORD = phrases('conference|conférence|conferencia|конференци…|octopus');
/** Words for an end, of anything. */
export const ENDS = phrases({
  en: 'end(s|ed|ing)?(?! (to|2) end)|finish(es|ed)?|conclude[sd]?|over|close[sd]|until|till',
  fr: `jusqu'à|jusque|(se )?termin(e|ait|era|ée?)|(s')?ach[eè]v(e|era|ait)|
    fini(t|ra|ssait|ssent)?|(prend|prendra|prenait) fin|heure de fin`,
  es: 'termin(a|ó|ará|aba|an)|acab(a|ó|ará|aba|an)|finaliz(a|ó|ará|an)|conclu(ye|yó|irá)|hasta',
  ru: `заканчива…|закончи…|окончани…|заверш…|конча…|
    до (скольки|(которого|какого) часа|какого времени)`,
});
const STARTS = phrases({
  en: 'start(s|ed|ing)?|beg[iau]n(s|ning)?|open(s|ed|ing)?|commence[sd]?|kick(s|ed)? off',
  fr: "commen(ce|çait|cera|cé)|débute(ra)?|débuté|(s')?ouvr(e|ira|ait)",
  es: 'empez(ó|aba|ará)|empieza|comienza|comenz(ó|aba|ará)|inici(a|ó|ará)|abr(e|ió|irá)',
  ru: 'нач(ин|ал|нет)…|открыва…|открыла…|начало',
});

/** Takes kinds of session: plenary, workshops, dinner, opening, closing, end of the conference. */
export function takeKinds(reading: Reading): Kind[] {
  const kinds = reading.takesAny(KINDS);
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
