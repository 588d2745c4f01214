import { describe, expect, it } from 'vitest';
import type { FindCandidates } from '../../src/retrieval/candidates.ts';
import { openIndex } from '../../src/retrieval/embedded.ts';
import { type IndexData, indexKnowledge } from '../../src/retrieval/index-data.ts';
import { miniSearchCandidates } from '../../src/retrieval/minisearch-candidates.ts';
import { postingCandidates } from '../../src/retrieval/posting-candidates.ts';
import { stemOf } from '../../src/retrieval/stem.ts';
import { numberOf } from '../../src/retrieval/string-table.ts';
import { collection } from '../support/collection.ts';

const WORDS = 'harbour lantern meadow copper violin glacier pepper saddle tunnel window'.split(' ');
/** Word i stands in every paragraph whose number i + 1 divides: from common to rare. */
const texts = Array.from({ length: 120 }, (_, number) =>
  WORDS.filter((_word, at) => number % (at + 1) === 0).join(' and '),
);
const knowledge = collection(texts);
const data = indexKnowledge(knowledge);

const stem = (word: string) => numberOf(data.terms.stems, stemOf(word, 'en'));
const all = () => true;

const FINDERS: readonly (readonly [string, (data: IndexData) => FindCandidates])[] = [
  [
    'MiniSearch',
    ({ passages, terms, postings }) => miniSearchCandidates(passages, terms, postings),
  ],
  ['typed arrays', ({ passages, postings }) => postingCandidates(passages, postings)],
];

describe.each(FINDERS)('candidates by %s', (_, make) => {
  const find = make(data);

  it('hold a word that is sought, best first', () => {
    const found = find([{ stem: stem('copper'), weight: 2 }], 200, all);
    expect(found.map(({ passage }) => passage).sort((a, b) => a - b)).toEqual(
      texts.flatMap((text, at) => (text.includes('copper') ? [at] : [])),
    );
    expect(found.map(({ score }) => score)).toEqual(
      found.map(({ score }) => score).sort((a, b) => b - a),
    );
  });

  it('with more of the words, and with rarer ones, come first', () => {
    const terms = [
      { stem: stem('harbour'), weight: 0.1 },
      { stem: stem('tunnel'), weight: 3 },
      { stem: stem('window'), weight: 3 },
    ];
    const [first, second] = find(terms, 200, all);
    expect(texts[first?.passage ?? -1]).toMatch(/tunnel.*window/);
    expect(texts[second?.passage ?? -1]).toMatch(/tunnel|window/);
  });

  it('are as many as wanted, and only those that are accepted', () => {
    const terms = [{ stem: stem('harbour'), weight: 1 }];
    expect(find(terms, 7, all)).toHaveLength(7);
    const even = find(terms, 200, (passage) => passage % 2 === 0);
    expect(even).toHaveLength(60);
    for (const { passage } of even) expect(passage % 2).toBe(0);
  });

  it('are none where nothing is sought', () => {
    expect(find([], 10, all)).toEqual([]);
  });

  it('are the same each time', () => {
    const terms = ['saddle', 'meadow'].map((word) => ({ stem: stem(word), weight: 1 }));
    expect(find(terms, 30, all)).toEqual(find(terms, 30, all));
  });
});

describe('both indexes', () => {
  const [mini, typed] = FINDERS.map(([, make]) => openIndex(knowledge, data, make(data)).retrieve);

  it.each([
    'harbour',
    'Where is the copper lantern?',
    'violin glacier pepper',
    'saddles in tunnels',
    'winodw',
    WORDS.join(' '),
  ])('rank a collection alike: %s', async (question) => {
    const ranked = await Promise.all(
      [mini, typed].map(async (retrieve) =>
        (await retrieve?.(question, { limit: 20 }))?.map(({ paragraph, score }) => [
          paragraph.id,
          score.toFixed(6),
        ]),
      ),
    );
    expect(ranked[0]?.length).toBeGreaterThan(0);
    expect(ranked[0]).toEqual(ranked[1]);
  });
});
