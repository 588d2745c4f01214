import type { Document, Knowledge, Paragraph } from '../../src/knowledge/document.ts';

/** A text, or one under a heading. */
type Row = string | { readonly text: string; readonly heading: string };

/** A collection without curated data: each text is a paragraph, numbered from 0. */
export function collection(rows: readonly Row[], language = 'und'): Knowledge {
  const paragraphs = rows.map((row, at): Paragraph => {
    const { text, heading } = typeof row === 'string' ? { text: row, heading: undefined } : row;
    return {
      id: String(at),
      label: `Paragraph ${at}`,
      document: 'collection',
      year: 2020,
      language,
      headings: heading === undefined ? [] : [heading],
      text,
    };
  });
  const document: Document = {
    ...{
      id: 'collection',
      title: '',
      short: '',
      year: 2020,
      date: '2020-01-01',
      state: '',
      place: '',
    },
    ...{ language, notes: [], mends: [], kept: [], paragraphs },
  };
  return {
    documents: [document],
    paragraphs: new Map(paragraphs.map((paragraph) => [paragraph.id, paragraph])),
    glossary: [],
  };
}
