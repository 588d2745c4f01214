import type {
  Document,
  InterpretationLanguage,
  Knowledge,
  Session,
} from '../../src/knowledge/document.ts';
import type { Library } from '../../src/library.ts';
import {
  type Programme,
  programmesOf,
  type SessionParagraph,
} from '../../src/programme/programme.ts';
import type { Retrieve } from '../../src/retrieval/retrieve.ts';

const DAY_NAMES: Readonly<Record<string, string>> = {
  '2016-11-16': 'Wednesday 16 November 2016',
  '2016-11-17': 'Thursday 17 November 2016',
  '2016-11-18': 'Friday 18 November 2016',
};
const WHY = 'No heading is printed for this day.';

/** A session as a paragraph, as the loader makes it; fields that matter to a test can be given. */
export function sessionParagraph(
  id: string,
  fields: Partial<Session> & { readonly label?: string } = {},
): SessionParagraph {
  const { label = id, ...given } = fields;
  const session: Session = {
    kind: 'workshop',
    title: 'Workshop 1: A title',
    day: '2016-11-17',
    start: '9h30',
    room: '1',
    languages: ['E'],
    inferred: given.day === '2016-11-16' ? [{ field: 'day', why: WHY }] : [],
    ...given,
  };
  const spoken = session.languages.length > 0 ? `(${session.languages.join('/')})` : '';
  const place = [session.room === null ? '' : `Room ${session.room}`, spoken].filter(Boolean);
  const first = [DAY_NAMES[session.day] ?? session.day, session.start, place.join(' ')];
  return {
    id,
    label: `Octopus 2016 programme, ${label}`,
    document: 'octopus-2016.programme',
    year: 2016,
    language: 'en',
    headings: ['Programme overview'],
    text: `${first.filter(Boolean).join(', ')}\n${session.title}`,
    session,
  };
}

/** Sessions as a programme in a library whose search finds nothing, or what is given. */
export function libraryOf(
  sessions: readonly SessionParagraph[],
  retrieve: Retrieve = async () => [],
): Pick<Library, 'knowledge' | 'retrieve'> {
  return { knowledge: knowledgeOf(sessions), retrieve };
}

/** The programme made of these sessions. */
export function programmeOf(sessions: readonly SessionParagraph[], place?: string): Programme {
  const [programme] = programmesOf(knowledgeOf(sessions, place));
  if (!programme) throw new Error('There must be a session to make a programme of');
  return programme;
}

/** The programme of 2016, as printed. */
export const SESSIONS: readonly SessionParagraph[] = [
  sessionParagraph('2016-special-session', {
    label: 'special session',
    kind: 'plenary',
    day: '2016-11-16',
    start: '9h00',
    room: null,
    languages: ['E', 'F', 'R', 'S'],
    title: 'Special Session: BUDAPEST CONVENTION – 15th ANNIVERSARY',
  }),
  workshop(1, '2016-11-16', '14h30', '1', 'EFSR', 'Capacity building on cybercrime'),
  workshop(2, '2016-11-16', '14h30', '2', 'EF', 'Legislation in the Asia/Pacific region'),
  workshop(3, '2016-11-16', '14h30', '3', 'E', 'Service provider/law enforcement cooperation'),
  sessionParagraph('2016-dinner', {
    label: 'social dinner',
    kind: 'social',
    day: '2016-11-16',
    start: '20h00',
    room: null,
    languages: [],
    title: 'Social dinner in an Alsatian restaurant',
  }),
  workshop(4, '2016-11-17', '9h30', '1', 'EFSR', 'Terrorism and information technology'),
  workshop(5, '2016-11-17', '9h30', '2', 'ESF', 'Legislation in Africa Latin America'),
  workshop(6, '2016-11-17', '9h30', '3', 'E', '24/7 points of contact and MLA authorities'),
  workshop(7, '2016-11-17', '14h30', '1', 'EFSR', 'Seeking synergies'),
  workshop(8, '2016-11-17', '14h30', '2', 'EF', 'Targeting proceeds from crime online'),
  workshop(9, '2016-11-17', '14h30', '3', 'E', 'Crime and jurisdiction in cyberspace'),
  sessionParagraph('2016-plenary', {
    label: 'closing plenary',
    kind: 'plenary',
    day: '2016-11-18',
    languages: ['E', 'F', 'S', 'R'],
    title: 'Plenary: Results of workshops\nHuman rights and rule of law in cyberspace\nConclusions',
  }),
  sessionParagraph('2016-end', {
    label: 'end of conference',
    kind: 'end',
    day: '2016-11-18',
    start: '13h00',
    room: null,
    languages: [],
    title: 'End of conference',
  }),
];

/** Its days. */
export const DAYS = ['2016-11-16', '2016-11-17', '2016-11-18'];

/** Topics that the search of {@link searchOf} knows, and the scores of sessions for them. */
export type Topics = Readonly<Record<string, Readonly<Record<string, number>>>>;

/** A search that knows a few words, as the index would find them. */
export function searchOf(topics: Topics): Retrieve {
  return async (question, options) => {
    if (options?.sessions !== 'only') throw new Error('The programme looks in sessions alone');
    const known = Object.keys(topics).find((word) => question.toLowerCase().includes(word));
    const scores = Object.entries(topics[known ?? ''] ?? {});
    return scores.flatMap(([id, score]) => {
      const paragraph = SESSIONS.find((session) => session.id === id);
      return paragraph
        ? [{ paragraph, score, sentences: [], weights: [], own: 1, missing: [] }]
        : [];
    });
  };
}

function workshop(
  number: number,
  day: string,
  start: string,
  room: string,
  languages: string,
  title: string,
): SessionParagraph {
  return sessionParagraph(`2016-workshop-${number}`, {
    label: `workshop ${number}`,
    number,
    day,
    start,
    room,
    languages: [...languages] as InterpretationLanguage[],
    title: `Workshop ${number}: ${title}`,
  });
}

function knowledgeOf(
  paragraphs: readonly SessionParagraph[],
  place = "Palais de l'Europe, Council of Europe, Strasbourg, France",
): Knowledge {
  const document: Document = {
    id: 'octopus-2016.programme',
    title: 'Programme overview',
    short: 'Octopus 2016 programme',
    year: 2016,
    date: '2016-11-20',
    state: 'version of 20 November 2016',
    place,
    language: 'en',
    notes: [],
    mends: [],
    kept: [],
    paragraphs,
    timezone: 'Europe/Paris',
  };
  return {
    documents: [document],
    paragraphs: new Map(paragraphs.map((paragraph) => [paragraph.id, paragraph])),
    glossary: [],
  };
}
