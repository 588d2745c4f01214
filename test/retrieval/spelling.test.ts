import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { spellingOf } from '../../src/retrieval/spelling.ts';
import { ask, citedIn } from '../support/octopus.ts';

const correct = spellingOf(
  new Map([
    ['convention', 30],
    ['invention', 1],
    ['computing', 9],
    ['training', 20],
    ['draining', 1],
    ['судья', 3],
    ['48h', 5],
    ['cat', 5],
  ]),
);

describe('an unknown word', () => {
  it.each([
    ['a letter wrong', 'conventoon', 'convention'],
    ['a letter missing', 'convntion', 'convention'],
    ['a letter too many', 'conventtion', 'convention'],
    ['two letters changed', 'trainnig', 'training'],
    ['two letters wrong in a long word', 'convantian', 'convention'],
    ['a letter wrong in Russian', 'судъя', 'судья'],
  ])('with %s is corrected: %s', (_, wrong, right) => {
    expect(correct(wrong)[0]).toBe(right);
  });

  it('is taken for the frequent word with the same first letter', () => {
    expect(correct('traning')[0]).toBe('training');
    expect(correct('traaining')[0]).toBe('training');
  });

  it.each(['cot', 'ca', '49h', '2016', '24/7', 'zzzzzzzz', ''])('is left alone: “%s”', (word) => {
    expect(correct(word)).toEqual([]);
  });

  it('of any kind throws nothing and becomes only known words', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 12 }), (word) => {
        for (const known of correct(word)) expect(known.length).toBeGreaterThan(2);
      }),
    );
  });
});

describe('a question with typos is understood', () => {
  it.each([
    ['clowd computting', '2009-7'],
    ['Andora ratifcation', '2016-intro'],
    ['Malabbo convention', '2016-5-2'],
    ['encription dilema', '2016-1'],
  ])('%s', async (question, id) => {
    expect(citedIn(await ask(question))).toContain(id);
  });
});
