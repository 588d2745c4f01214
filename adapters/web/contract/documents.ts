import { z } from 'zod';
import type { Data } from './data.ts';
import { NAMES } from './names.ts';

const note = z.string().nullable().describe('What a reader must know that the text does not say');

const session = z
  .object({
    kind: z.enum(['plenary', 'workshop', 'social', 'end']),
    number: z.int().optional().describe('Number of a workshop'),
    title: z.string().describe('As printed, with its line breaks'),
    day: z.iso.date(),
    start: z.string().describe('As printed, such as 9h30. End times are not printed'),
    room: z.string().nullable().describe('As printed; null where none is'),
    languages: z
      .array(z.enum(['E', 'F', 'S', 'R']))
      .describe('Interpretation: English, French, Spanish, Russian'),
    inferred: z
      .array(z.object({ field: z.enum(['day', 'room', 'languages']), why: z.string() }))
      .describe('What is not printed and was concluded'),
  })
  .describe('A session of a programme')
  .register(NAMES, { id: 'Session' });

const link = z.object({
  id: z.string().describe('Stable, such as 2016-8'),
  label: z.string().describe('As people cite it'),
});

const paragraphLink = link
  .describe('A paragraph to go to')
  .register(NAMES, { id: 'ParagraphLink' });

const paragraphText = z.object({
  headings: z.array(z.string()).describe('Headings above it, outermost first'),
  text: z.string().describe('The whole paragraph, word for word'),
  page: z.int().nullable().describe('Page of the printed text on which it starts'),
  note,
  session: session.nullable(),
});

/** What `GET /paragraphs/{id}` answers. */
export const paragraph = z
  .object({
    ...link.shape,
    document: z.string().describe('Id of its document'),
    title: z.string().describe('Title of its document'),
    year: z.int(),
    language: z.string().describe('Language of the text, ISO 639-1'),
    ...paragraphText.shape,
    previous: paragraphLink.nullable(),
    next: paragraphLink.nullable(),
  })
  .describe('A paragraph with its neighbours')
  .register(NAMES, { id: 'Paragraph' });

const summary = z.object({
  id: z.string(),
  title: z.string(),
  short: z.string().describe('First part of its paragraphs’ labels'),
  year: z.int(),
  date: z.iso.date().describe('Date of the text'),
  state: z.string().optional().describe('As printed, such as “Conference summary (draft)”'),
  place: z.string().optional().describe('Where the conference was'),
  language: z.string().describe('Language of the text, ISO 639-1'),
});

const documentSummary = summary
  .describe('A document without its text')
  .register(NAMES, { id: 'DocumentSummary' });

/** What `GET /documents` answers. */
export const documents = z
  .object({ documents: z.array(documentSummary) })
  .describe('The documents the answers come from')
  .register(NAMES, { id: 'Documents' });

const documentParagraph = z
  .object({ ...link.shape, ...paragraphText.shape })
  .describe('A paragraph where it stands in its document')
  .register(NAMES, { id: 'DocumentParagraph' });

/** What `GET /documents/{id}` answers. */
export const document = z
  .object({
    ...summary.shape,
    url: z.string().nullable().describe('Where the original is'),
    notes: z.array(z.string()).describe('Numbering, gaps and the like'),
    paragraphs: z.array(documentParagraph).describe('In the order of the text'),
  })
  .describe('A document with its whole text')
  .register(NAMES, { id: 'Document' });

export type ParagraphLink = Data<typeof paragraphLink>;
export type ParagraphView = Data<typeof paragraph>;
export type DocumentSummary = Data<typeof documentSummary>;
export type DocumentsView = Data<typeof documents>;
export type DocumentParagraph = Data<typeof documentParagraph>;
export type DocumentView = Data<typeof document>;
