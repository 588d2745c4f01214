import { describe, expect, it } from 'vitest';
import { createCalendar } from '../../src/programme/calendar/link.ts';
import { libraryOf, SESSIONS } from '../support/programme.ts';

const calendar = createCalendar(libraryOf(SESSIONS));
const uids = (query: Readonly<Record<string, string | readonly string[]>>) => {
  const values = Object.entries(query).map(([name, value]) => [name, [value].flat()] as const);
  const result = calendar(Object.fromEntries(values));
  return result.ok
    ? [...result.body.matchAll(/UID:2016-(.*)@/g)].map(([, id]) => id?.replace('workshop-', 'W'))
    : result.error;
};

describe('the address of the calendar', () => {
  it('gives the whole programme without a query', () => {
    expect(uids({})).toHaveLength(13);
  });

  it.each([
    [{ day: 'thursday', room: '2' }, ['W5', 'W8']],
    [{ day: 'jeudi' }, ['W4', 'W5', 'W6', 'W7', 'W8', 'W9']],
    [{ day: '17' }, ['W4', 'W5', 'W6', 'W7', 'W8', 'W9']],
    [{ day: '2016-11-18' }, ['plenary', 'end']],
    [{ day: 'day 1', time: 'evening' }, ['dinner']],
    [{ time: '14h30', language: 'russian' }, ['W1', 'W7']],
    [{ time: '9:30', room: 'room 3' }, ['W6']],
    [{ workshop: '6' }, ['W6']],
    [{ workshop: '4,5' }, ['W4', 'W5']],
    [{ kind: 'plenary' }, ['special-session', 'plenary']],
    [{ workshop: '6', kind: 'dinner' }, ['dinner', 'W6']],
    [{ room: ['2', '3'], time: '9h30' }, ['W5', 'W6']],
    [{ workshop: ['5', '8', '5'] }, ['W5', 'W8']],
    [{ day: '17', language: ['spanish', 'russian'] }, ['W4', 'W5', 'W7']],
    [{ day: '17', language: 'spanish and russian' }, ['W4', 'W7']],
    [{ year: '2016', workshop: '6' }, ['W6']],
  ])('%j', (query: Readonly<Record<string, string | readonly string[]>>, expected) => {
    expect(uids(query)).toEqual(expected);
  });

  it('gives an empty calendar for what the programme does not have', () => {
    expect(uids({ day: 'saturday' })).toEqual([]);
    expect(uids({ day: 'monday' })).toEqual([]);
    expect(uids({ room: '4' })).toEqual([]);
    expect(uids({ year: '2009' })).toEqual([]);
    expect(uids({ day: '2017-11-18' })).toEqual([]);
  });

  it('of a year without a programme does not bear the name of another', () => {
    const result = calendar({ year: ['2009'] });
    expect(result).toEqual({ ok: true, body: expect.stringContaining('NAME:Octopus 2009: no') });
    expect(result).toEqual({ ok: true, body: expect.not.stringContaining('Octopus 2016') });
  });

  it.each([
    [{ day: 'someday' }, 'The value of "day" cannot be read. Write a day such as thursday'],
    [{ day: 'today' }, 'The value of "day" cannot be read.'],
    [{ day: 'thursday room 2' }, 'The value of "day" cannot be read.'],
    [{ day: '' }, 'The value of "day" cannot be read.'],
    [{ room: 'x' }, 'The value of "room" cannot be read. Write the number of a room'],
    [{ time: '25h' }, 'The value of "time" cannot be read.'],
    [{ language: 'klingon' }, 'The value of "language" cannot be read.'],
    [{ year: 'thursday' }, 'The value of "year" cannot be read. Write the year of a conference'],
    [{ year: ['2009', '2016'] }, 'A calendar is of one year. Write one.'],
    [{ day: ['thursday', 'someday'] }, 'The value of "day" cannot be read.'],
    [{ room: Array<string>(51).fill('1') }, 'There are more than 50 values.'],
    [{ workshop: 'six feet' }, 'The value of "workshop" cannot be read.'],
    [{ floor: '2' }, 'There is no parameter "floor". The parameters are year, day, time, room'],
    [{ constructor: '2' }, 'There is no parameter "constructor".'],
    [{ '<b>\u202e': '2' }, 'There is no parameter "?b??".'],
  ])(
    '%j is refused with what to write',
    (query: Readonly<Record<string, string | readonly string[]>>, error) => {
      expect(uids(query)).toContain(error);
    },
  );

  it('says so when there is no programme', () => {
    expect(createCalendar(libraryOf([]))({})).toEqual({
      ok: false,
      error: 'There is no programme to make a calendar from.',
    });
  });
});
