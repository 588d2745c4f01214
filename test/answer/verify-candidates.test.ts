import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { verifyQuote } from '../../src/answer/verify.ts';
import { indexKnowledge } from '../../src/retrieval/index-data.ts';
import type { FindSharers } from '../../src/retrieval/sharing.ts';
import { sharersBy } from '../../src/retrieval/sharing.ts';
import { wordsOf } from '../../src/retrieval/words.ts';
import { knowledgeOf } from '../bench/collections/knowledge.ts';
import { library } from '../support/octopus.ts';

const texts = [...library.knowledge.paragraphs.values()].map(({ text }) => text);
const paragraph = fc.constantFrom(...texts);
const stranger = fc.constantFrom(
  'never',
  'the',
  'of',
  'I.T.',
  'organised',
  '24 x 7',
  'Überraschung',
);

/** A run of a paragraph's words with others put in their places: from exact to absent. */
const quotation = fc
  .tuple(
    paragraph,
    fc.nat(60),
    fc.integer({ min: 1, max: 25 }),
    fc.array(fc.tuple(fc.nat(24), stranger)),
  )
  .map(([text, start, length, changes]) => {
    const words = text.split(/\s+/).slice(start, start + length);
    for (const [at, word] of changes) if (at < words.length) words[at] = word;
    return words.join(' ');
  });

/** Leaves no passage out. */
const everything: FindSharers = (words) =>
  texts.map((_, passage) => ({ passage, most: words.length }));

describe('checking a quotation by candidates of the index', () => {
  it('finds the same as reading every paragraph', () => {
    const { knowledge } = library;
    fc.assert(
      fc.property(quotation, (text) => {
        expect(verifyQuote(library, text)).toEqual(
          verifyQuote({ knowledge, findSharers: everything }, text),
        );
      }),
      { numRuns: 300 },
    );
  });

  it('leaves out no passage that has the words, in whatever language or script', () => {
    const rows = [
      'The U.S. and the E.U. said that I.T. is what it is. It is not 1,000 but 24 / 7.',
      'L’entraide judiciaire n’est pas ce qu’elle était; ce qu’on en dit l’est aussi.',
      'Das ist nicht das, was es war, und der Rest ist für die Katz.',
      'Это не то, что было сказано о них.',
      '这是关于网络犯罪的会议。 it is in 日本語 too',
      '사이버 범죄는 the crime이다',
      "Don’t, donʼt and don't; e-evidence, Ｗｉｄｅ letters, ﬁne ligatures.",
    ].map((text, at) => ({ id: `${at}`, title: '', text }));
    const knowledge = knowledgeOf(rows, '');
    const find = sharersBy(
      indexKnowledge(knowledge),
      rows.map(({ text }) => text),
    );
    for (const [passage, { text }] of rows.entries()) {
      const words = wordsOf(text).map(({ form }) => form);
      expect(find(words, words.length)).toContainEqual({ passage, most: words.length });
      expect(find(words, 1).map((sharer) => sharer.passage)).toContain(passage);
    }
  });

  it('leaves out what does not have enough of them', () => {
    expect(library.findSharers(['jurisdiction', 'clouds', 'inconsistencies'], 3)).toHaveLength(1);
    expect(library.findSharers(['unheard', 'unseen'], 1)).toEqual([]);
  });
});
