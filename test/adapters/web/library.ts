import type { Command } from '../../../src/chat/command.ts';
import type { Document, Knowledge, Paragraph } from '../../../src/knowledge/document.ts';
import type { Library } from '../../../src/library.ts';

const paragraph = (place: number, text: string): Paragraph => ({
  id: `2016-${place}`,
  label: `Octopus 2016, key message ${place}`,
  document: 'octopus-2016',
  year: 2016,
  language: 'en',
  headings: ['Key messages'],
  text,
});

const workshop: Paragraph = {
  ...paragraph(6, 'Workshop 6: International cooperation'),
  id: '2016-workshop-6',
  label: 'Octopus 2016 programme, workshop 6',
  session: {
    kind: 'workshop',
    number: 6,
    title: 'Workshop 6:\nInternational cooperation',
    day: '2016-11-17',
    start: '9h30',
    room: '3',
    languages: ['E'],
    inferred: [],
  },
};

const document: Document = {
  id: 'octopus-2016',
  title: 'Octopus Conference 2016',
  short: 'Octopus 2016',
  year: 2016,
  date: '2016-11-20',
  state: 'version of 20 November 2016',
  place: 'Strasbourg, France',
  language: 'en',
  notes: ['The numbers are ours.'],
  mends: [],
  kept: [],
  paragraphs: [
    paragraph(1, 'Increasing cybercrime is considered a major threat.'),
    { ...paragraph(2, 'The Budapest Convention remains relevant.'), note: 'A note.' },
    workshop,
  ],
};

const knowledge: Knowledge = {
  documents: [document],
  paragraphs: new Map(document.paragraphs.map((each) => [each.id, each])),
  glossary: [
    {
      term: 'mutual legal assistance',
      abbreviations: ['MLA'],
      forms: {
        en: ['mutual legal assistance'],
        fr: ['entraide judiciaire'],
        es: ['asistencia judicial recíproca'],
        ru: ['взаимная правовая помощь'],
      },
      topic: true,
    },
  ],
};

/** A library of one document with two paragraphs and a session. */
export const smallLibrary: Library = {
  knowledge,
  retrieve: async () => [],
  sameMeaning: () => false,
  findSharers: () => [],
};

const localised = (text: string) => ({ en: text, fr: `${text} (fr)`, es: text, ru: text });

/** One listed command and one hidden one. */
export const smallCommands: readonly Command[] = [
  {
    name: 'programme',
    aliases: { en: ['program'], fr: ['horaire'], es: ['programa'], ru: ['программа'] },
    summary: localised('The sessions'),
    examples: [{ text: 'programme thursday', shows: localised("Thursday's sessions") }],
    visibility: 'everyone',
    run: () => Promise.reject(new Error('not run here')),
  },
  {
    name: 'secret',
    aliases: { en: [], fr: [], es: [], ru: [] },
    summary: localised('Hidden'),
    examples: [],
    visibility: 'asker',
    hidden: true,
    run: () => Promise.reject(new Error('not run here')),
  },
];
