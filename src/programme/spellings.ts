import { isOneTypoApart } from '../chat/grammar.ts';
import { foldInPlace } from './reading.ts';

/** How the days of the week are written, from Monday; the short forms of two and three letters that are other words ("mon", "sun", "dim") are left out. */
const WEEKDAYS = [
  'monday lundi lunes понедельник понедельника понедельнику понедельником пн',
  'tuesday tues tue mardi martes вторник вторника вторнику вторником вт',
  'wednesday weds wed mercredi mer miércoles mié среда среду среды среде средой ср',
  'thursday thurs thur thu jeudi jeu jueves jue четверг четверга четвергу четвергом чт',
  'friday fri vendredi ven viernes vie пятница пятницу пятницы пятнице пятницей пт',
  'saturday sat samedi sam sábado sáb суббота субботу субботы субботе субботой сб',
  'sunday dimanche domingo воскресенье воскресенья воскресенью вс',
];

const MONTHS = [
  'january jan janvier janv enero ene январь января январе янв',
  'february feb février févr fév febrero февраль февраля феврале фев',
  'march mar mars marzo март марта марте',
  'april apr avril avr abril abr апрель апреля апреле апр',
  'may mai mayo май мая мае',
  'june jun juin junio июнь июня июне июн',
  'july jul juillet juil julio июль июля июле июл',
  'august aug août agosto ago август августа августе авг',
  'september sep sept septembre septiembre setiembre сентябрь сентября сентябре сен сент',
  'october oct octobre octubre октябрь октября октябре окт',
  'november nov novembre noviembre ноябрь ноября ноябре ноя нояб',
  'december dec décembre déc diciembre dic декабрь декабря декабре дек',
];

/** Words of the field that are one letter away from the name of a day. */
const NOT_DAYS = new Set(
  'jueces dominio dominion partes cartes martens lines tunes среди средь'
    .split(' ')
    .map(foldInPlace),
);

/** Names shorter than this are not repaired: too many words are one letter away. */
const REPAIRED_FROM = 5;

const DAY_NUMBERS = numbered(WEEKDAYS);
const MONTH_NUMBERS = numbered(MONTHS);

/** The day of the week a folded word names, also with one letter wrong; 1 is Monday. */
export function weekdayNamed(word: string): number | undefined {
  return NOT_DAYS.has(word) ? undefined : named(DAY_NUMBERS, word);
}

/** The month a folded word names, also with one letter wrong; 1 is January. */
export function monthNamed(word: string): number | undefined {
  return named(MONTH_NUMBERS, word);
}

function numbered(rows: readonly string[]): ReadonlyMap<string, number> {
  return new Map(
    rows.flatMap((row, index) =>
      row.split(' ').map((name) => [foldInPlace(name), index + 1] as const),
    ),
  );
}

function named(names: ReadonlyMap<string, number>, word: string): number | undefined {
  const exact = names.get(word);
  if (exact !== undefined || word.length < REPAIRED_FROM - 1) return exact;
  for (const [name, number] of names) {
    if (name.length >= REPAIRED_FROM && isOneTypoApart(name, word)) return number;
  }
  return undefined;
}
