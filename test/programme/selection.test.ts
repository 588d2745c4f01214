import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { canonicalText } from '../../src/programme/canonical.ts';
import { readQuestion } from '../../src/programme/question/question.ts';
import {
  DAY_PARTS,
  type DayName,
  EVERYTHING,
  KINDS,
  type Selection,
} from '../../src/programme/selection.ts';
import { DAYS } from '../support/programme.ts';

const read = (text: string) => readQuestion(text, DAYS);
const clock = (from: number, to = from + 1) => ({ from, to });
const weekday = (number: number): DayName => ({ by: 'weekday', weekday: number });
const november = (date: number): DayName => ({ by: 'date', date, month: 11 });

/** What a text is read as; fields left out restrict nothing. */
const cases: Readonly<Record<string, readonly (readonly [string, Partial<Selection>])[]>> = {
  days: [
    ['thursday', { days: [weekday(4)] }],
    ['THU', { days: [weekday(4)] }],
    ['jeudi', { days: [weekday(4)] }],
    ['el miércoles', { days: [weekday(3)] }],
    ['miercoles', { days: [weekday(3)] }],
    ['в пятницу', { days: [weekday(5)] }],
    ['чт', { days: [weekday(4)] }],
    ['wednesday and friday', { days: [weekday(3), weekday(5)] }],
    ['17 nov', { days: [november(17)] }],
    ['November 17', { days: [november(17)] }],
    ['le 17 novembre', { days: [november(17)] }],
    ['17 de noviembre', { days: [november(17)] }],
    ['17 ноября', { days: [november(17)] }],
    ['17th of November 2016', { days: [november(17)], years: [2016] }],
    ['16-18 November', { days: [november(16), november(17), november(18)] }],
    ['17/11', { days: [november(17)] }],
    ['17.11', { days: [november(17)] }],
    ['17/11/2016', { days: [november(17)], years: [2016] }],
    ['2016-11-17', { days: [november(17)], years: [2016] }],
    ['17', { days: [{ by: 'date', date: 17 }] }],
    ['the 17th', { days: [{ by: 'date', date: 17 }] }],
    ['el día 17', { days: [{ by: 'date', date: 17 }] }],
    ['day 2', { days: [{ by: 'ordinal', ordinal: 2 }] }],
    ['second day', { days: [{ by: 'ordinal', ordinal: 2 }] }],
    ['2e jour', { days: [{ by: 'ordinal', ordinal: 2 }] }],
    ['deuxième jour', { days: [{ by: 'ordinal', ordinal: 2 }] }],
    ['segundo día', { days: [{ by: 'ordinal', ordinal: 2 }] }],
    ['второй день', { days: [{ by: 'ordinal', ordinal: 2 }] }],
    ['the last day', { days: [{ by: 'ordinal', ordinal: -1 }] }],
    ['последний день', { days: [{ by: 'ordinal', ordinal: -1 }] }],
    ['today', { days: [{ by: 'distance', distance: 0 }] }],
    ['demain', { days: [{ by: 'distance', distance: 1 }] }],
    ['mañana', { days: [{ by: 'distance', distance: 1 }] }],
  ],
  'days with one letter wrong': [
    ['yhursday', { days: [weekday(4)] }],
    ['thusday', { days: [weekday(4)] }],
    ['tursday', { days: [weekday(4)] }],
    ['jeuid', { days: [weekday(4)] }],
    ['vendrredi', { days: [weekday(5)] }],
    ['vernes', { days: [weekday(5)] }],
    ['четверк', { days: [weekday(4)] }],
    ['17 novmber', { days: [november(17)] }],
    ['17 ноябра', { days: [november(17)] }],
  ],
  'times of day': [
    ['in the morning', { parts: ['morning'] }],
    ['jeudi après-midi', { days: [weekday(4)], parts: ['afternoon'] }],
    ['ce soir', { parts: ['evening'] }],
    ['jueves por la mañana', { days: [weekday(4)], parts: ['morning'] }],
    ['jueves mañana', { days: [weekday(4)], parts: ['morning'] }],
    ['viernes tarde', { days: [weekday(5)], parts: ['afternoon'] }],
    ['miércoles por la noche', { days: [weekday(3)], parts: ['evening'] }],
    ['утром', { parts: ['morning'] }],
    ['в четверг днём', { days: [weekday(4)], parts: ['afternoon'] }],
    ['во второй половине дня', { parts: ['afternoon'] }],
    ['вечером', { parts: ['evening'] }],
  ],
  'clock times': [
    ['14h30', { clocks: [clock(870)] }],
    ['14:30', { clocks: [clock(870)] }],
    ['14.30', { clocks: [clock(870)] }],
    ['2.30 pm', { clocks: [clock(870)] }],
    ['2:30', { clocks: [clock(870)] }],
    ['at 9', { clocks: [clock(540, 600)] }],
    ['9 am', { clocks: [clock(540, 600)] }],
    ['9h', { clocks: [clock(540, 600)] }],
    ['à 9 heures', { clocks: [clock(540, 600)] }],
    ['a las 9:30', { clocks: [clock(570)] }],
    ['в 9:30', { clocks: [clock(570)] }],
    ['в 14 часов', { clocks: [clock(840, 900)] }],
    ['8 de la noche', { clocks: [clock(1200, 1260)] }],
    ['after 14h', { clocks: [clock(840, 1440)] }],
    ['avant 10h', { clocks: [clock(0, 600)] }],
    ['midi', { clocks: [clock(720, 780)] }],
  ],
  rooms: [
    ['room 2', { rooms: ['2'] }],
    ['Salle 2', { rooms: ['2'] }],
    ['sala dos', { rooms: ['2'] }],
    ['зал 2', { rooms: ['2'] }],
    ['во втором зале', { rooms: ['2'] }],
    ['в 2 зале', { rooms: ['2'] }],
    ['комната 3', { rooms: ['3'] }],
    ['rooms 1 and 3', { rooms: ['1', '3'] }],
    ['room 2 14h30', { rooms: ['2'], clocks: [clock(870)] }],
    ['room 2, 17/11', { rooms: ['2'], days: [november(17)] }],
  ],
  languages: [
    ['russian', { languages: ['R'] }],
    ['en russe', { languages: ['R'] }],
    ['en ruso', { languages: ['R'] }],
    ['на русском', { languages: ['R'] }],
    ['French interpretation', { languages: ['F'] }],
    ['interprétation en espagnol', { languages: ['S'] }],
    ['english and french', { languages: ['E', 'F'] }],
    ['spanish or russian', { languages: ['S', 'R'], match: 'any' }],
    ['only english', { languages: ['E'], match: 'only' }],
    ['только на английском', { languages: ['E'], match: 'only' }],
    ['all four languages', { languages: ['E', 'F', 'S', 'R'] }],
    ['auf deutsch, german', { languages: ['other'] }],
  ],
  'workshops and kinds': [
    ['workshop 6', { workshops: [6] }],
    ['Workshop six', { workshops: [6] }],
    ['atelier 6', { workshops: [6] }],
    ['sixième atelier', { workshops: [6] }],
    ['taller 6', { workshops: [6] }],
    ['семинар 6', { workshops: [6] }],
    ['шестой семинар', { workshops: [6] }],
    ['на 6-м семинаре', { workshops: [6] }],
    ['ws6', { workshops: [6] }],
    ['W6', { workshops: [6] }],
    ['W4, W5', { workshops: [4, 5] }],
    ['workshops 4, 5 and 6', { workshops: [4, 5, 6] }],
    ['ateliers 1 à 3', { workshops: [1, 2, 3] }],
    ['workshops 1-3', { workshops: [1, 2, 3] }],
    ['workshops 9h30', { kinds: ['workshop'], clocks: [clock(570)] }],
    ['plenary', { kinds: ['plenary'] }],
    ['пленарное заседание', { kinds: ['plenary'] }],
    ['talleres', { kinds: ['workshop'] }],
    ['social dinner', { kinds: ['social'] }],
    ['le dîner', { kinds: ['social'] }],
    ['ужин', { kinds: ['social'] }],
    ['social', { kinds: ['social'] }],
    ['end of the conference', { kinds: ['end'] }],
    ['fin de la conférence', { kinds: ['end'] }],
    ['конец конференции', { kinds: ['end'] }],
    ['special session', { kinds: ['opening'] }],
    ['séance d’ouverture', { kinds: ['opening'] }],
    ['sesión de clausura', { kinds: ['closing'] }],
    ['workshop 6 and the dinner', { workshops: [6], kinds: ['social'] }],
  ],
  'several at once': [
    ['jeudi afternoon sala 2', { days: [weekday(4)], parts: ['afternoon'], rooms: ['2'] }],
    [
      '17 nov 14h30 room 2 russian',
      { days: [november(17)], clocks: [clock(870)], rooms: ['2'], languages: ['R'] },
    ],
    [
      'talleres del jueves por la tarde en francés',
      { days: [weekday(4)], parts: ['afternoon'], languages: ['F'], kinds: ['workshop'] },
    ],
  ],
};

describe('a selection is read from', () => {
  for (const [subject, texts] of Object.entries(cases)) {
    it.each(texts)(`${subject}: %s`, (text, expected) => {
      const { selection, topic } = read(text);
      expect(selection).toEqual({ ...EVERYTHING, ...expected });
      if (!text.startsWith('auf')) expect(topic).toBe('');
    });
  }
});

describe('what looks like a selection and is none', () => {
  it.each([
    ['24/7 points of contact', '24/7 points of contact'],
    ['24-7', '24-7'],
    ['15th anniversary', '15th anniversary'],
    ['article 18', 'article 18'],
    ['formación de jueces', 'formación de jueces'],
    ['nombres de dominio', 'nombres de dominio'],
    ['la vie privée', 'vie privée'],
    ['social media', 'social media'],
    ['2centre', '2centre'],
  ])('%s', (text, topic) => {
    const question = read(text);
    expect(question.selection).toEqual(EVERYTHING);
    expect(question.topic).toBe(topic);
  });

  it('leaves the words of a topic as they were written', () => {
    expect(read("thursday droits de l'homme").topic).toBe("droits de l'homme");
    expect(read('четверг российский опыт').topic).toBe('российский опыт');
  });

  it('reads control characters and marks of direction as spaces', () => {
    expect(read('room\u0000 2\u200f').selection.rooms).toEqual(['2']);
  });
});

const dayNames: fc.Arbitrary<DayName> = fc.oneof(
  fc.integer({ min: 1, max: 7 }).map(weekday),
  fc.integer({ min: 16, max: 18 }).map((date): DayName => ({ by: 'date', date })),
  fc
    .tuple(fc.integer({ min: 1, max: 31 }), fc.integer({ min: 1, max: 12 }))
    .map(([date, month]): DayName => ({ by: 'date', date, month })),
  fc.constantFrom(-1, 1, 2, 3).map((ordinal): DayName => ({ by: 'ordinal', ordinal })),
  fc.constantFrom(-1, 0, 1).map((distance): DayName => ({ by: 'distance', distance })),
);
const clocks = fc.oneof(
  fc.integer({ min: 0, max: 1439 }).map((from) => clock(from)),
  fc.integer({ min: 0, max: 22 }).map((hour) => clock(hour * 60, hour * 60 + 60)),
  fc.integer({ min: 1, max: 1438 }).map((from) => clock(from, 1440)),
  fc.integer({ min: 61, max: 1439 }).map((to) => clock(0, to)),
);
const selections: fc.Arbitrary<Selection> = fc.record({
  days: fc.uniqueArray(dayNames, { maxLength: 1, selector: (day) => JSON.stringify(day) }),
  parts: fc.subarray([...DAY_PARTS]),
  clocks: fc.array(clocks, { maxLength: 1 }),
  rooms: fc.uniqueArray(fc.integer({ min: 1, max: 30 }).map(String), { maxLength: 2 }),
  languages: fc.subarray(['E', 'F', 'S', 'R', 'other'] as const),
  match: fc.constantFrom('all', 'any', 'only'),
  workshops: fc.uniqueArray(fc.integer({ min: 1, max: 20 }), { maxLength: 3 }),
  kinds: fc.subarray([...KINDS]),
  years: fc.subarray([2009, 2016]),
});

describe('the canonical words of a selection', () => {
  it('are read back as the same selection', () => {
    fc.assert(
      fc.property(selections, (given) => {
        const selection = asRead(given);
        const { selection: back, topic } = read(canonicalText(selection));
        expect({ ...back, kinds: [...back.kinds].sort() }).toEqual(selection);
        expect(topic).toBe('');
      }),
      { numRuns: 2000 },
    );
  });

  it('are short and plain', () => {
    expect(canonicalText(read('jeudi après-midi salle 2 en russe').selection)).toBe(
      'thursday afternoon room 2 russian',
    );
    expect(canonicalText(EVERYTHING)).toBe('');
  });
});

/** Without what reading never gives: "any" of one language, all workshops beside one of them. */
function asRead(selection: Selection): Selection {
  const { languages, workshops, match } = selection;
  const hasChoice = match === 'only' ? languages.length > 0 : languages.length > 1;
  const isNamed = (kind: string) => !(kind === 'workshop' && workshops.length > 0);
  const isPlenary = selection.kinds.some((kind) => kind === 'opening' || kind === 'closing');
  return {
    ...selection,
    match: hasChoice ? match : 'all',
    kinds: selection.kinds
      .filter((kind) => isNamed(kind) && !(isPlenary && kind === 'plenary'))
      .sort(),
  };
}
