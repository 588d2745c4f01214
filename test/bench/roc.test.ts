import { expect, it } from 'vitest';
import { areaUnderRoc } from './roc.ts';

it('is 1 when every positive scores above every negative, 0 the other way round', () => {
  expect(areaUnderRoc([0.8, 0.9], [0.1, 0.2, 0.3])).toBe(1);
  expect(areaUnderRoc([0.1], [0.2, 0.3])).toBe(0);
});

it('counts pairs, and a tie as half a pair', () => {
  // Of six pairs: 0.9 wins three, 0.5 wins one and ties one.
  expect(areaUnderRoc([0.9, 0.5], [0.1, 0.5, 0.7])).toBeCloseTo(4.5 / 6, 12);
  expect(areaUnderRoc([0, 0, 0], [0, 0])).toBe(0.5);
});

it('agrees with counting every pair', () => {
  const positives = Array.from({ length: 60 }, (_, at) => (at * 37) % 50);
  const negatives = Array.from({ length: 80 }, (_, at) => (at * 23) % 41);
  const pairs = positives.flatMap((a) => negatives.map((b) => (a > b ? 1 : a === b ? 0.5 : 0)));
  const counted = pairs.reduce<number>((sum, win) => sum + win, 0) / pairs.length;
  expect(areaUnderRoc(positives, negatives)).toBeCloseTo(counted, 12);
});

it('refuses a score that is not a number', () => {
  expect(() => areaUnderRoc([0.5, Number.NaN], [0.1])).toThrow('not a number');
});
