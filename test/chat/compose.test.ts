import { describe, expect, it } from 'vitest';
import { cited, compose, quoteBlocks, refused, SAID } from '../../src/chat/compose.ts';
import { library } from '../support/octopus.ts';

const citationOf = (id: string, start = 0, end = 10) => {
  const paragraph = library.knowledge.paragraphs.get(id);
  if (!paragraph) throw new Error(`There is no paragraph ${id}`);
  return { paragraph, ranges: [{ start, end }], score: 0.5 };
};

describe('composing a reply', () => {
  it('leaves empty what is not given', () => {
    expect(compose('help', 'fr', [])).toEqual({
      kind: 'help',
      language: 'fr',
      blocks: [],
      buttons: [],
      files: [],
      outcome: SAID,
    });
  });

  it('cites in the order shown, and is then answered', () => {
    const citations = [citationOf('2016-8'), citationOf('2009-6')];
    expect(cited(citations, 0.7)).toMatchObject({
      answered: true,
      reason: null,
      confidence: 0.7,
      citations,
    });
  });

  it('refuses with a reason and without citations', () => {
    expect(refused('why', [citationOf('2016-8')], 0.2)).toMatchObject({
      answered: false,
      reason: 'why',
      confidence: 0.2,
      citations: [],
      nearest: [{ paragraph: { id: '2016-8' } }],
    });
  });

  it('quotes by cutting the paragraph’s text', () => {
    const citation = citationOf('2016-8', 0, 9);
    expect(quoteBlocks([citation])).toEqual([
      {
        kind: 'quote',
        quotes: ['Rendering'],
        paragraph: '2016-8',
        label: 'Octopus 2016, key message 8',
      },
    ]);
  });

  it('says below a quote what its reader must know', () => {
    expect(quoteBlocks([citationOf('2016-closing')])).toMatchObject([
      { kind: 'quote' },
      { kind: 'note', text: expect.stringContaining('missing in the source') },
    ]);
  });
});
