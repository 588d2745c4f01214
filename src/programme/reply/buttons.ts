import { ASK_LIMIT, type Button } from '../../chat/reply.ts';
import type { Language, Localised } from '../../language/language.ts';
import { canonicalText, dayWord } from '../canonical.ts';
import { weekdayName, weekdayOf } from '../names.ts';
import type { Programme, SessionParagraph } from '../programme.ts';
import type { Selection } from '../selection.ts';

const CALENDAR: Localised = {
  en: 'Add to calendar',
  fr: 'Ajouter au calendrier',
  es: 'Añadir al calendario',
  ru: 'Добавить в календарь',
};
/** Asks for the same sessions as a calendar file; none where that is too long for a button. */
export function calendarButton(selection: Selection, language: Language): Button[] {
  const ask = askForCalendar(selection);
  return ask.length <= ASK_LIMIT ? [{ role: 'calendar', label: CALENDAR[language], ask }] : [];
}

/** The days that are not what is shown already. */
export function dayButtons(
  programme: Programme,
  selection: Selection,
  rows: readonly SessionParagraph[],
  language: Language,
): Button[] {
  const isShown = (day: string) =>
    selection.days.length > 0 && rows.some(({ session }) => session.day === day);
  return programme.days
    .filter((day) => !isShown(day))
    .map((day) => dayButton(day, programme, language));
}

/** Asks for one day. */
export function dayButton(day: string, { days }: Programme, language: Language): Button {
  const name = weekdayName(weekdayOf(day), language);
  const label = name.charAt(0).toUpperCase() + name.slice(1);
  return { role: 'ask', label, ask: `programme ${dayWord(day, days)}` };
}

/** The words that ask for a selection, as a person could type them. */
export function askFor(selection: Selection): string {
  return `programme ${canonicalText(selection)}`.trim();
}

/** The words that ask for a selection as a calendar file. */
export function askForCalendar(selection: Selection): string {
  return `${askFor(selection)} ics`;
}
