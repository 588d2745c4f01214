import type { Session } from '../../knowledge/document.ts';
import { roomName } from '../../knowledge/room.ts';
import type { Language, Localised } from '../../language/language.ts';
import { dateText, languageNames } from '../names.ts';
import { type SessionParagraph, titleLine } from '../programme.ts';

const COLUMNS: Readonly<Record<Language, readonly string[]>> = {
  en: ['Day', 'Time', 'Room', 'Languages', 'Session'],
  fr: ['Jour', 'Heure', 'Salle', 'Langues', 'Séance'],
  es: ['Día', 'Hora', 'Sala', 'Idiomas', 'Sesión'],
  ru: ['День', 'Время', 'Зал', 'Языки', 'Заседание'],
};
const NOT_PRINTED: Localised = {
  en: 'not printed',
  fr: 'non indiquée',
  es: 'no indicada',
  ru: 'не указан',
};
const NO_LANGUAGES: Localised = {
  en: 'not printed',
  fr: 'non indiquées',
  es: 'no indicados',
  ru: 'не указаны',
};
const WORKSHOP: Localised = { en: 'Workshop', fr: 'Atelier', es: 'Taller', ru: 'Семинар' };
const ROOM: Localised = { en: 'room', fr: 'salle', es: 'sala', ru: 'зал' };
const ROOM_NOT_PRINTED: Localised = {
  en: 'the room is not printed',
  fr: 'la salle n’est pas indiquée',
  es: 'la sala no está indicada',
  ru: 'зал не указан',
};
const INTERPRETATION: Localised = {
  en: 'interpretation',
  fr: 'interprétation',
  es: 'interpretación',
  ru: 'перевод',
};

/** Names of the columns of {@link cellsOf}. */
export function columnsIn(language: Language): readonly string[] {
  return COLUMNS[language];
}

/** Day, time, room, languages and title; what is not printed says so. */
export function cellsOf({ session }: SessionParagraph, language: Language): string[] {
  return [
    dateText(session.day, language),
    session.start,
    session.room ?? NOT_PRINTED[language],
    session.languages.length > 0 ? session.languages.join('/') : NO_LANGUAGES[language],
    titleLine(session),
  ];
}

/**
 * One session in one line: "Workshop 2: Wednesday 16 November 2016, 14h30,
 * room 2, interpretation E/F (English, French)".
 */
export function lineOf({ session }: SessionParagraph, language: Language): string {
  const room = session.room === null ? '' : roomName(session.room, ROOM[language]);
  return [
    `${nameOf(session, language)}${language === 'fr' ? ' :' : ':'} ${dateText(session.day, language)}`,
    session.start,
    session.kind === 'end' ? '' : room || ROOM_NOT_PRINTED[language],
    interpretationOf(session, language),
  ]
    .filter(Boolean)
    .join(', ');
}

function nameOf(session: Session, language: Language): string {
  const [title = ''] = session.title.split('\n');
  return session.number === undefined ? title : `${WORKSHOP[language]} ${session.number}`;
}

function interpretationOf({ languages }: Session, language: Language): string {
  if (languages.length === 0) return '';
  return `${INTERPRETATION[language]} ${languages.join('/')} (${languageNames(languages, language)})`;
}
