import { describe, expect, it } from 'vitest';
import { sessionsAt, today } from '../../src/programme/moment.ts';
import { programmeOf, SESSIONS } from '../support/programme.ts';

const programme = programmeOf(SESSIONS);
const at = (which: 'now' | 'next', time: string) => {
  const { phase, sessions } = sessionsAt(programme, which, new Date(time));
  return [phase, ...sessions.map(({ id }) => id.replace('2016-', ''))];
};

describe('now and next go by the clock in Strasbourg', () => {
  it('before the conference the first session is next, and also all there is for now', () => {
    expect(at('next', '2016-11-16T07:59:00Z')).toEqual(['before', 'special-session']);
    expect(at('now', '2016-11-15T12:00:00Z')).toEqual(['before', 'special-session']);
  });

  it('what started last counts as being on', () => {
    expect(at('now', '2016-11-16T08:00:00Z')).toEqual(['during', 'special-session']);
    expect(at('now', '2016-11-17T14:00:00Z')).toEqual([
      'during',
      'workshop-7',
      'workshop-8',
      'workshop-9',
    ]);
  });

  it('what starts soonest is next, also on the next day', () => {
    expect(at('next', '2016-11-17T08:30:00Z')).toEqual([
      'during',
      'workshop-7',
      'workshop-8',
      'workshop-9',
    ]);
    expect(at('next', '2016-11-17T20:00:00Z')).toEqual(['during', 'plenary']);
  });

  it('nothing is on in the early morning of a later day', () => {
    expect(at('now', '2016-11-17T05:00:00Z')).toEqual(['during']);
  });

  it('after its printed end the conference is over', () => {
    expect(at('now', '2016-11-18T11:59:00Z')).toEqual(['during', 'plenary']);
    expect(at('now', '2016-11-18T12:00:00Z')).toEqual(['after']);
    expect(at('next', '2026-01-01T00:00:00Z')).toEqual(['after']);
  });

  it('today is the date there', () => {
    expect(today(programme, new Date('2016-11-16T23:30:00Z'))).toBe('2016-11-17');
  });
});
