import type { Language, Localised } from '../../language/language.ts';
import { dateText } from '../names.ts';
import type { Programme } from '../programme.ts';
import type { UnprintedFact } from '../question/fact.ts';

const PRINTS: Localised = {
  en: 'It prints each session’s day, start, room, interpretation and title.',
  fr: 'Il indique le jour, le début, la salle, l’interprétation et le titre de chaque séance.',
  es: 'Indica el día, el inicio, la sala, la interpretación y el título de cada sesión.',
  ru: 'В ней указаны день, начало, зал, перевод и название каждого заседания.',
};

/** What the programme does not print, and what it prints. */
export const UNPRINTED_FACTS: Readonly<Record<UnprintedFact, Localised>> = {
  speaker: unprinted({
    en: 'who speaks, chairs or takes part',
    fr: 'qui intervient, qui préside ou qui participe',
    es: 'quién interviene, preside o participa',
    ru: 'кто выступает, ведёт или участвует',
  }),
  number: unprinted({
    en: 'how many people take part',
    fr: 'combien de personnes participent',
    es: 'cuántas personas participan',
    ru: 'сколько человек участвует',
  }),
  money: unprinted({
    en: 'what anything costs',
    fr: 'ce que cela coûte',
    es: 'cuánto cuesta',
    ru: 'сколько это стоит',
  }),
  contact: unprinted({
    en: 'addresses, contacts or how to register',
    fr: 'les adresses, les contacts ni comment s’inscrire',
    es: 'direcciones, contactos ni cómo inscribirse',
    ru: 'какие есть адреса и контакты и как записаться',
  }),
  place: unprinted({
    en: 'which restaurant it is',
    fr: 'de quel restaurant il s’agit',
    es: 'qué restaurante es',
    ru: 'какой это ресторан',
  }),
  endtime: unprinted({
    en: 'when sessions end',
    fr: 'quand les séances se terminent',
    es: 'cuándo terminan las sesiones',
    ru: 'когда заседания заканчиваются',
  }),
  duration: unprinted({
    en: 'how long sessions last',
    fr: 'combien de temps durent les séances',
    es: 'cuánto duran las sesiones',
    ru: 'сколько длятся заседания',
  }),
  content: unprinted({
    en: 'what was said, presented or concluded in a session',
    fr: 'ce qui a été dit, présenté ou conclu dans une séance',
    es: 'qué se dijo, presentó o concluyó en una sesión',
    ru: 'что говорилось и к чему пришли на заседании',
  }),
};

const CONFERENCE_END: Readonly<Record<Language, (day: string, start: string) => string>> = {
  en: (day, start) => `Only the end of the conference is printed: ${day}, ${start}.`,
  fr: (day, start) => `Seule la fin de la conférence est indiquée : ${day}, ${start}.`,
  es: (day, start) => `Solo se indica el fin de la conferencia: ${day}, ${start}.`,
  ru: (day, start) => `Указано только окончание конференции: ${day}, ${start}.`,
};

/** When the conference ends, the only end that is printed; empty where not even that is. */
export function endText({ sessions }: Programme, language: Language): string {
  const end = sessions.find(({ session }) => session.kind === 'end')?.session;
  return end ? CONFERENCE_END[language](dateText(end.day, language), end.start) : '';
}

function unprinted(what: Localised): Localised {
  return {
    en: `The programme does not print ${what.en}. ${PRINTS.en}`,
    fr: `Le programme n’indique pas ${what.fr}. ${PRINTS.fr}`,
    es: `El programa no indica ${what.es}. ${PRINTS.es}`,
    ru: `В программе не указано, ${what.ru}. ${PRINTS.ru}`,
  };
}
