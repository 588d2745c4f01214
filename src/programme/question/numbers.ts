import { anyOf, foldInPlace, phrases, type Reading } from './reading.ts';

/** Written-out numbers that follow a noun: "room two", "зал два". */
const CARDINALS = [
  'one|un|une|uno|один',
  'two|deux|dos|два',
  'three|trois|tres|три',
  'four|quatre|cuatro|четыре',
  'five|cinq|cinco|пять',
  'six|seis|шесть',
  'seven|sept|siete|семь',
  'eight|huit|ocho|восемь',
  'nine|neuf|nueve|девять',
] as const;

/** Written-out numbers that stand before a noun or after it: "second day", "во втором зале". */
const ORDINALS = [
  'first|premi(er|ere)|primer[oa]?|перв(ый|ая|ого|ому|ом|ой|ую)',
  'second|seconde?|deuxieme|segund[oa]|второ(й|го|му|м)|вторую|вторая',
  'third|troisieme|tercer[oa]?|трет(ий|ья|ьего|ьему|ьем|ьей|ью)',
  'fourth|quatrieme|cuart[oa]|четверт(ый|ая|ого|ому|ом|ой|ую)',
  'fifth|cinquieme|quint[oa]|пят(ый|ая|ого|ому|ом|ой|ую)',
  'sixth|sixieme|sext[oa]|шест(ой|ая|ого|ому|ом|ую)',
  'seventh|septieme|septim[oa]|седьм(ой|ая|ого|ому|ом|ую)',
  'eighth|huitieme|octav[oa]|восьм(ой|ая|ого|ому|ом|ую)',
  'ninth|neuvieme|noven[oa]|девят(ый|ая|ого|ому|ом|ой|ую)',
] as const;

const ANY_ORDINAL = ORDINALS.join('|');
const ORDINAL_DIGITS = String.raw`\d{1,2}(st|nd|rd|th|er|ere|eme|e|o|a|-?(й|я|го|му|м|ом|ый|ой|ем|ю|е))`;

/** A digit that is not the start of a clock time or of "24/7". */
const DIGITS = String.raw`\d{1,3}(?![\p{L}\p{N}]|\s?[:.]\s?\d|[/x]\d)`;
const AFTER_NOUN = `(${DIGITS}|${ORDINAL_DIGITS}|${CARDINALS.join('|')}|${ANY_ORDINAL})`;
const RANGE = '-|–|—|to|through|au?|al|по';
const SEPARATOR = String.raw`\s*(,|&|${RANGE}|(and|et|y|и|or|ou|o|или)(?=\s))\s*`;

/** Source of a list of numbers: "2", "two", "4, 5 and 6", "1-3". */
export const NUMBER_LIST = `${AFTER_NOUN}(${SEPARATOR}${AFTER_NOUN})*`;

/** Source of a number that stands before its noun: "2nd", "second", "2-м". */
export const ORDINAL = `(${ORDINAL_DIGITS}|${ANY_ORDINAL})`;

/** The word for a room in the four languages, as a source for `phrases`. */
export const ROOM_WORD = anyOf({
  en: 'rooms?|rm',
  fr: 'salles?',
  es: 'salas?|salón',
  ru: 'зал(а|е|у|ом|ы|ах)?|комнат(а|е|у|ы)|аудитори(я|и|ю)',
});
/** The word for a workshop in the four languages, as a source for `phrases`. */
export const WORKSHOP_WORD = anyOf({
  en: 'workshops?|ws',
  fr: 'ateliers?',
  es: 'taller(es)?',
  ru: '(семинар|воркшоп|практикум)(а|е|у|ом|ы|ов|ах)?|мастерск(ая|ой|ую|ие|их)',
});

const NUMBER_SIGN = String.raw`((no|nr|n[o°]|number|numéro|número|номер)\.?\s*|№\s*|#\s*)?`;
const ROOM_PATTERNS = patternsOf(ROOM_WORD, 'зал(е|а|у|ом)?|комнат(а|е|у)');
const WORKSHOP_PATTERNS = [
  phrases(String.raw`w\s*(?<list>\d{1,2})|ws(?<attached>\d{1,2})`),
  ...patternsOf(WORKSHOP_WORD, '(семинар|воркшоп)(е|а|у|ом)?'),
];

/** Takes the numbers of rooms: "room 2", "salle deux", "во втором зале". */
export function takeRooms(reading: Reading): string[] {
  return takeNumbers(reading, ROOM_PATTERNS).map(String);
}

/** Takes the numbers of workshops: "workshops 4 and 5", "W6", "шестой семинар". */
export function takeWorkshops(reading: Reading): number[] {
  return takeNumbers(reading, WORKSHOP_PATTERNS);
}

/**
 * The numbers of a list, ranges filled in: "4, 5 and 6" → 4, 5, 6; "1-3" → 1, 2, 3.
 * @param list folded text that matched {@link NUMBER_LIST} or {@link ORDINAL}
 */
export function numbersIn(list: string): number[] {
  const numbers: number[] = [];
  let end = 0;
  for (const match of list.matchAll(ONE_NUMBER)) {
    const value = numberOf(match[0]);
    const last = numbers.at(-1);
    const isRange = last !== undefined && IS_RANGE.test(list.slice(end, match.index));
    const from = isRange && last < value && value - last < 31 ? last + 1 : value;
    for (let number = from; number <= value; number += 1) numbers.push(number);
    end = match.index + match[0].length;
  }
  return [...new Set(numbers)];
}

/**
 * @param noun source of the noun's forms
 * @param russianSingular forms before which Russian puts a bare number ("в 2 зале");
 *   elsewhere "9 workshops" counts them
 */
function patternsOf(noun: string, russianSingular: string): RegExp[] {
  return [
    phrases(String.raw`${noun}\s*${NUMBER_SIGN}(?<list>${NUMBER_LIST})`),
    phrases(String.raw`(?<list>${ORDINAL})\s+${noun}|(?<bare>\d{1,2})\s+(${russianSingular})`),
  ];
}

function takeNumbers(reading: Reading, patterns: readonly RegExp[]): number[] {
  const lists = patterns.flatMap((pattern) => reading.take(pattern));
  const numbers = lists.flatMap(({ groups: { list, bare, attached } = {} }) =>
    numbersIn(list ?? bare ?? attached ?? ''),
  );
  return [...new Set(numbers)];
}

function numberOf(word: string): number {
  const digits = /^\d+/.exec(word)?.[0];
  if (digits !== undefined) return Number(digits);
  const place = WHOLE.findIndex((pattern) => pattern.test(word));
  return (place % CARDINALS.length) + 1;
}

const ONE_NUMBER = phrases(AFTER_NOUN);
const IS_RANGE = new RegExp(`^\\s*(${RANGE})\\s*$`, 'u');
const WHOLE = [...CARDINALS, ...ORDINALS].map(
  (source) => new RegExp(`^(${foldInPlace(source)})$`, 'u'),
);
