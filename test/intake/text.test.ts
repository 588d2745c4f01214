import { describe, expect, it } from 'vitest';
import type { Block } from '../../src/intake/source.ts';
import { textSource } from '../../src/intake/text/read.ts';
import { draftFrom, draftOfText, paragraphsOf, textList, textsOf } from '../support/intake.ts';

const wrapped = (text: string, width = 60) => {
  const lines = [''];
  for (const word of text.split(' ')) {
    const last = lines.at(-1) ?? '';
    if (last.length + word.length + 1 > width) lines.push(word);
    else lines[lines.length - 1] = last === '' ? word : `${last} ${word}`;
  }
  return lines.join('\n');
};

const FIRST =
  'The committee met in Strasbourg to look at the state of cooperation between judges, prosecutors and police, and at the tools that they need.';
const SECOND =
  'It agreed that requests should be answered within a month, and that each country should name a person whom the others can call by day and night.';

describe('plain text', () => {
  it('is joined where its lines were wrapped', () => {
    const texts = textList(
      draftOfText(`Report of 4 May 2021\n\n${wrapped(FIRST)}\n\n${wrapped(SECOND)}\n`),
    );
    expect(texts).toEqual(['Report of 4 May 2021', FIRST, SECOND]);
  });

  it('is joined over a page break in the midst of a sentence, without header, footer and number', () => {
    const pages = [
      `COMMITTEE REPORT\n\n${wrapped(FIRST)}\n\nIt agreed that requests should be answered within a month, and that each\n\n                  1`,
      `COMMITTEE REPORT\n\ncountry should name a person whom the others can call by day and night.\n\nAll agreed.\n\n                  2`,
      'COMMITTEE REPORT\n\nNobody objected to the minutes of the last meeting of the group.\n\n                  3',
    ];
    const draft = draftOfText(`Minutes\n\n${pages.join('\n\f')}`);
    expect(textList(draft)).toContain(SECOND.replace('name a person', 'name a person'));
    expect(JSON.stringify(draft.parts)).not.toMatch(/COMMITTEE REPORT.*COMMITTEE REPORT/);
    expect(paragraphsOf(draft).find(({ text }) => text.startsWith('Nobody'))?.page).toBe(3);
    expect(draft.mends).toEqual([]);
  });

  it('loses the hyphens of its line ends but not those of its words', () => {
    const text =
      'Title of the text\n\nThe inter-\nnational cooperation of the member states is a well-known and a long-\nstanding aim. It is international, and it is a long-standing one, we say.\n';
    expect(textList(draftOfText(text))[1]).toBe(
      'The international cooperation of the member states is a well-known and a long-standing aim. It is international, and it is a long-standing one, we say.',
    );
  });

  it('puts a word together that a blank line cut in two, and says so', () => {
    const text = `Title\n\nThe treaty is about cooperation. States give each other the information that they have, and all of that infor\n\nmation is kept for a year.\n`;
    const draft = draftOfText(text);
    expect(textList(draft)[1]).toMatch(/all of that information is kept for a year\.$/);
    expect(draft.damage).toMatchObject([
      { kind: 'broken-word', key: 'intro' in textsOf(draft) ? 'intro' : '1' },
    ]);
    expect(draft.mends[0]?.mended).toContain('information is kept');
  });

  it('knows numbered points, their bullets and sub-bullets', () => {
    const text = `Rules of 4 May 2021\n\n1. States should:\n  - train judges;\n  - train police:\n    * in cities;\n    * in villages.\n2. States should share.\n`;
    const texts = textsOf(draftOfText(text));
    expect(texts).toMatchObject({
      '1': 'States should:',
      '1-1': 'train judges;',
      '1-2': 'train police:',
      '1-2-1': 'in cities;',
      '1-2-2': 'in villages.',
      '2': 'States should share.',
    });
  });

  it('puts paragraphs under their headings, with ids that tell them', () => {
    const text = `Annual report 2021\n\n${FIRST}\n\nAccess to data\n\n${SECOND}\n\n${FIRST}\n\nTraining of judges\n\n${SECOND}\n`;
    const draft = draftOfText(text);
    expect(
      draft.parts.map((part) => (part.kind === 'heading' ? `# ${part.text}` : part.key)),
    ).toEqual([
      'title',
      'intro',
      '# Access to data',
      'access-to-data-1',
      'access-to-data-2',
      '# Training of judges',
      'training-of-judges-1',
    ]);
    expect(paragraphsOf(draft).at(-1)?.label).toBe('Training of judges, paragraph 1');
  });

  it.each([
    ['UTF-8 with a mark', Buffer.from('\uFEFFÉté à Strasbourg, où tout va bien.')],
    ['UTF-16', Buffer.from('\uFEFFÉté à Strasbourg, où tout va bien.', 'utf16le')],
    ['Windows-1252', Buffer.from('Été à Strasbourg, où tout va bien.', 'latin1')],
  ])('is read in %s', async (_, bytes) => {
    const { decodeText } = await import('../../src/intake/decode.ts');
    expect(JSON.stringify(textSource(decodeText(bytes)))).toContain(
      'Été à Strasbourg, où tout va bien.',
    );
  });
});

describe('what is suspicious in a text', () => {
  it.each([
    [
      'a sentence without its end',
      'The committee met in Strasbourg and looked at the state of all the',
      'cut-sentence',
    ],
    [
      'a month that cannot be read',
      'The committee met in Strasbourg on 20 Novmbxer 2016 for the first time.',
      'garbled-date',
    ],
    [
      'a weekday that is another',
      'The committee met in Strasbourg on Friday 17 November 2016 for a day.',
      'garbled-date',
    ],
    [
      'a character that cannot be read',
      'The committee met in Stras\uFFFDourg and looked at the state of things.',
      'unreadable-characters',
    ],
    [
      'letters of another character set',
      'The committee met in the cafÃ© and looked at the state of things.',
      'unreadable-characters',
    ],
    [
      'a colon with nothing after it',
      'The committee met in Strasbourg and agreed on the points that follow:',
      'missing-after-colon',
    ],
  ])('is named: %s', (_, text, kind) => {
    const draft = draftOfText(`Minutes of 4 May 2021\n\n${FIRST}\n\n${text}\n`);
    expect(draft.damage.map((damage) => damage.kind)).toEqual([kind]);
    expect(draft.damage[0]?.key).toBe(paragraphsOf(draft).at(-1)?.key);
  });

  it('is not a text without damage', () => {
    const text = `Minutes of 4 May 2021\n\n${FIRST}\n\n${SECOND}\n\n1. Train judges\n2. Train police\n`;
    expect(draftOfText(text).damage).toEqual([]);
  });

  it('is a line printed twice in a row; the second is left out', () => {
    const draft = draftOfText(`Minutes\n\n${FIRST}\n\nConclusions\n\nConclusions\n\n${SECOND}\n`);
    expect(draft.damage.map(({ kind }) => kind)).toEqual(['repeated-header']);
    expect(draft.parts.filter((part) => part.text === 'Conclusions')).toHaveLength(1);
  });
});

describe('the head of a draft', () => {
  it.each([
    ['Strasbourg, 11 March 2009', '2009-03-11'],
    ['Version 20 November 2016', '2016-11-20'],
    ['Strasbourg, le 1er juin 2011', '2011-06-01'],
    ['Madrid, 3 de octubre de 2014', '2014-10-03'],
    ['Страсбург, 5 ноября 2012', '2012-11-05'],
    ['Berlin, 7. Dezember 2015', '2015-12-07'],
    ['March 5, 2018', '2018-03-05'],
    ['2020-02-29', '2020-02-29'],
    ['13.07.2018', '2018-07-13'],
  ])('dates a text by “%s”', (line, date) => {
    expect(draftOfText(`Summary of the meeting\n\n${line}\n\n${FIRST}\n`).head.date).toBe(date);
  });

  it('takes the day of the file where none is printed, and says so', () => {
    const draft = draftOfText(`Summary\n\n${FIRST}\n`);
    expect(draft.head.date).toBe('2021-05-04');
    expect(draft.remarks.join()).toContain('No date is printed');
  });

  it.each([
    [
      'fr',
      'Les États devraient coopérer avec les autres et répondre aux demandes qui leur sont faites.',
    ],
    [
      'es',
      'Los Estados deberían cooperar con los demás y responder a las solicitudes que reciben.',
    ],
    ['ru', 'Государствам следует сотрудничать и отвечать на запросы, которые они получают.'],
    [
      'de',
      'Die Staaten sollen zusammenarbeiten und die Fragen beantworten, die ihnen gestellt werden.',
    ],
    ['el', 'Τα κράτη πρέπει να συνεργάζονται και να απαντούν στα αιτήματα που λαμβάνουν.'],
  ])('tells the language: %s', (language, text) => {
    expect(draftOfText(`Text\n\n${text} ${text}\n`).head.language).toBe(language);
  });

  it('believes what it is told', () => {
    const told = { title: 'A', short: 'B 2018', date: '2018-01-02', language: 'fr' };
    expect(draftOfText(`Summary\n\n${FIRST}`, told).head).toMatchObject(told);
  });
});

describe('the head and the points of a text', () => {
  const text = `T-CY (2024) 17

Octopus Conference 2024

4 – 6 December 2024, Strasbourg, France

Experts met to discuss cooperation. The main messages are the following:

1. Countries should do what follows as soon as they can do so:

a) create a legal basis for the seizure of virtual assets in their law;

b) train financial investigators and set up units of specialists.

2. Victims of cybercrime need a single point of contact for their reports.

Version 6 December 2024
`;

  it('the number in an institution’s files is not the title, a version is no place', () => {
    const { head } = draftOfText(text);
    expect(head.title).toBe('Octopus Conference 2024');
    expect(head.date.slice(0, 7)).toBe('2024-12');
    expect(head.place ?? '').not.toContain('Version');
  });

  it('letters after a numbered point belong to it', () => {
    const labels = paragraphsOf(draftOfText(text)).map(({ key, label }) => `${key}: ${label}`);
    expect(labels).toEqual(expect.arrayContaining(['1-a: point 1, a', '1-b: point 1, b']));
  });

  it('a heading between a colon and its list is not suspicious', () => {
    const blocks: Block[] = [
      { kind: 'heading', level: 1, text: 'Report' },
      { kind: 'paragraph', depth: 0, text: 'Experts met. The main messages are the following:' },
      { kind: 'heading', level: 2, text: 'Key messages' },
      { kind: 'paragraph', depth: 0, marker: '1.', text: 'Countries should train judges.' },
    ];
    expect(draftFrom({ blocks, damage: [] }).damage).toEqual([]);
    const [first, second, third] = blocks;
    const unlisted = [first, second, third].flatMap((block) => block ?? []);
    expect(draftFrom({ blocks: unlisted, damage: [] }).damage).toHaveLength(1);
  });
});
