import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { quotesOf } from '../../src/answer/answer.ts';
import { verifyQuote } from '../../src/answer/verify.ts';
import { library } from '../support/octopus.ts';

const verify = (quotation: string) => verifyQuote(library, quotation);

/** The differences as words: `-of contact` is missing from the quotation, `+points` was added. */
function marksIn(quotation: string): string[] {
  const found = verify(quotation);
  if (found.verdict !== 'altered') throw new Error(`It is ${found.verdict}`);
  return found.differences.flatMap(({ kind, text }) =>
    kind === 'same' ? [] : [`${kind === 'added' ? '+' : '-'}${text.trim()}`],
  );
}

const MEETINGS = 'Annual meetings of 24/7 points of contact should be organised.';

describe('an altered quotation', () => {
  it('shows the word that was left out', () => {
    expect(marksIn('Annual meetings of 24/7 points should be organised.')).toEqual(['-of contact']);
  });

  it('shows the word that was put in', () => {
    expect(marksIn('Annual meetings of all 24/7 points of contact should be organised.')).toEqual([
      '+all',
    ]);
  });

  it('shows the word that was changed, case included', () => {
    expect(marksIn('Annual meetings of 24/7 points of contact must be organised.')).toEqual([
      '-should',
      '+must',
    ]);
    expect(marksIn('annual meetings of 24/7 points of contact should be organised')).toEqual([
      '-Annual',
      '+annual',
    ]);
  });

  it('shows a number that was changed', () => {
    expect(marksIn('More than 380 cybercrime experts from more than 70 countries')).toEqual([
      '-280',
      '+380',
    ]);
  });

  it('does not mark the last full stop that the document has too', () => {
    expect(marksIn('Annual meetings of 24/7 points of contact must be organised.')).not.toContain(
      '+.',
    );
  });

  it('marks a full stop that the document does not have', () => {
    expect(marksIn('Capacity building is one of the most effective ways.')).toContain('+.');
  });

  it('does not mark typographic variants', () => {
    expect(
      marksIn('law enforcement - ISP collaboration remains a concern in many countries'),
    ).toEqual(['-cooperation', '+collaboration']);
  });

  it('shows the document’s own words, cut from its text', () => {
    const found = verify('Annual meetings of 24/7 points should be organised.');
    expect(found.verdict === 'altered' && quotesOf(found.citation)).toEqual([MEETINGS]);
  });

  it.each([
    [
      'its last word',
      'It will last from March 2009 to June 2012',
      ['-2011', '+2012'],
      'It will last from March 2009 to June 2011',
    ],
    [
      'its last word before the full stop',
      'Annual meetings of 24/7 points of contact should be organized.',
      ['-organised', '+organized'],
      MEETINGS,
    ],
    [
      'its first word',
      'Yearly meetings of 24/7 points of contact should be organised.',
      ['-Annual', '+Yearly'],
      MEETINGS,
    ],
    [
      'its first and last word',
      'Yearly meetings of 24/7 points of contact should be held.',
      ['-Annual', '+Yearly', '-organised', '+held'],
      MEETINGS,
    ],
    [
      'more words at its end than the sentence has',
      'Annual meetings of 24/7 points of contact should be paid for by the police.',
      ['-organised', '+paid for by the police'],
      MEETINGS,
    ],
  ])('shows what the document says in place of %s', (_, quotation, marks, shown) => {
    expect(marksIn(quotation)).toEqual(marks);
    const found = verify(quotation);
    expect(found.verdict === 'altered' && quotesOf(found.citation)).toEqual([shown]);
  });

  it('never shows the words of another sentence', () => {
    const found = verify(
      'The police say annual meetings of 24/7 points of contact should be organised',
    );
    expect(found.verdict === 'altered' && quotesOf(found.citation)[0]).toMatch(/^Annual meetings/);
  });

  it('scores the share of words and marks that both have', () => {
    const scoreOf = (quotation: string) => {
      const found = verify(quotation);
      return found.verdict === 'altered' ? found.citation.score : 0;
    };
    const lowerCase = scoreOf(MEETINGS.replace('Annual', 'annual'));
    expect(lowerCase).toBeGreaterThan(0.8);
    expect(lowerCase).toBeLessThan(1);
    expect(scoreOf(MEETINGS.replace('Annual', 'Yearly').replace('should', 'must'))).toBeLessThan(
      lowerCase,
    );
  });

  it('read with the changes undone is the document, and as it stands the quotation', () => {
    const words = (text: string) => text.split(/\s+/).filter(Boolean).join(' ');
    const edits = fc.array(fc.tuple(fc.nat(9), fc.constantFrom('', 'never', 'all of')), {
      maxLength: 3,
    });
    fc.assert(
      fc.property(edits, (changes) => {
        const altered = MEETINGS.split(' ');
        for (const [at, word] of changes) altered[at % altered.length] = word;
        const quotation = words(altered.join(' '));
        const found = verify(quotation);
        if (found.verdict !== 'altered') return;
        const without = (kind: 'added' | 'missing') =>
          words(
            found.differences
              .filter((difference) => difference.kind !== kind)
              .map(({ text }) => text)
              .join(' '),
          ).replace(/ (?=[./])|(?<=\/) /g, '');
        expect(without('missing')).toBe(quotation);
        expect(without('added')).toBe(quotesOf(found.citation).join(' '));
      }),
    );
  });
});
