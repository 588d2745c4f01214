import type { Document, Knowledge, Paragraph } from '../../src/knowledge/document.ts';
import type {
  DocumentSummary,
  DocumentView,
  ParagraphLink,
  ParagraphView,
} from './contract/documents.ts';

/** A paragraph as the API shows it, with its neighbours; undefined when there is none of that id. */
export function paragraphView(knowledge: Knowledge, id: string): ParagraphView | undefined {
  const paragraph = knowledge.paragraphs.get(id);
  const document = knowledge.documents.find((each) => each.id === paragraph?.document);
  if (!paragraph || !document) return undefined;
  const place = document.paragraphs.findIndex((each) => each.id === id);
  return {
    ...linkTo(paragraph),
    document: document.id,
    title: document.title,
    year: paragraph.year,
    language: paragraph.language,
    headings: paragraph.headings,
    text: paragraph.text,
    page: paragraph.page ?? null,
    note: paragraph.note ?? null,
    session: paragraph.session ?? null,
    previous: linkOrNull(document.paragraphs[place - 1]),
    next: linkOrNull(document.paragraphs[place + 1]),
  };
}

/** A document as the API lists it. */
export function documentSummary(document: Document): DocumentSummary {
  const { id, title, short, year, date, state, place, language } = document;
  return { id, title, short, year, date, state, place, language };
}

/** A document as the API shows it, with its whole text. */
export function documentView(document: Document): DocumentView {
  return {
    ...documentSummary(document),
    url: document.url ?? null,
    notes: document.notes,
    paragraphs: document.paragraphs.map((paragraph) => ({
      ...linkTo(paragraph),
      headings: paragraph.headings,
      text: paragraph.text,
      page: paragraph.page ?? null,
      note: paragraph.note ?? null,
      session: paragraph.session ?? null,
    })),
  };
}

const linkTo = ({ id, label }: Paragraph): ParagraphLink => ({ id, label });

const linkOrNull = (paragraph: Paragraph | undefined) => (paragraph ? linkTo(paragraph) : null);
