import type { Language, Localised } from '../../language/language.ts';
import type { Absence } from '../finding.ts';
import { dateText, languageNames } from '../names.ts';
import type { Programme } from '../programme.ts';
import type { UnprintedFact } from '../question/fact.ts';
import type { Dimension } from '../selection.ts';
import { endText, UNPRINTED_FACTS } from './unprinted.ts';

type With = Readonly<Record<Language, (value: string) => string>>;

const OTHER_YEAR: Readonly<Record<Language, (asked: string, known: string) => string>> = {
  en: (asked, known) => `There is no programme of ${asked} here; the only one is that of ${known}.`,
  fr: (asked, known) =>
    `Il n’y a pas ici de programme de ${asked} ; le seul est celui de ${known}.`,
  es: (asked, known) => `Aquí no hay programa de ${asked}; el único es el de ${known}.`,
  ru: (asked, known) => `Программы за ${asked} год здесь нет; есть только программа ${known} года.`,
};

/** What there is instead of what was asked for. */
const ABSENT: Readonly<Record<Dimension, With>> = {
  day: {
    en: (days) => `The programme has nothing on that day. Its days are: ${days}.`,
    fr: (days) => `Le programme n’a rien ce jour-là. Ses jours sont : ${days}.`,
    es: (days) => `El programa no tiene nada ese día. Sus días son: ${days}.`,
    ru: (days) => `На этот день в программе ничего нет. Её дни: ${days}.`,
  },
  time: {
    en: (starts) => `Nothing starts at that time. The printed starts are: ${starts}.`,
    fr: (starts) => `Rien ne commence à cette heure. Les débuts indiqués sont : ${starts}.`,
    es: (starts) => `Nada empieza a esa hora. Los inicios indicados son: ${starts}.`,
    ru: (starts) => `В это время ничего не начинается. Указанные начала: ${starts}.`,
  },
  room: {
    en: (rooms) => `The programme has no such room. Its rooms are: ${rooms}.`,
    fr: (rooms) => `Le programme n’a pas cette salle. Ses salles sont : ${rooms}.`,
    es: (rooms) => `El programa no tiene esa sala. Sus salas son: ${rooms}.`,
    ru: (rooms) => `Такого зала в программе нет. Есть залы: ${rooms}.`,
  },
  language: {
    en: (names) => `The programme has no interpretation like that. Its languages are: ${names}.`,
    fr: (names) => `Le programme n’a pas cette interprétation. Ses langues sont : ${names}.`,
    es: (names) => `El programa no tiene esa interpretación. Sus idiomas son: ${names}.`,
    ru: (names) => `Такого перевода в программе нет. Есть языки: ${names}.`,
  },
  session: {
    en: (numbers) => `The programme has no such session. Its workshops are: ${numbers}.`,
    fr: (numbers) => `Le programme n’a pas cette séance. Ses ateliers sont : ${numbers}.`,
    es: (numbers) => `El programa no tiene esa sesión. Sus talleres son: ${numbers}.`,
    ru: (numbers) => `Такого заседания в программе нет. Есть семинары: ${numbers}.`,
  },
};

const NO_MATCH: Localised = {
  en: 'The programme has no session that matches all of this.',
  fr: 'Aucune séance du programme ne correspond à tout cela.',
  es: 'Ninguna sesión del programa cumple todo esto.',
  ru: 'Ни одно заседание программы не отвечает всем этим условиям.',
};

const UNKNOWN_TOPIC: With = {
  en: (words) => `The titles in the programme do not speak of “${words}”.`,
  fr: (words) => `Les titres du programme ne parlent pas de « ${words} ».`,
  es: (words) => `Los títulos del programa no hablan de «${words}».`,
  ru: (words) => `В названиях программы не говорится: «${words}».`,
};

/** No more of a person's words than this is repeated. */
const ECHO_LIMIT = 60;

/** Why nothing of the programme is shown, as a sentence that says what there is. */
export function absenceText(absence: Absence, programme: Programme, language: Language): string {
  switch (absence.why) {
    case 'other-year':
      return OTHER_YEAR[language](absence.years.join(', '), String(programme.year));
    case 'not-printed':
      return unprintedText(absence.fact, programme, language);
    case 'absent':
      return dimensionText(absence.dimension, programme, language);
    case 'no-match':
      return NO_MATCH[language];
    case 'unknown-topic':
      return UNKNOWN_TOPIC[language](shortened(absence.topic));
  }
}

function shortened(words: string): string {
  return words.length <= ECHO_LIMIT
    ? words
    : `${words.slice(0, words.lastIndexOf(' ', ECHO_LIMIT))} …`;
}

/** What days, times, rooms, languages or workshops the programme has. */
export function dimensionText(
  dimension: Dimension,
  programme: Programme,
  language: Language,
): string {
  return ABSENT[dimension][language](valuesOf(dimension, programme, language));
}

function unprintedText(fact: UnprintedFact, programme: Programme, language: Language): string {
  const text = UNPRINTED_FACTS[fact][language];
  const isAboutEnd = fact === 'endtime' || fact === 'duration';
  return isAboutEnd ? [text, endText(programme, language)].filter(Boolean).join(' ') : text;
}

function valuesOf(dimension: Dimension, { sessions, days }: Programme, language: Language): string {
  const rows = sessions.map(({ session }) => session);
  switch (dimension) {
    case 'day':
      return days.map((day) => dateText(day, language)).join('; ');
    case 'time':
      return distinct(rows.map(({ start }) => start)).join(', ');
    case 'room':
      return distinct(rows.flatMap(({ room }) => room ?? [])).join(', ');
    case 'language':
      return languageNames(distinct(rows.flatMap(({ languages }) => languages)), language);
    case 'session':
      return distinct(rows.flatMap(({ number }) => number ?? [])).join(', ');
  }
}

function distinct<T>(values: readonly T[]): T[] {
  return [...new Set(values)].sort(byNaturalOrder);
}

function byNaturalOrder(a: unknown, b: unknown): number {
  return String(a).localeCompare(String(b), 'en', { numeric: true });
}
