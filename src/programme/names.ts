import type { InterpretationLanguage } from '../knowledge/document.ts';
import type { Language, Localised } from '../language/language.ts';

/** Names of the days from Monday, as they are shown. */
const WEEKDAYS: Localised = {
  en: 'Monday Tuesday Wednesday Thursday Friday Saturday Sunday',
  fr: 'lundi mardi mercredi jeudi vendredi samedi dimanche',
  es: 'lunes martes miércoles jueves viernes sábado domingo',
  ru: 'понедельник вторник среда четверг пятница суббота воскресенье',
};

/** Names of the months as they stand after a date. */
const MONTHS: Localised = {
  en: 'January February March April May June July August September October November December',
  fr: 'janvier février mars avril mai juin juillet août septembre octobre novembre décembre',
  es: 'enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre',
  ru: 'января февраля марта апреля мая июня июля августа сентября октября ноября декабря',
};

/** Day of the week of a `YYYY-MM-DD` date; 1 is Monday. */
export function weekdayOf(date: string): number {
  return new Date(`${date}T00:00:00Z`).getUTCDay() || 7;
}

/** The date some days after another, both `YYYY-MM-DD`. */
export function dateAfter(date: string, days: number): string {
  const moved = new Date(`${date}T00:00:00Z`);
  moved.setUTCDate(moved.getUTCDate() + days);
  return moved.toISOString().slice(0, 10);
}

/** Name of a day of the week; 1 is Monday. */
export function weekdayName(weekday: number, language: Language): string {
  return WEEKDAYS[language].split(' ')[weekday - 1] ?? '';
}

/** Name of a month as it stands after a date; 1 is January. */
export function monthName(month: number, language: Language): string {
  return MONTHS[language].split(' ')[month - 1] ?? '';
}

/** `Thursday 17 November 2016` of a `YYYY-MM-DD` date, in the given language. */
export function dateText(date: string, language: Language): string {
  const [year, month, day] = date.split('-').map(Number);
  const name = monthName(month ?? 0, language);
  const rest = language === 'es' ? `${day} de ${name} de ${year}` : `${day} ${name} ${year}`;
  const weekday = weekdayName(weekdayOf(date), language);
  return language === 'ru' ? `${weekday}, ${rest}` : `${weekday} ${rest}`;
}

const LANGUAGE_NAMES: Readonly<Record<Language, Readonly<Record<InterpretationLanguage, string>>>> =
  {
    en: { E: 'English', F: 'French', S: 'Spanish', R: 'Russian' },
    fr: { E: 'anglais', F: 'français', S: 'espagnol', R: 'russe' },
    es: { E: 'inglés', F: 'francés', S: 'español', R: 'ruso' },
    ru: { E: 'английский', F: 'французский', S: 'испанский', R: 'русский' },
  };

/** `English, French`: the languages of interpretation in the order given. */
export function languageNames(
  codes: readonly InterpretationLanguage[],
  language: Language,
): string {
  return codes.map((code) => LANGUAGE_NAMES[language][code]).join(', ');
}
