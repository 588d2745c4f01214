import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { quotesOf } from '../../src/answer/answer.ts';
import { verifyQuote } from '../../src/answer/verify.ts';
import { sentencesOf } from '../../src/knowledge/sentences.ts';
import { library } from '../support/octopus.ts';

const { knowledge } = library;
const verify = (quotation: string) => verifyQuote(library, quotation);

const MEETINGS = 'Annual meetings of 24/7 points of contact should be organised.';

const exactly = (quotation: string) => {
  const found = verify(quotation);
  expect(found.verdict).toBe('exact');
  const [place] = found.verdict === 'exact' ? found.citations : [];
  return place ? [place.paragraph.id, ...quotesOf(place)] : [];
};

describe('an exact quotation', () => {
  it('is found with its paragraph', () => {
    expect(exactly(MEETINGS)).toEqual(['2016-8', MEETINGS]);
  });

  it('may be a part of a sentence, with or without its full stop', () => {
    expect(exactly('points of contact should be organised')).toHaveLength(2);
    expect(exactly('  points of contact should be organised.  ')).toHaveLength(2);
  });

  it('may stretch over several sentences', () => {
    expect(exactly(`available and should be implemented. ${MEETINGS}`)[0]).toBe('2016-8');
  });

  it.each([
    ['straight quotation marks', 'the "2centre" a joint action'],
    ['angle quotation marks', 'the «2centre» a joint action'],
    ['a hyphen for a dash', 'law enforcement - ISP cooperation remains a concern'],
    ['an em dash', 'law enforcement — ISP cooperation remains a concern'],
    ['a straight apostrophe', "Palais de l'Europe"],
    ['a curly apostrophe', 'Palais de l’Europe'],
    ['other white space', 'law  enforcement\n–\tISP cooperation remains a concern'],
  ])('may be typed with %s', (_, quotation) => {
    expect(exactly(quotation)).toHaveLength(2);
  });

  it('is never a part of a word', () => {
    expect(verify('nnual meetings of 24/7 points of contact').verdict).not.toBe('exact');
    expect(verify('rganise').verdict).toBe('absent');
  });

  it('is any sentence of the documents', () => {
    const sentences = [...knowledge.paragraphs.values()].flatMap(({ text, language }) =>
      sentencesOf(text, language).map(({ start, end }) => text.slice(start, end)),
    );
    for (const sentence of sentences)
      if (/[\p{L}\p{N}]/u.test(sentence)) expect(verify(sentence).verdict).toBe('exact');
  });
});

describe('an absent quotation', () => {
  it.each([
    'The quick brown fox jumps over the lazy dog.',
    'All member states must ratify the Convention within two years.',
    'blockchain',
    '"',
    '...',
  ])('is said to be absent: %s', (quotation) => {
    expect(verify(quotation).verdict).toBe('absent');
  });

  it('however long it is', () => {
    expect(verify('lorem ipsum dolor '.repeat(220)).verdict).toBe('absent');
  });
});

it('any text is checked without a fault', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 60 }), (quotation) => {
      expect(['exact', 'altered', 'absent']).toContain(verify(quotation).verdict);
    }),
  );
});
