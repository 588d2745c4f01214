import { dateAfter, languageNames, monthName, weekdayName, weekdayOf } from './names.ts';
import { kindsOf, type Programme, type SessionParagraph } from './programme.ts';
import { MIDNIGHT } from './question/clock.ts';
import { type Clock, type DayName, EVERYTHING, type Kind, type Selection } from './selection.ts';

const KIND_WORDS: Readonly<Record<Kind, string>> = {
  plenary: 'plenary',
  workshop: 'workshops',
  social: 'dinner',
  end: 'end of conference',
  opening: 'opening session',
  closing: 'closing session',
};
const DISTANCE_WORDS = new Map([
  [-1, 'yesterday'],
  [0, 'today'],
  [1, 'tomorrow'],
]);

/** A selection in English words that are read back as the same selection; empty for the whole programme. */
export function canonicalText(selection: Selection): string {
  const { day, ...others } = wordsOf(selection);
  return [day, ...selection.years, ...Object.values(others)].filter(Boolean).join(' ');
}

/** What a selection restricts but the year, each in English words; empty where it does not. */
export function wordsOf(selection: Selection) {
  const { days, parts, clocks, rooms, languages, match, workshops, kinds } = selection;
  const spoken = languages.map((code) =>
    code === 'other' ? 'german' : languageNames([code], 'en').toLowerCase(),
  );
  return {
    day: days.map(dayText).join(' '),
    time: [...parts, ...clocks.map(clockText)].join(' '),
    room: rooms.map((room) => `room ${room}`).join(' '),
    language:
      match === 'only' ? `only ${spoken.join(' ')}` : spoken.join(match === 'any' ? ' or ' : ' '),
    workshop: workshops.map((number) => `workshop ${number}`).join(' '),
    kind: kinds.map((kind) => KIND_WORDS[kind]).join(' '),
  };
}

/** A selection of just these sessions, as far as kinds and workshop numbers can name them. */
export function selectionOf(
  programme: Programme,
  sessions: readonly SessionParagraph[],
): Selection {
  const workshops = sessions.flatMap(({ session }) => session.number ?? []);
  const kinds = sessions
    .filter(({ session }) => session.number === undefined)
    .flatMap((paragraph) => kindsOf(paragraph, programme).slice(0, 1));
  return { ...EVERYTHING, workshops, kinds: [...new Set(kinds)] };
}

/**
 * The same selection at any later time: "today" becomes the date it is.
 * @param today `YYYY-MM-DD`
 */
export function dated(selection: Selection, today: string): Selection {
  const days = selection.days.map((day): DayName => {
    if (day.by !== 'distance') return day;
    const [, month = 0, date = 0] = dateAfter(today, day.distance).split('-').map(Number);
    return { by: 'date', date, month };
  });
  return { ...selection, days };
}

/** How a day of the programme is asked for: by its name, or by its date where two have the same name. */
export function dayWord(date: string, dates: readonly string[]): string {
  const isAlone = dates.filter((other) => weekdayOf(other) === weekdayOf(date)).length === 1;
  const [, month = 0, day = 0] = date.split('-').map(Number);
  return isAlone
    ? weekdayName(weekdayOf(date), 'en').toLowerCase()
    : dayText({ by: 'date', date: day, month });
}

function dayText(day: DayName): string {
  switch (day.by) {
    case 'weekday':
      return weekdayName(day.weekday, 'en').toLowerCase();
    case 'date':
      return day.month === undefined
        ? `the ${day.date}`
        : `${day.date} ${monthName(day.month, 'en').toLowerCase()}`;
    case 'ordinal':
      return day.ordinal < 0 ? 'last day' : `day ${day.ordinal}`;
    case 'distance':
      return DISTANCE_WORDS.get(day.distance) ?? '';
  }
}

function clockText({ from, to }: Clock): string {
  if (to === MIDNIGHT && from > 0) return `after ${hours(from)}`;
  if (from === 0 && to > 60) return `before ${hours(to)}`;
  return to - from === 60 ? hours(from).slice(0, 3) : hours(from);
}

/** Two digits for the hour: then it is not read as one of the afternoon. */
function hours(minutes: number): string {
  const [hour, rest] = [Math.floor(minutes / 60), minutes % 60].map((part) =>
    String(part).padStart(2, '0'),
  );
  return `${hour}h${rest}`;
}
