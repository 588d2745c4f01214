import { cp, mkdir } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { ENTRY, KEPT, packageFolder } from './library.ts';

/** Code, character maps and fonts; the rest of the package is for browsers and for drawing. */
const PARTS = [
  ENTRY,
  join('legacy', 'build', 'pdf.worker.mjs'),
  'cmaps',
  'standard_fonts',
  'wasm',
  'LICENSE',
];

/** A step of the build: keeps what is used of pdf.js beside the code, so that its package is not needed later. */
const from = packageFolder();
for (const part of PARTS) {
  await mkdir(dirname(join(KEPT, part)), { recursive: true });
  await cp(join(from, part), join(KEPT, part), { recursive: true });
}
