import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { chooseSentences } from '../../src/answer/sentences.ts';
import { sentencesOf } from '../../src/knowledge/sentences.ts';
import type { Hit } from '../../src/retrieval/retrieve.ts';
import { ask, library, quotesIn } from '../support/octopus.ts';

const paragraphs = [...library.knowledge.paragraphs.values()];
const paragraphOf = (id: string) => {
  const paragraph = library.knowledge.paragraphs.get(id);
  if (!paragraph) throw new Error(`There is no paragraph ${id}`);
  return paragraph;
};

/** A hit whose sentences have these shares of the question; the rest have none. */
function hitOf(id: string, scores: readonly number[]): Hit {
  const paragraph = paragraphOf(id);
  const sentences = sentencesOf(paragraph.text, paragraph.language).map((range, index) => ({
    ...range,
    index,
    score: scores[index] ?? 0,
    words: [],
  }));
  return { paragraph, score: 1, weights: [], own: 1, sentences, missing: [] };
}

const chosen = (hit: Hit) =>
  chooseSentences(hit).map(({ start, end }) => hit.paragraph.text.slice(start, end));

const [FIRST, SECOND, THIRD] = sentencesOf(paragraphOf('2016-8').text).map(({ start, end }) =>
  paragraphOf('2016-8').text.slice(start, end),
);

describe('the sentences of a hit that are quoted', () => {
  it('are the best one alone when the others are far behind', () => {
    expect(chosen(hitOf('2016-8', [0.1, 0.9, 0.1]))).toEqual([SECOND]);
  });

  it('are those nearly as good, in order of the text', () => {
    expect(chosen(hitOf('2016-8', [0.85, 0, 0.9]))).toEqual([FIRST, THIRD]);
  });

  it('are one run where they are neighbours', () => {
    expect(chosen(hitOf('2016-8', [0.9, 0.9, 0]))).toEqual([`${FIRST} ${SECOND}`]);
  });

  it('are three at most', () => {
    const hit = hitOf('2016-8', [0.9, 0, 0.9, 0, 0.9, 0.9]);
    const count = chosen(hit).flatMap((text) => sentencesOf(text)).length;
    expect(count).toBe(3);
  });

  it('of a session are its title', () => {
    expect(chosen(hitOf('2016-workshop-6', [0.9]))).toEqual([
      'Workshop 6: International cooperation: workshop for 24/7 points of contact and MLA authorities',
    ]);
  });

  it('are one to three, whole, in order, inside the text, for any scores', () => {
    const anyHit = fc
      .tuple(fc.constantFrom(...paragraphs), fc.array(fc.double({ min: 0, max: 1, noNaN: true })))
      .map(([{ id }, scores]) => hitOf(id, scores));
    fc.assert(
      fc.property(anyHit, (hit) => {
        const { text, session } = hit.paragraph;
        const ranges = chooseSentences(hit);
        expect(ranges.length).toBeGreaterThanOrEqual(1);
        expect(ranges.length).toBeLessThanOrEqual(3);
        const starts = new Set(hit.sentences.map(({ start }) => start));
        const ends = new Set(hit.sentences.map(({ end }) => end));
        let before = -1;
        for (const { start, end } of ranges) {
          expect(start).toBeGreaterThan(before);
          expect(end).toBeLessThanOrEqual(text.length);
          if (!session) expect(starts.has(start) && ends.has(end)).toBe(true);
          before = end;
        }
      }),
    );
  });
});

describe('asked for a fact', () => {
  it.each([
    ['How long will phase 2 of the project last?', 'from March 2009 to June 2011'],
    ['Who provided the initial funding of phase 2?', 'Romania, Microsoft and McAfee'],
    ['How many Parties does the Convention have after Andorra?', '50th Party'],
    ['What is the network of 24/7 points of contact primarily for?', 'urgent measures'],
  ])('the bot quotes the sentence that holds it: %s', async (question, words) => {
    expect(quotesIn(await ask(question)).join(' ')).toContain(words);
  });
});
