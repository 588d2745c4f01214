import { type Damage, type ReadSource, type SourceText, UnreadableError } from '../source.ts';
import { blocksOf } from './blocks.ts';
import { type Flow, flowsOf } from './flow.ts';
import { linesOf, measureOf } from './measure.ts';
import { type OpenPdf, openPdf } from './open.ts';
import { withoutOverprint } from './overprint.ts';
import { propertiesOf } from './properties.ts';
import { repeatedHeaders } from './repeated.ts';
import type { Sheet } from './run.ts';
import { withoutRunning } from './running.ts';
import { readSheets } from './sheet.ts';
import { structured } from './structure.ts';
import { vocabularyOf } from './words.ts';

/** What is made of a PDF, and what was left out of it. */
export interface PdfText {
  readonly source: SourceText;
  /** Running headers and footers, what was drawn twice, hyphens at the ends of lines. */
  readonly dropped: readonly string[];
}

/** Reads the text of a PDF by its places on the pages. */
export const readPdf: ReadSource = async (bytes, onProgress) =>
  (await readPdfText(bytes, onProgress)).source;

/** Reads a PDF and tells what was left out of it. */
export async function readPdfText(
  bytes: Uint8Array,
  onProgress: (share: number) => void,
): Promise<PdfText> {
  const pdf = await openPdf(bytes);
  try {
    const read = await sheetsOf(pdf, onProgress);
    return structure(read, await propertiesOf(pdf.document));
  } finally {
    await pdf.close();
  }
}

/** Reading the pages is so much of the work. */
const READING = 0.95;

/** What stands on the pages, each read and let go before the next. */
interface Read {
  readonly sheets: readonly Sheet[];
  readonly dropped: readonly string[];
  readonly damage: readonly Damage[];
}

async function sheetsOf(pdf: OpenPdf, onProgress: (share: number) => void): Promise<Read> {
  const { numPages } = pdf.document;
  const sheets: Sheet[] = [];
  const dropped: string[] = [];
  const damage: Damage[] = [];
  for (let page = 1; page <= numPages; page += 1) {
    const found = await readSheets(pdf, page).catch(() => undefined);
    if (!found) damage.push(unreadPage(page));
    for (const sheet of found ?? []) {
      const once = withoutOverprint(sheet.runs);
      for (const text of once.dropped) dropped.push(text);
      sheets.push({ ...sheet, runs: once.runs });
    }
    onProgress((READING * page) / numPages);
  }
  if (numPages === 0)
    throw new UnreadableError('The PDF has no pages. Save the document again as PDF.');
  if (damage.length === numPages) throw new UnreadableError(DAMAGED);
  if (!sheets.some(({ runs }) => runs.some(({ text }) => /[\p{L}\p{N}]/u.test(text))))
    throw new UnreadableError(withoutText(numPages));
  return { sheets, dropped, damage };
}

const DAMAGED =
  'The PDF is damaged: none of its pages can be read. Get it again from where it was published, or save it again as PDF.';

const unreadPage = (page: number): Damage => ({
  kind: 'other',
  excerpt: `page ${page}`,
  done: 'The page is damaged and could not be read. It was left out; add its text by hand.',
  page,
});

const withoutText = (pages: number): string =>
  `The PDF has ${pages === 1 ? 'one page' : `${pages} pages`} but no text: it is a scan or a picture. Run it through OCR (text recognition) first and add the result.`;

function structure(read: Read, properties: Partial<SourceText>): PdfText {
  const running = withoutRunning(read.sheets);
  const flows: Flow[] = running.sheets.flatMap(flowsOf);
  const measure = measureOf(flows);
  const vocabulary = vocabularyOf(flows.flatMap(linesOf));
  const { blocks, damage, dropped } = blocksOf(structured(flows, measure), measure, vocabulary);
  return {
    source: {
      ...properties,
      blocks,
      damage: [...read.damage, ...damage, ...repeatedHeaders(blocks, running.dropped)],
    },
    dropped: [...read.dropped, ...running.dropped, ...dropped],
  };
}
