import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { sentencesOf } from '../../src/knowledge/sentences.ts';

const slices = (text: string, language?: string) =>
  sentencesOf(text, language).map(({ start, end }) => text.slice(start, end));

describe('a sentence ends', () => {
  test.each([
    ['at a full stop', ['Phase 2 was launched.', 'It will last until June 2011.']],
    ['at a question or exclamation mark', ['Who pays?', 'Everybody!', 'That is agreed.']],
    [
      'after the quotation mark that follows the stop',
      ['They said “It is done.”', 'Then they left.'],
    ],
    ['after the stop that follows the quotation mark', ['This is “the cloud”.', 'It moves.']],
    ['after a bracket', ['It was discussed (article 31 of the Convention).', 'It stays open.']],
    ['before a capital of another script', ['Это конец.', 'Это начало.']],
    ['after "etc." before a capital', ['They train judges, police etc.', 'All agreed.']],
    ['after "no." before a word', ['The answer was no.', 'All agreed.']],
  ])('%s', (_, sentences) => {
    expect(slices(sentences.join(' '))).toEqual(sentences);
  });

  test('at a line break, with or without a stop', () => {
    expect(slices('Conference summary (draft)\nStrasbourg, 11 March 2009\n\nEnd.')).toEqual([
      'Conference summary (draft)',
      'Strasbourg, 11 March 2009',
      'End.',
    ]);
  });

  test('where the text ends, with or without a stop', () => {
    expect(slices('It stays the same:')).toEqual(['It stays the same:']);
    expect(slices('  See Art. ')).toEqual(['See Art.']);
  });
});

describe('a sentence goes on', () => {
  test.each([
    ['after an abbreviation', 'Others, e.g. Interpol, cf. Europol, help.'],
    ['after an initial or a title', 'Dr. J. Smith and Mrs. O. Jones spoke.'],
    ['after the letters of a state', 'The U.S. Government pays.'],
    [
      'between "Art." or "No." and its number',
      'See Art. 9 and paras. 3 and No. 201 of the series.',
    ],
    ['inside a decimal number', 'It grew by 2.5 percent to 1.000 cases.'],
    ['inside an address', 'The site is www.coe.int/cybercrime and it is open.'],
    ['inside "24/7"', 'The 24/7 points of contact are open.'],
    ['after a colon', 'The bottom line: Article 15 remains.'],
    ['inside a quotation', 'The debate on “jurisdiction, borders and the cloud” goes on.'],
  ])('%s', (_, sentence) => {
    expect(slices(sentence)).toEqual([sentence]);
  });

  test('not over a line break, even after an abbreviation', () => {
    expect(slices('Led by Prof.\nThe end')).toEqual(['Led by Prof.', 'The end']);
  });
});

describe('whatever the text, its sentences', () => {
  const piece = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.constantFrom(
      'Art. ',
      'e.g. ',
      'U.S. ',
      '“',
      '”. ',
      '\n',
      ' ',
      '24/7',
      '9',
      '. ',
      '? ',
      'А. ',
      '\u00a0',
    ),
    fc.string({ unit: 'grapheme' }),
  );
  const text = fc.array(piece, { maxLength: 20 }).map((pieces) => pieces.join(''));
  const language = fc.constantFrom('en', 'fr', 'es', 'ru');

  test('are in order and do not overlap', () => {
    fc.assert(
      fc.property(text, language, (words, code) => {
        let last = 0;
        for (const { start, end } of sentencesOf(words, code)) {
          expect(start).toBeGreaterThanOrEqual(last);
          expect(end).toBeGreaterThan(start);
          last = end;
        }
        expect(last).toBeLessThanOrEqual(words.length);
      }),
    );
  });

  test('hold every character that is not white space', () => {
    fc.assert(
      fc.property(text, language, (words, code) => {
        const kept = slices(words, code).join('').replace(/\s/g, '');
        expect(kept).toBe(words.replace(/\s/g, ''));
      }),
    );
  });

  test('have no white space around them', () => {
    fc.assert(
      fc.property(text, language, (words, code) => {
        for (const slice of slices(words, code)) expect(slice).toBe(slice.trim());
      }),
    );
  });

  test('are the same when asked again', () => {
    fc.assert(
      fc.property(text, (words) => {
        expect(sentencesOf(words)).toEqual(sentencesOf(words));
      }),
    );
  });
});
