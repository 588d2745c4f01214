import { expect, it } from 'vitest';
import { randomFrom, SEED, shuffled } from './sample.ts';
import { withTypo } from './typo.ts';

const NUMBERS = Array.from({ length: 1000 }, (_, at) => at);

it('the sample is the same in every run', () => {
  expect(shuffled(NUMBERS, randomFrom(SEED)).slice(0, 6)).toEqual([705, 895, 891, 933, 0, 879]);
});

it('the order holds every item once', () => {
  expect(shuffled(NUMBERS, randomFrom(7)).toSorted((a, b) => a - b)).toEqual(NUMBERS);
});

it('the random numbers fill the range evenly', () => {
  const random = randomFrom(SEED);
  const counts = [0, 0, 0, 0];
  for (let at = 0; at < 4000; at += 1) {
    const quarter = Math.floor(random() * 4);
    counts[quarter] = (counts[quarter] ?? 0) + 1;
  }
  expect(Math.min(...counts)).toBeGreaterThan(900);
});

it('a typing error changes one word of four letters or more, by one letter', () => {
  const random = randomFrom(SEED);
  const text = 'Who paid for the Genève conference in 2016?';
  for (let time = 0; time < 500; time += 1) {
    const changed = withTypo(text, random);
    const before = text.split(' ');
    const after = changed.split(' ');
    const different = before.filter((word, at) => word !== after[at]);
    expect(different).toHaveLength(1);
    expect(['paid', 'Genève', 'conference']).toContain(different[0]);
    expect(Math.abs(changed.length - text.length)).toBeLessThanOrEqual(1);
  }
});

it('a text without a word to mistype stays', () => {
  expect(withTypo('24/7 at T-CY?', randomFrom(1))).toBe('24/7 at T-CY?');
});
