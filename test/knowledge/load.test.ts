import { describe, expect, test } from 'vitest';
import { paragraphNamed } from '../../src/chat/paragraph-named.ts';
import { loadKnowledge } from '../../src/knowledge/load.ts';
import { ABOUT, DOCUMENT, edited, GLOSSARY, load, PROGRAMME } from '../support/knowledge-folder.ts';

const FILES = {
  'meeting.md': DOCUMENT,
  'meeting.about.yaml': ABOUT,
  'meeting.programme.yaml': PROGRAMME,
  'glossary.yaml': GLOSSARY,
};

describe('a good folder', () => {
  test('gives the paragraphs with labels, headings, notes and text without the printed number', async () => {
    const { paragraphs } = await load(FILES);
    expect(paragraphs.get('2020-2')).toEqual({
      id: '2020-2',
      label: 'Meeting 2020, point 2',
      document: 'meeting',
      year: 2020,
      language: 'en',
      headings: ['Openings'],
      text: 'Countries should train judges:',
      note: 'Half of it is lost.',
    });
  });

  test('puts a sub-point under the headings and the text of its point', async () => {
    const text = `${DOCUMENT}\n[2020-2-1 | point 2, first bullet]\n- in every court.\n`;
    const { paragraphs } = await load({ 'meeting.md': text });
    expect(paragraphs.get('2020-2-1')?.headings).toEqual([
      'Openings',
      'Countries should train judges:',
    ]);
  });

  test.each([
    ['en', 'page 3'],
    ['es', 'página 3'],
    ['de', 'p. 3'],
  ])('names the page in the citation of a text in %s', async (language, named) => {
    const text = edited(DOCUMENT, 'language: en', `language: ${language}`).replace(
      '| point 2]',
      '| point 2 | page 3]',
    );
    const { paragraphs } = await load({ 'meeting.md': text });
    expect(paragraphs.get('2020-2')).toMatchObject({
      label: `Meeting 2020, point 2, ${named}`,
      page: 3,
    });
    expect(paragraphNamed('meeting 2020 point 2', paragraphs)?.id).toBe('2020-2');
  });

  test('needs neither state nor place', async () => {
    const text = DOCUMENT.replace('state: final\nplace: Strasbourg, France\n', '');
    const { documents } = await load({ 'meeting.md': text });
    expect([documents[0]?.state, documents[0]?.place]).toEqual([undefined, undefined]);
  });

  test.each([
    ['2.1. Judges.', 'Judges.'],
    ['(a) Judges.', 'Judges.'],
    ['(see) Judges.', '(see) Judges.'],
    [' # Judges.', '# Judges.'],
  ])('reads “%s” as “%s”', async (written, text) => {
    const { paragraphs } = await load({ 'meeting.md': `${DOCUMENT}\n[2020-3 | x]\n${written}\n` });
    expect(paragraphs.get('2020-3')?.text).toBe(text);
  });

  test('makes each session a paragraph that can be cited', async () => {
    const { paragraphs } = await load(FILES);
    const opening = paragraphs.get('2020-opening');
    expect(opening?.label).toBe('Meeting 2020 programme, opening');
    expect(opening?.text).toBe('Monday 4 May 2020, 9h30, Room 1 (E/F)\nOpening of the meeting');
    expect(opening?.session?.inferred).toEqual([]);
  });

  test('marks the sessions of a day that is not printed', async () => {
    const programme = edited(
      PROGRAMME,
      'printed: MON, 4 MAY',
      'printed: null\n    inferred: It was the only day.',
    );
    const { paragraphs } = await load({ 'meeting.programme.yaml': programme });
    expect(paragraphs.get('2020-opening')?.session?.inferred).toEqual([
      { field: 'day', why: 'It was the only day.' },
    ]);
  });

  test('attaches descriptions to the sentences they name', async () => {
    const { documents, paragraphs } = await load(FILES);
    const about = paragraphs.get('2020-1')?.about;
    expect(about?.topic.ru).toEqual(['открытие']);
    expect(about?.sentences).toEqual([
      { start: 0, lines: { en: ['people who know'], fr: [], es: [], ru: [] } },
    ]);
    const document = documents.find(({ id }) => id === 'meeting');
    expect(document?.paragraphs.find(({ id }) => id === '2020-1')?.about).toBe(about);
  });

  test('gives the glossary with the term among its English forms', async () => {
    const { glossary } = await load(FILES);
    expect(glossary[0]).toEqual({
      term: 'training',
      topic: true,
      abbreviations: ['TR'],
      forms: { en: ['training'], fr: ['formation'], es: [], ru: [] },
    });
  });

  test('grows by a document when a file is added', async () => {
    const second = DOCUMENT.replaceAll('2020', '2021');
    const { documents, paragraphs } = await load({ ...FILES, 'second.md': second });
    expect(documents.map(({ id }) => id)).toEqual(['meeting', 'meeting.programme', 'second']);
    expect(paragraphs.get('2021-1')?.label).toBe('Meeting 2021, point 1');
  });

  test('needs neither descriptions nor a glossary', async () => {
    const { documents, glossary } = await load({ 'meeting.md': DOCUMENT });
    expect(documents).toHaveLength(1);
    expect(glossary).toEqual([]);
  });

  test('is read alike with any line ends, and with or without a byte order mark', async () => {
    const plain = await load(FILES);
    for (const change of [
      (text: string) => text.replaceAll('\n', '\r\n'),
      (text: string) => text.replaceAll('\n', '\r'),
      (text: string) => `\uFEFF${text}`,
      (text: string) => text.normalize('NFD'),
    ]) {
      const changed = Object.entries(FILES).map(([name, text]) => [name, change(text)]);
      expect(await load(Object.fromEntries(changed))).toEqual(plain);
    }
  });

  test('may hold files that are not knowledge', async () => {
    const { documents } = await load({
      ...FILES,
      '.notes.md': 'x',
      'meeting.md~': 'x',
      LICENSE: 'x',
    });
    expect(documents).toHaveLength(2);
  });

  test('needs no empty line between a paragraph and the next id line', async () => {
    const dense = DOCUMENT.replaceAll('\n\n', '\n');
    const { paragraphs } = await load({ 'meeting.md': dense });
    expect(paragraphs).toEqual((await load({ 'meeting.md': DOCUMENT })).paragraphs);
  });
});

test('the folder of the project is good', async () => {
  const { documents } = await loadKnowledge('knowledge');
  expect(documents.map(({ id }) => id)).toEqual([
    'octopus-2009',
    'octopus-2016',
    'octopus-2016.programme',
  ]);
});
