import { expect, it } from 'vitest';
import { joinLines, vocabularyOf } from '../../src/intake/vocabulary.ts';

const joined = (first: string, second: string, elsewhere = '') =>
  joinLines(first, second, vocabularyOf([first, second, elsewhere]));

it.each([
  ['a word that is broken', 'make contribu-', 'tions to it', '', 'make contributions to it'],
  ['a word that is hyphened elsewhere', 'a co-', 'operation', 'co-operation', 'a co-operation'],
  ['two words of their own', 'a long-', 'term plan', 'long term', 'a long-term plan'],
  ['a soft hyphen', 'contribu\u00AD', 'tions', '', 'contributions'],
  ['a dash before a name', 'the EU-', 'Japan', '', 'the EU- Japan'],
])('joins lines at %s', (_, first, second, elsewhere, whole) => {
  expect(joined(first, second, elsewhere)).toBe(whole);
});
