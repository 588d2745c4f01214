import { expect, it } from 'vitest';
import { openIndex } from '../../src/retrieval/embedded.ts';
import { indexKnowledge } from '../../src/retrieval/index-data.ts';
import { load } from '../support/knowledge-folder.ts';

const ONE = `---
title: Notes
short: Notes
year: 2020
date: 2020-05-04
state: final
place: Strasbourg, France
language: en
---

# Comets

[2020-1 | point 1]
1. Comets return when their time has come.
`;

it('one paragraph is enough, also where its heading has the words of its text', async () => {
  const knowledge = await load({ 'notes.md': ONE, 'glossary.yaml': '[]' });
  const data = indexKnowledge(knowledge);
  expect(Math.max(...data.terms.wordFrequency, ...data.terms.prefixFrequency)).toBe(1);
  const [hit] = await openIndex(knowledge, data).retrieve('When do comets return?');
  expect(hit?.paragraph.id).toBe('2020-1');
  expect(hit?.score).toBeGreaterThan(0.5);
  expect(hit?.score).toBeLessThanOrEqual(1);
});
