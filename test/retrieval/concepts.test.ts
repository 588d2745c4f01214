import { describe, expect, it } from 'vitest';
import type { GlossaryTerm } from '../../src/knowledge/document.ts';
import type { Language } from '../../src/language/language.ts';
import { conceptFinder, conceptForms } from '../../src/retrieval/concepts.ts';
import { wordsOf } from '../../src/retrieval/words.ts';
import { library } from '../support/octopus.ts';

const term = (
  name: string,
  forms: Partial<GlossaryTerm['forms']>,
  abbreviations: string[] = [],
) => ({
  term: name,
  topic: false,
  abbreviations,
  forms: { en: [name], fr: [], es: [], ru: [], ...forms },
});

const GLOSSARY: GlossaryTerm[] = [
  term('mutual legal assistance', { fr: ['entraide judiciaire'], ru: ['правовая помощь'] }, [
    'MLA',
  ]),
  term('assistance', {}),
  term('back up', {}),
  term('it', {}),
];

const find = conceptFinder(conceptForms(GLOSSARY));
const found = (text: string, language: Language = 'en') =>
  find(wordsOf(text), language).map(({ concept, start, end }) => [
    GLOSSARY[Number(concept.slice(1))]?.term,
    text.slice(start, end),
  ]);

describe('a term of the glossary is found', () => {
  it('by its words in a row, in any inflection and case', () => {
    expect(found('two Mutual legal assistances')).toEqual([
      ['mutual legal assistance', 'Mutual legal assistances'],
      ['assistance', 'assistances'],
    ]);
  });

  it('by its abbreviation, in every language', () => {
    for (const language of ['en', 'fr', 'es', 'ru'] as const)
      expect(found('MLA', language)).toEqual([['mutual legal assistance', 'MLA']]);
  });

  it('by its translation in that language alone', () => {
    expect(found('l’entraide judiciaire', 'fr')).toEqual([
      ['mutual legal assistance', 'entraide judiciaire'],
    ]);
    expect(found('правовой помощи', 'ru')).toEqual([
      ['mutual legal assistance', 'правовой помощи'],
    ]);
    expect(found('entraide judiciaire', 'en')).toEqual([]);
  });

  it('with its grammar: “back up” is not “back”', () => {
    expect(found('countries back up the convention')).toEqual([['back up', 'back up']]);
    expect(found('come back soon')).toEqual([]);
  });

  it('not by other words in between', () => {
    expect(found('mutual and legal help')).toEqual([]);
  });

  it('never by grammar alone', () => {
    expect(found('it is')).toEqual([]);
  });
});

describe('the project’s glossary', () => {
  it.each([
    ['MLA', 'entraide judiciaire'],
    ['ISP', 'Internet service provider'],
    ['LEA', 'law enforcement'],
    ['CSIRT', 'incident response team'],
    ['FIU', 'financial intelligence unit'],
    ['T-CY', 'Cybercrime Convention Committee'],
    ['FATF', 'Financial Action Task Force'],
    ['CoE', 'Council of Europe'],
    ['облако', 'cloud'],
    ['nube', 'cloud'],
  ])('makes “%s” mean “%s”', (one, other) => {
    expect(library.sameMeaning(one, other)).toBe(true);
  });

  it('does not make different things mean the same', () => {
    for (const [one, other] of [
      ['MLA', 'money laundering'],
      ['judge', 'cloud'],
    ] as const)
      expect(library.sameMeaning(one, other)).toBe(false);
  });
});
