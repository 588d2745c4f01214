import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { spellingOf } from '../../src/retrieval/spelling.ts';
import { stringTable } from '../../src/retrieval/string-table.ts';
import { ask, citedIn, library } from '../support/octopus.ts';

const KNOWN = [
  ['en:convention', 30],
  ['en:invention', 1],
  ['en:computing', 9],
  ['en:training', 20],
  ['en:draining', 1],
  ['en:network', 4],
  ['ru:судья', 3],
  ['48h', 5],
  ['en:cat', 5],
] as const;

const spelling = spellingOf({
  size: 100,
  words: stringTable(KNOWN.map(([word]) => word)),
  wordFrequency: Uint32Array.from(KNOWN, ([, frequency]) => frequency),
});
const correct = (word: string) => spelling(word, /\p{Script=Cyrillic}/u.test(word) ? 'ru' : 'en');

describe('an unknown word', () => {
  it.each([
    ['a letter wrong', 'conventoon', 'convention'],
    ['a letter missing', 'convntion', 'convention'],
    ['a letter too many', 'conventtion', 'convention'],
    ['two letters changed', 'trainnig', 'training'],
    ['two letters wrong in a long word', 'convantian', 'convention'],
    ['no vowels', 'ntwrk', 'network'],
    ['a letter wrong in Russian', 'судъя', 'судья'],
  ])('with %s is corrected: %s', (_, wrong, right) => {
    expect(correct(wrong)[0]).toBe(right);
  });

  it('is taken for the frequent word with the same first letter', () => {
    expect(correct('traning')[0]).toBe('training');
    expect(correct('traaining')[0]).toBe('training');
  });

  it('is corrected in its language alone', () => {
    expect(spelling('conventoon', 'fr')).toEqual([]);
  });

  it.each(['cot', 'ca', '49h', '2016', '24/7', 'raining', 'zzzzzzzz', ''])(
    'is left alone: “%s”',
    (word) => {
      expect(correct(word)).toEqual([]);
    },
  );

  it.each([
    ['en', 'shoes', 'shows'],
    ['en', 'drawing', 'draping'],
    ['fr', 'poisson', 'poison'],
    ['es', 'playa', 'plaza'],
    ['ru', 'отпуск', 'выпуск'],
  ])('of %s that people write often is right: “%s” is no “%s”', (language, written, near) => {
    const words = stringTable([`${language}:${near}`]);
    const own = spellingOf({ size: 1000, words, wordFrequency: Uint32Array.of(9) });
    expect(own(written, language)).toEqual([]);
    expect(own(`${near}${near.at(-1)}`, language)).toEqual([near]);
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

describe('an everyday word that the documents lack', () => {
  it('is no mistyped word of theirs', async () => {
    expect((await ask('is it raining')).kind).toBe('refusal');
  });

  it('is no mistyped word of grammar, and so is missing', async () => {
    const [hit] = await library.retrieve('is there a whale in the training?');
    expect(hit?.missing.map(({ word }) => word)).toContain('whale');
  });
});
