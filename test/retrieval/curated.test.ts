import { beforeAll, describe, expect, it } from 'vitest';
import { loadKnowledge } from '../../src/knowledge/load.ts';
import { openIndex } from '../../src/retrieval/embedded.ts';
import { type CuratedData, indexKnowledge } from '../../src/retrieval/index-data.ts';
import type { Retrieve } from '../../src/retrieval/retrieve.ts';

const knowledge = await loadKnowledge('knowledge');
const without = (curated: CuratedData) =>
  openIndex(knowledge, indexKnowledge(knowledge, curated)).retrieve;

let all: Retrieve;
let noDescriptions: Retrieve;
let noGlossary: Retrieve;
let neither: Retrieve;
beforeAll(() => {
  all = without({ descriptions: true, glossary: true });
  noDescriptions = without({ descriptions: false, glossary: true });
  noGlossary = without({ descriptions: true, glossary: false });
  neither = without({ descriptions: false, glossary: false });
});

const scoreOf = async (retrieve: Retrieve, question: string, id: string) =>
  (await retrieve(question)).find(({ paragraph }) => paragraph.id === id)?.score ?? 0;

describe('the curated data', () => {
  it('can be left out: the text itself is found as before', async () => {
    for (const retrieve of [all, noDescriptions, noGlossary, neither])
      expect((await retrieve('Malabo Convention'))[0]?.paragraph.id).toBe('2016-5-2');
  });

  it('brings the other languages', async () => {
    const question = 'облако';
    expect(await scoreOf(all, question, '2009-7')).toBeGreaterThan(0.3);
    expect(await scoreOf(noDescriptions, question, '2009-7')).toBeGreaterThan(0);
    expect(await scoreOf(neither, question, '2009-7')).toBe(0);
  });

  it('of the glossary brings abbreviations that stand in no text', async () => {
    expect(await scoreOf(noDescriptions, 'LEA', '2009-6')).toBeGreaterThan(0);
    expect(await scoreOf(neither, 'LEA', '2009-6')).toBe(0);
  });

  it('of the descriptions brings everyday words', async () => {
    const question = 'hackers teaming up';
    const found = await noGlossary(question);
    expect(found.length).toBeGreaterThan(0);
    expect(found[0]?.score).toBeGreaterThan((await neither(question))[0]?.score ?? 0);
  });
});
