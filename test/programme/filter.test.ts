import { describe, expect, it } from 'vitest';
import { absentIn, parallelTo, select } from '../../src/programme/filter.ts';
import { readQuestion } from '../../src/programme/question/question.ts';
import { DAYS, programmeOf, SESSIONS } from '../support/programme.ts';

const programme = programmeOf(SESSIONS);
const short = (id: string) => id.replace('2016-', '').replace('workshop-', 'W');
const selected = (text: string, today = '2020-01-01') =>
  select(programme, readQuestion(text, DAYS).selection, today)
    .map(({ id }) => short(id))
    .join(' ');

describe('the sessions of a selection', () => {
  it.each([
    ['thursday', 'W4 W5 W6 W7 W8 W9'],
    ['jeudi afternoon', 'W7 W8 W9'],
    ['17 nov 14h30', 'W7 W8 W9'],
    ['room 2', 'W2 W5 W8'],
    ['russian', 'special-session W1 W4 W7 plenary'],
    ['spanish french', 'special-session W1 W4 W5 W7 plenary'],
    ['spanish or french', 'special-session W1 W2 W4 W5 W7 W8 plenary'],
    ['only english', 'W3 W6 W9'],
    ['only english french', 'W2 W8'],
    ['workshop 6 and the dinner', 'dinner W6'],
    ['plenary', 'special-session plenary'],
    ['opening session', 'special-session'],
    ['closing session', 'plenary'],
    ['end of the conference', 'end'],
    ['wednesday evening', 'dinner'],
    ['at 9', 'special-session W4 W5 W6 plenary'],
    ['9:30', 'W4 W5 W6 plenary'],
    ['after 14h wednesday', 'W1 W2 W3 dinner'],
    ['day 2 morning room 3', 'W6'],
    ['last day', 'plenary end'],
    ['the 16th evening', 'dinner'],
    ['saturday', ''],
    ['17 december', ''],
    ['day 4', ''],
    ['room 4', ''],
    ['german', ''],
  ])('%s', (text, expected) => {
    expect(selected(text)).toBe(expected);
  });

  it('are the whole programme, by day, time and room, when nothing is named', () => {
    const mixed = programmeOf(SESSIONS.toReversed());
    expect(select(mixed, readQuestion('', DAYS).selection, '').map(({ id }) => id)).toEqual(
      SESSIONS.map(({ id }) => id),
    );
  });

  it('are counted from today for "tomorrow"', () => {
    expect(selected('tomorrow', '2016-11-17')).toBe('plenary end');
    expect(selected('today', '2016-11-16')).toBe('special-session W1 W2 W3 dinner');
    expect(selected('tomorrow', '2016-11-30')).toBe('');
  });
});

describe('what a programme does not have at all', () => {
  it.each([
    ['room 4', ['room']],
    ['room 2 and 4', ['room']],
    ['workshop 12 saturday', ['day', 'session']],
    ['15h', ['time']],
    ['german', ['language']],
    ['room 2 russian', []],
    ['thursday', []],
  ])('in “%s” is named', (text, expected) => {
    expect(absentIn(programme, readQuestion(text, DAYS).selection, '')).toEqual(expected);
  });
});

describe('parallel sessions', () => {
  it('start when the session does', () => {
    const fifth = SESSIONS.filter(({ id }) => id === '2016-workshop-5');
    expect(parallelTo(programme, fifth).map(({ id }) => short(id))).toEqual(['W4', 'W6']);
  });
});
