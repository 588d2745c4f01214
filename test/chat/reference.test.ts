import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Citation, quotesOf } from '../../src/answer/answer.ts';
import { citationAt, referenceTo } from '../../src/chat/reference.ts';
import { ASK_LIMIT } from '../../src/chat/reply.ts';
import { sentencesOf } from '../../src/knowledge/sentences.ts';
import { library } from '../support/octopus.ts';

const { knowledge } = library;
const paragraphs = [...knowledge.paragraphs.values()];

/** Any one to three sentences of any paragraph. */
const anyCitation = fc
  .tuple(fc.constantFrom(...paragraphs), fc.array(fc.nat(30), { minLength: 1, maxLength: 3 }))
  .map(([paragraph, chosen]): Citation => {
    const sentences = sentencesOf(paragraph.text, paragraph.language);
    const places = [...new Set(chosen.map((place) => place % sentences.length))].sort(
      (a, b) => a - b,
    );
    return { paragraph, ranges: places.flatMap((place) => sentences[place] ?? []), score: 1 };
  });

describe('a reference', () => {
  it('is the paragraph and the numbers of its sentences', () => {
    const paragraph = knowledge.paragraphs.get('2016-8');
    const [, second, third] = sentencesOf(paragraph?.text ?? '');
    if (!paragraph || !second || !third) throw new Error('2016-8 has three sentences');
    expect(referenceTo({ paragraph, ranges: [second], score: 1 })).toBe('2016-8#2');
    const joined = { start: second.start, end: third.end };
    expect(referenceTo({ paragraph, ranges: [joined], score: 1 })).toBe('2016-8#2,3');
  });

  it('is read back as the same sentences', () => {
    fc.assert(
      fc.property(anyCitation, (citation) => {
        const back = citationAt(knowledge, referenceTo(citation));
        expect(back?.paragraph.id).toBe(citation.paragraph.id);
        expect(back && quotesOf(back)).toEqual(quotesOf(citation));
      }),
    );
  });

  it('fits a button with room for another', () => {
    fc.assert(
      fc.property(anyCitation, (citation) => {
        expect(referenceTo(citation).length).toBeLessThan(ASK_LIMIT / 2);
      }),
    );
  });

  it('without numbers is the whole paragraph', () => {
    const citation = citationAt(knowledge, '2009-6#');
    expect(citation && quotesOf(citation)).toEqual([knowledge.paragraphs.get('2009-6')?.text]);
  });

  it.each(['', '#', '2099-1#1', '2009-6#99', '2009-6#0', '2009-6#-1', '2009-6#x', '__proto__#1'])(
    'to nothing is nothing: “%s”',
    (reference) => {
      expect(citationAt(knowledge, reference)).toBeUndefined();
    },
  );

  it('of any kind throws nothing and cuts inside the text', () => {
    const junk = fc
      .tuple(fc.constantFrom(...paragraphs.map(({ id }) => id)), fc.string())
      .map(([id, rest]) => `${id}#${rest}`);
    fc.assert(
      fc.property(junk, (reference) => {
        const citation = citationAt(knowledge, reference);
        for (const { start, end } of citation?.ranges ?? []) {
          expect(start).toBeLessThan(end);
          expect(end).toBeLessThanOrEqual(citation?.paragraph.text.length ?? 0);
        }
      }),
    );
  });
});
