import { isOneTypoApart } from '../chat/grammar.ts';
import { foldInPlace } from './reading.ts';

/** How the days of the week are written, from Monday; the short forms of two and three letters that are other words ("mon", "sun", "dim") are left out. */
const WEEKDAYS = [
  'monday lundi lunes понедельник понедельника понедельнику понедельником пн',
  'tuesday tues tue mardi martes вторник вторника вторнику вторником вт',
  'wednesday weds wed wendsday mercredi mer miércoles mié среда среду среды среде средой ср',
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

/** Longer than any name with a letter too many. */
const LONGEST = 14;

/** From this many letters on, two may be missing ("wensday"). */
const SHORTENED_FROM = 9;

/** Names and what is left of them when one letter is missing. */
interface Names {
  readonly numbers: ReadonlyMap<string, number>;
  /** In their order; two words one typing error apart share a key. */
  readonly near: ReadonlyMap<string, readonly string[]>;
}

const DAYS = namesIn(WEEKDAYS);
const MONTH_NAMES = namesIn(MONTHS);

/** The day of the week a folded word names, also with a typing error; 1 is Monday. */
export function weekdayNamed(word: string): number | undefined {
  if (NOT_DAYS.has(word)) return undefined;
  return named(DAYS, word) ?? shortened(DAYS, word);
}

/** The month a folded word names, also with one letter wrong; 1 is January. */
export function monthNamed(word: string): number | undefined {
  return named(MONTH_NAMES, word);
}

function namesIn(rows: readonly string[]): Names {
  const numbers = new Map(
    rows.flatMap((row, index) =>
      row.split(' ').map((name) => [foldInPlace(name), index + 1] as const),
    ),
  );
  const near = new Map<string, string[]>();
  for (const name of numbers.keys()) {
    if (name.length < REPAIRED_FROM) continue;
    for (const key of new Set(withoutOne(name))) near.set(key, [...(near.get(key) ?? []), name]);
  }
  return { numbers, near };
}

function named({ numbers, near }: Names, word: string): number | undefined {
  const exact = numbers.get(word);
  if (exact !== undefined || word.length < REPAIRED_FROM - 1 || word.length > LONGEST) return exact;
  for (const key of withoutOne(word)) {
    const name = near.get(key)?.find((other) => isOneTypoApart(other, word));
    if (name !== undefined) return numbers.get(name);
  }
  return undefined;
}

/** The word, and what is left of it without each of its letters. */
function withoutOne(word: string): string[] {
  return [word, ...Array.from(word, (_, place) => word.slice(0, place) + word.slice(place + 1))];
}

/** The number of the long name of which the word lacks two letters within. */
function shortened({ numbers }: Names, word: string): number | undefined {
  if (word.length < SHORTENED_FROM - 2 || word.length > LONGEST) return undefined;
  for (const [name, number] of numbers) {
    if (name.length >= SHORTENED_FROM && name.length === word.length + 2 && lacks(name, word))
      return number;
  }
  return undefined;
}

/** Whether the word is the name with letters left out, though not the first or the last. */
function lacks(name: string, word: string): boolean {
  if (name[0] !== word[0] || name.at(-1) !== word.at(-1)) return false;
  let read = 0;
  for (const letter of name) if (letter === word[read]) read += 1;
  return read === word.length;
}
