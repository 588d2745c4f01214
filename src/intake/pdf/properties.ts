import type { PDFDocumentProxy } from 'pdfjs-dist/types/src/display/api.js';
import type { SourceText } from '../source.ts';

type Properties = Pick<SourceText, 'title' | 'date' | 'language'>;

/** A title that a program made up: the name of a file, or of nothing. */
const MADE_UP =
  /^(?:untitled|document\d*|microsoft word|powerpoint|slide \d|layout \d|pdf|title|no title|template)\b|\.(?:docx?|rtf|odt|pdf|tex|dvi|indd|qxd|pptx?|xlsx?|html?)$|^[\w-]*\d[\w-]*$|[\\/]/iu;

/** Title, date and language as the file's properties name them. */
export async function propertiesOf(document: PDFDocumentProxy): Promise<Properties> {
  const data = await document.getMetadata().catch(() => undefined);
  const info = (data?.info ?? {}) as Record<string, unknown>;
  const title = titleOf(info['Title']);
  const date = dateOf(info['CreationDate']);
  const language = languageOf(info['Language']);
  return { ...(title && { title }), ...(date && { date }), ...(language && { language }) };
}

function titleOf(value: unknown): string | undefined {
  if (typeof value !== 'string') return undefined;
  const title = value.normalize('NFC').replace(/\s+/gu, ' ').trim();
  const sensible = /\p{L}{3}/u.test(title) && title.length <= 300 && !MADE_UP.test(title);
  return sensible && !/[\uFFFD\uE000-\uF8FF]/u.test(title) ? title : undefined;
}

/** `D:20161120093000+01'00'` → `2016-11-20` */
function dateOf(value: unknown): string | undefined {
  const found = typeof value === 'string' && /^(?:D:)?((?:19|20)\d\d)(\d\d)(\d\d)/u.exec(value);
  if (!found) return undefined;
  const date = `${found[1]}-${found[2]}-${found[3]}`;
  const day = new Date(`${date}T00:00:00Z`);
  return !Number.isNaN(day.getTime()) && day.toISOString().startsWith(date) ? date : undefined;
}

const languageOf = (value: unknown): string | undefined =>
  typeof value === 'string' ? /^[a-z]{2}(?=$|[-_])/iu.exec(value)?.[0].toLowerCase() : undefined;
