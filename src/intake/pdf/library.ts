import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

/** What pdf.js offers. */
export type PdfLibrary = typeof import('pdfjs-dist/legacy/build/pdf.mjs');

/** Where pdf.js begins, seen from its folder. */
export const ENTRY = join('legacy', 'build', 'pdf.mjs');

/** The folder in which the build keeps the part of pdf.js that is used: a fifth of the package. */
export const KEPT = fileURLToPath(new URL('../../../pdfjs-dist/', import.meta.url));

/** The folder of the installed package. */
export function packageFolder(): string {
  return dirname(createRequire(import.meta.url).resolve('pdfjs-dist/package.json'));
}

/** Loads pdf.js as the build keeps it, else from its package, and says where its fonts and maps are. */
export async function loadPdfLibrary(): Promise<{ library: PdfLibrary; folder: string }> {
  const folder = existsSync(KEPT) ? KEPT : packageFolder();
  return { library: await import(pathToFileURL(join(folder, ENTRY)).href), folder };
}
