import { NUMBER_LIST, numbersIn, ORDINAL } from './numbers.ts';
import { phrases, type Reading } from './reading.ts';

const NUMBER_SIGN = '(?:(?:no|nr|n[o°]|number|numéro|número|номер)\\.?\\s*|№\\s*|#\\s*)?';

const ROOM =
  'rooms?|rm|salles?|salas?|salón|зал(?:а|е|у|ом|ы|ах)?|комнат(?:а|е|у|ы)|аудитори(?:я|и|ю)';
const WORKSHOP =
  'workshops?|ws|ateliers?|taller(?:es)?|семинар(?:а|е|у|ом|ы|ов|ах)?|воркшоп(?:а|е|у|ом|ы|ов|ах)?|мастерск(?:ая|ой|ую|ие|их)|практикум(?:а|е|у|ом|ы|ов|ах)?';

/** The word for a workshop in the four languages, as a source for `phrases`. */
export const WORKSHOP_WORD = `(?:${WORKSHOP})`;
/** The word for a room in the four languages, as a source for `phrases`. */
export const ROOM_WORD = `(?:${ROOM})`;

const ROOM_PATTERNS = patternsOf(ROOM_WORD, 'зал(?:е|а|у|ом)?|комнат(?:а|е|у)');
const WORKSHOP_PATTERNS = [
  phrases(`w\\s*(?<list>\\d{1,2})`, `ws(?<attached>\\d{1,2})`),
  ...patternsOf(WORKSHOP_WORD, 'семинар(?:е|а|у|ом)?|воркшоп(?:е|а|у|ом)?'),
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
 * @param noun source of the noun's forms
 * @param russianSingular forms before which Russian puts a bare number ("в 2 зале");
 *   elsewhere "9 workshops" counts them
 */
function patternsOf(noun: string, russianSingular: string): RegExp[] {
  return [
    phrases(`${noun}\\s*${NUMBER_SIGN}(?<list>${NUMBER_LIST})`),
    phrases(`(?<list>${ORDINAL})\\s+${noun}`, `(?<bare>\\d{1,2})\\s+(?:${russianSingular})`),
  ];
}

function takeNumbers(reading: Reading, patterns: readonly RegExp[]): number[] {
  const lists = patterns.flatMap((pattern) => reading.take(pattern));
  const numbers = lists.flatMap(({ groups }) => {
    const { list, bare, attached } = groups ?? {};
    return numbersIn(list ?? bare ?? attached ?? '');
  });
  return [...new Set(numbers)];
}
