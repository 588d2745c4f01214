import type { Inference } from '../../knowledge/document.ts';
import type { Language, Localised } from '../../language/language.ts';
import type { Remark } from '../finding.ts';
import type { Moment } from '../moment.ts';
import { dateText } from '../names.ts';
import type { Programme, SessionParagraph } from '../programme.ts';

type About = Readonly<Record<Language, (subject: string) => string>>;

/** What was concluded and not read, for each field. */
const INFERRED: Readonly<Record<Inference['field'], About>> = {
  day: {
    en: (day) => `“${day}” is inferred: the programme prints no heading for that day.`,
    fr: (day) => `« ${day} » est déduit : le programme ne porte pas d’intitulé pour ce jour.`,
    es: (day) => `«${day}» se ha deducido: el programa no lleva ningún encabezado para ese día.`,
    ru: (day) => `«${day}» — вывод: в программе нет заголовка для этого дня.`,
  },
  room: {
    en: (label) => `The room is inferred, not printed: ${label}.`,
    fr: (label) => `La salle est déduite et non indiquée : ${label}.`,
    es: (label) => `La sala se ha deducido y no está indicada: ${label}.`,
    ru: (label) => `Зал не указан, а выведен: ${label}.`,
  },
  languages: {
    en: (label) => `The languages are inferred, not printed: ${label}.`,
    fr: (label) => `Les langues sont déduites et non indiquées : ${label}.`,
    es: (label) => `Los idiomas se han deducido y no están indicados: ${label}.`,
    ru: (label) => `Языки не указаны, а выведены: ${label}.`,
  },
};

/** Where the conference stands at the moment of asking. */
const PHASES: Readonly<
  Record<Moment['phase'], Readonly<Record<Language, (first: string, last: string) => string>>>
> = {
  before: {
    en: (first) => `The conference has not begun; it starts on ${first}.`,
    fr: (first) => `La conférence n’a pas commencé ; elle s’ouvre le ${first}.`,
    es: (first) => `La conferencia no ha empezado; comienza el ${first}.`,
    ru: (first) => `Конференция ещё не началась; первый день — ${first}.`,
  },
  during: {
    en: () => 'End times are not printed: this goes by the printed starts.',
    fr: () => 'Les heures de fin ne sont pas indiquées : seules les heures de début comptent ici.',
    es: () => 'Las horas de fin no están indicadas: aquí cuentan las horas de inicio.',
    ru: () => 'Время окончания не указано: учитывается только время начала.',
  },
  after: {
    en: (first, last) =>
      `The conference is over: it was held from ${first} to ${last}. This was its programme.`,
    fr: (first, last) =>
      `La conférence est terminée : elle s’est tenue du ${first} au ${last}. Voici son programme.`,
    es: (first, last) =>
      `La conferencia ha terminado: se celebró del ${first} al ${last}. Este fue su programa.`,
    ru: (first, last) =>
      `Конференция уже прошла. Первый день — ${first}, последний — ${last}. Вот её программа.`,
  },
};

const MISMATCH: Localised = {
  en: 'The programme prints it otherwise than the question says.',
  fr: 'Le programme indique autre chose que ce que dit la question.',
  es: 'El programa indica algo distinto de lo que dice la pregunta.',
  ru: 'В программе указано не то, что сказано в вопросе.',
};

const LEFT_OVER: Readonly<Record<Language, (words: string) => string>> = {
  en: (words) =>
    `No title speaks of “${words}”; this is the programme for the rest of the question.`,
  fr: (words) =>
    `Aucun titre ne parle de « ${words} » ; voici le programme pour le reste de la question.`,
  es: (words) =>
    `Ningún título habla de «${words}»; este es el programa para el resto de la pregunta.`,
  ru: (words) => `В названиях нет слов «${words}»; вот программа по остальной части вопроса.`,
};

const COUNT: Readonly<Record<Language, (count: number) => string>> = {
  en: (count) => `Number of sessions: ${count}.`,
  fr: (count) => `Nombre de séances : ${count}.`,
  es: (count) => `Número de sesiones: ${count}.`,
  ru: (count) => `Количество: ${count}.`,
};

/** One sentence for each inference that the rows shown use. */
export function inferencesIn(sessions: readonly SessionParagraph[], language: Language): string[] {
  const sentences = sessions.flatMap(({ session, label }) =>
    session.inferred.map(({ field }) =>
      INFERRED[field][language](field === 'day' ? dateText(session.day, language) : label),
    ),
  );
  return [...new Set(sentences)];
}

/** A remark as a sentence. */
export function remarkText(remark: Remark, { days }: Programme, language: Language): string {
  switch (remark.about) {
    case 'phase': {
      const [first = '', last = first] = [days[0], days.at(-1)];
      return PHASES[remark.phase][language](dateText(first, language), dateText(last, language));
    }
    case 'mismatch':
      return MISMATCH[language];
    case 'left-over':
      return LEFT_OVER[language](remark.words);
  }
}

/** How many sessions there are. */
export function countText(count: number, language: Language): string {
  return COUNT[language](count);
}
