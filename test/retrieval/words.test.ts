import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { wordsOf } from '../../src/retrieval/words.ts';
import { library } from '../support/octopus.ts';

const forms = (text: string) => wordsOf(text).map(({ form }) => form);
const compounds = (text: string) => wordsOf(text).map(({ compound }) => compound);

describe('numbers joined to one another', () => {
  it.each(['24/7', '24-7', '24x7', '24 / 7', '24×7', '24‑7', '24 x 7', '24h/7'])(
    'are one word with one form: %s',
    (text) => {
      expect(forms(`the ${text} network`)).toEqual(['the', '24/7', 'network']);
    },
  );

  it('leave the offsets of what comes after', () => {
    const text = 'a 24 / 7 network';
    expect(wordsOf(text).at(-1)).toMatchObject({ surface: 'network', start: 9 });
  });

  it('are not those of a list or a sentence', () => {
    expect(forms('24, 7')).toEqual(['24', '7']);
    expect(forms('in 2009 and 2016')).toEqual(['in', '2009', 'and', '2016']);
  });
});

describe('compounds', () => {
  it.each([
    ['e-evidence', ['e', 'evidence'], 'eevidence'],
    ['T-CY', ['t', 'cy'], 'tcy'],
    ['Asia/Pacific', ['asia', 'pacific'], 'asiapacific'],
    ['multi-stakeholder', ['multi', 'stakeholder'], 'multistakeholder'],
    ['non–profit', ['non', 'profit'], 'nonprofit'],
  ])('give their parts, which remember the whole: %s', (text, parts, whole) => {
    expect(forms(text)).toEqual(parts);
    expect(compounds(text)).toEqual(parts.map(() => whole));
  });

  it('are no words with digits in them, nor separate words', () => {
    expect(wordsOf('2centre')).toMatchObject([{ form: '2centre' }]);
    expect(wordsOf('Article 18').map(({ form, compound }) => [form, compound])).toEqual([
      ['article', undefined],
      ['18', undefined],
    ]);
  });
});

describe('words are', () => {
  it.each([
    [
      'without the elided word before them',
      'd’entraide l’Europe qu’il',
      ['entraide', 'europe', 'il'],
    ],
    ['without the elided word, typed straight', "d'entraide jusqu'ici", ['entraide', 'ici']],
    ['without the possessive', "the Council’s and Japan's", ['the', 'council', 'and', 'japan']],
    ['without accents and in lower case', 'Coopération ÉTATS año', ['cooperation', 'etats', 'ano']],
    ['with the Russian й, and е for ё', 'Ещё этот край', ['еще', 'этот', 'край']],
    ['abbreviations without their dots', 'the U.S.A. and U.K.', ['the', 'usa', 'and', 'uk']],
    ['of any script', '条約 Σύμβαση', ['条約', 'συμβαση']],
  ])('%s', (_, text, expected) => {
    expect(forms(text)).toEqual(expected);
  });

  it('marked when they begin with a capital', () => {
    expect(wordsOf('Does Wikipedia use ICT?').map(({ capital }) => capital)).toEqual([
      true,
      true,
      false,
      true,
    ]);
  });

  it('none in a text without letters or digits', () => {
    for (const text of ['', '?!', '—', '🐙', '\u0000']) expect(wordsOf(text)).toEqual([]);
  });
});

describe('offsets', () => {
  it('point at the words of every paragraph', () => {
    for (const { text } of library.knowledge.paragraphs.values())
      for (const { surface, start } of wordsOf(text))
        expect(text.slice(start, start + surface.length).normalize()).toBe(surface.normalize());
  });

  it('point at the words of any text, in order, and nothing throws', () => {
    const pieces = fc.constantFrom(
      ...[
        '24/7',
        ' ',
        '-',
        '’',
        "'s",
        'd’',
        'é',
        'и',
        '.',
        'A.B.',
        'e-',
        '/',
        'x',
        '7',
        '\u0301',
        '🐙',
      ],
    );
    const anyText = fc.oneof(
      fc.array(pieces, { maxLength: 20 }).map((parts) => parts.join('')),
      fc.string({ unit: 'grapheme' }),
    );
    fc.assert(
      fc.property(anyText, (text) => {
        let before = -1;
        for (const { surface, start } of wordsOf(text)) {
          expect(start).toBeGreaterThan(before);
          expect(text.slice(start, start + surface.length)).toBe(surface);
          before = start;
        }
      }),
      { numRuns: 500 },
    );
  });
});
