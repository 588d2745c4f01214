import { isOneTypoApart } from '../../chat/grammar.ts';
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
/** From this many letters on, two may be missing ("wensday"). */
const SHORTENED_FROM = 9;

type Names = readonly (readonly [name: string, number: number])[];

const DAYS = namesIn(WEEKDAYS);
const MONTH_NAMES = namesIn(MONTHS);

/** The day of the week a folded word names, also with a typing error; 1 is Monday. */
export const weekdayNamed = readerOf(DAYS, shortenedOf(DAYS), NOT_DAYS);

/** The month a folded word names, also with one letter wrong; 1 is January. */
export const monthNamed = readerOf(MONTH_NAMES);

function namesIn(rows: readonly string[]): Names {
  return rows.flatMap((row, index) =>
    row.split(' ').map((name) => [foldInPlace(name), index + 1] as const),
  );
}

/** Makes the function that tells the number a folded word names. */
function readerOf(names: Names, further: Names = [], others: ReadonlySet<string> = new Set()) {
  const long = names.filter(([name]) => name.length >= REPAIRED_FROM);
  // A missing letter is likelier than a wrong one: "tursday" is no Tuesday.
  const missing = long.flatMap(([name, number]) =>
    withoutOne(name).map((rest) => [rest, number] as const),
  );
  const numbers = new Map([...further, ...missing.reverse(), ...names]);
  const repaired = new Map<string, Names>();
  for (const entry of long)
    for (const end of endsOf(entry[0])) repaired.set(end, [...(repaired.get(end) ?? []), entry]);
  return (word: string): number | undefined => {
    if (others.has(word)) return undefined;
    const exact = numbers.get(word);
    if (exact !== undefined || word.length < REPAIRED_FROM - 1) return exact;
    for (const end of endsOf(word)) {
      const near = repaired.get(end)?.find(([name]) => isOneTypoApart(name, word));
      if (near) return near[1];
    }
    return undefined;
  };
}

/** The first and the last letter of a word: one error leaves either. */
function endsOf(word: string): string[] {
  return [`${word[0]}-`, `-${word.at(-1)}`];
}

/** The long names without two letters, though with the first and the last. */
function shortenedOf(names: Names): Names {
  const long = names.filter(([name]) => name.length >= SHORTENED_FROM);
  return long.flatMap(([name, number]) =>
    withoutOne(name.slice(1, -1))
      .flatMap(withoutOne)
      .map((inner) => [`${name[0]}${inner}${name.at(-1)}`, number] as const),
  );
}

/** What is left of a word without each of its letters. */
function withoutOne(word: string): string[] {
  return Array.from(word, (_, place) => word.slice(0, place) + word.slice(place + 1));
}
