import { z } from 'zod';
import type { Knowledge, Paragraph } from '../../src/knowledge/document.ts';
import { sessionSchema, sessionView } from './session.ts';
import { documentUri, paragraphUri } from './uri.ts';

/** A paragraph without its text: what the metadata of its resource says. */
export const metadataSchema = z.object({
  id: z.string().describe('Id of the paragraph'),
  label: z.string().describe('How people cite it'),
  uri: z.string().describe('URI of the resource that is the text'),
  document: z.string().describe('Id of the document'),
  documentUri: z.string().describe('URI of the resource that is the whole document'),
  title: z.string().describe('Title of the document'),
  year: z.int(),
  language: z.string().describe('Language of the text, ISO 639-1'),
  headings: z.array(z.string()).describe('Headings above it, outermost first'),
  page: z.int().nullable().describe('Page of the print on which it starts; null without pages'),
  note: z.string().nullable().describe('What a reader must know that the text does not say'),
  session: sessionSchema.nullable().describe('For a row of a programme: when and where'),
});

export const paragraphSchema = metadataSchema.extend({
  text: z.string().describe('The whole paragraph, verbatim; ranges of quotes count in it'),
});

export type MetadataView = z.infer<typeof metadataSchema>;
export type ParagraphView = z.infer<typeof paragraphSchema>;

/** What is known of a paragraph besides its text. */
export function metadataView({ documents }: Knowledge, paragraph: Paragraph): MetadataView {
  const { id, label, document, year, language, headings, page, note, session } = paragraph;
  return {
    id,
    label,
    uri: paragraphUri(id),
    document,
    documentUri: documentUri(document),
    title: documents.find((each) => each.id === document)?.title ?? '',
    year,
    language,
    headings: [...headings],
    page: page ?? null,
    note: note ?? null,
    session: session ? sessionView(session) : null,
  };
}

/** A paragraph with its text. */
export function paragraphView(knowledge: Knowledge, paragraph: Paragraph): ParagraphView {
  return { ...metadataView(knowledge, paragraph), text: paragraph.text };
}
