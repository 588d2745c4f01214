import { join } from 'node:path';
import type { PDFDocumentProxy } from 'pdfjs-dist/types/src/display/api.js';
import { UnreadableError } from '../source.ts';
import { loadPdfLibrary, type PdfLibrary } from './library.ts';

/** A file that is open, and what its operators are called. */
export interface OpenPdf {
  readonly document: PDFDocumentProxy;
  readonly operators: PdfLibrary['OPS'];
  readonly close: () => Promise<void>;
}

/** How far into a file its first words may stand; readers of PDF look as far. */
const HEADER_WITHIN = 1024;

/**
 * Opens a PDF with nothing but what its package brings: no network, no system
 * fonts, no drawing, no code of the file's own.
 * @throws UnreadableError for what is empty, another type, protected or damaged.
 */
export async function openPdf(bytes: Uint8Array): Promise<OpenPdf> {
  if (bytes.length === 0)
    throw new UnreadableError('The file is empty. Save the document again and add it once more.');
  const head = Buffer.from(bytes.subarray(0, HEADER_WITHIN)).toString('latin1');
  if (!head.includes('%PDF-'))
    throw new UnreadableError(
      'The file is not a PDF, whatever its name says. Open it in the program it comes from and save it as PDF.',
    );
  // Loaded only now: it takes a tenth of a second, and most commands read no PDF.
  const { library, folder } = await loadPdfLibrary();
  const { getDocument, OPS } = library;
  const task = getDocument({
    // pdf.js takes the memory it is given; the caller keeps their own.
    data: new Uint8Array(bytes),
    cMapUrl: join(folder, 'cmaps/'),
    standardFontDataUrl: join(folder, 'standard_fonts/'),
    wasmUrl: join(folder, 'wasm/'),
    disableFontFace: true,
    enableXfa: false,
    fontExtraProperties: true,
    isEvalSupported: false,
    maxImageSize: 0,
    useSystemFonts: false,
    useWorkerFetch: false,
    verbosity: 0,
  });
  const document = await task.promise.catch((fault: unknown) => {
    throw refusal(fault);
  });
  return { document, operators: OPS, close: () => task.destroy() };
}

/** Why a file does not open. */
function refusal(fault: unknown): UnreadableError {
  const { name = '', message = '' } = fault instanceof Error ? fault : {};
  if (name === 'PasswordException')
    return new UnreadableError(
      'The PDF is protected by a password. Save a copy without protection and add that.',
    );
  return new UnreadableError(
    `The PDF is damaged or cut short and cannot be read (${message || 'no reason given'}). Get it again from where it was published, or save it again as PDF.`,
    { cause: fault },
  );
}
