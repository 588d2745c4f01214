import { describe, expect, test } from 'vitest';
import { edited, PROGRAMME, problemsOf } from '../support/knowledge-folder.ts';

describe('a programme is refused with its line, what is wrong and what to write, when', () => {
  test.each([
    [
      'a session is on a day that is not listed',
      'day: 2020-05-04\n    start',
      'day: 2020-05-05\n    start',
      ':16: session 2020-opening is on 2020-05-05, which is not under "days". Add the day under "days", or correct the session’s day.',
    ],
    [
      'a day has no printed heading and no reason',
      'printed: MON, 4 MAY',
      'printed: null',
      ':10: "days.0.inferred" is missing. No heading is printed for the day: write how it is known.',
    ],
    [
      'a field of a session is missing',
      '    label: opening\n',
      '',
      ':13: "sessions.0.label" is missing. Write how people cite the session, such as workshop 6.',
    ],
    [
      'a session is of an unknown kind',
      'plenary',
      'party',
      ':15: "sessions.0.kind" is "party". Write plenary, workshop, social or end.',
    ],
    [
      'a start is not written as printed',
      '9h30',
      '25h30',
      ':17: "sessions.0.start" is "25h30". Write the start as printed, such as "9h30".',
    ],
    [
      'a room is not in quotes',
      '"1"',
      '1',
      ':18: "sessions.0.room" is 1. Write the number of the room in quotes, or null.',
    ],
    [
      'a language is unknown',
      '[E, F]',
      '[E, D]',
      ':19: "sessions.0.languages.1" is "D". Write the languages as a list of E, F, S, R, or [] where none is printed.',
    ],
    [
      'its time zone is none',
      'Europe/Paris',
      'Paris',
      ':8: "timezone" is "Paris". Write the time zone, such as Europe/Paris.',
    ],
    [
      'it is empty',
      PROGRAMME,
      '',
      ':1: what should stand here is missing. Write title, short, year, …, timezone, days and sessions, each on a line such as "year: 2016".',
    ],
  ])('%s', async (_, place, replacement, expected) => {
    const programme = edited(PROGRAMME, place, replacement);
    expect(await problemsOf({ 'meeting.programme.yaml': programme })).toEqual([
      `meeting.programme.yaml${expected}`,
    ]);
  });
});
