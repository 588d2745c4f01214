import type { Document, Knowledge, Paragraph } from '../../../src/knowledge/document.ts';
import type { Row } from './collection.ts';

/**
 * Rows as the product holds documents: the rows of one title are one document,
 * the title is its heading. A collection has no dates; every document is of year 0.
 * @param language of the texts, ISO 639-1, or `und`.
 */
export function knowledgeOf(rows: readonly Row[], language: string): Knowledge {
  const byDocument = new Map<string, Row[]>();
  for (const row of rows) {
    const document = documentOf(row);
    const known = byDocument.get(document);
    if (known) known.push(row);
    else byDocument.set(document, [row]);
  }
  const documents = [...byDocument].map(([id, own]) => asDocument(id, own, language));
  const paragraphs = documents.flatMap((document) => document.paragraphs);
  return {
    documents,
    paragraphs: new Map(paragraphs.map((paragraph) => [paragraph.id, paragraph])),
    glossary: [],
  };
}

/** What a row is a part of: all rows of its title, or itself where it has none. */
export const documentOf = ({ id, title }: Row) => (title === '' ? `row ${id}` : title);

function asDocument(id: string, rows: readonly Row[], language: string): Document {
  const title = rows[0]?.title ?? '';
  const paragraphs = rows.map(
    (row, at): Paragraph => ({
      id: row.id,
      label: `${title}, ${at + 1}`,
      document: id,
      year: 0,
      language,
      headings: title === '' ? [] : [title],
      text: row.text,
    }),
  );
  return {
    ...{ id, title, short: title, year: 0, language, paragraphs },
    ...{ date: '', state: '', place: '', notes: [], mends: [], kept: [] },
  };
}
