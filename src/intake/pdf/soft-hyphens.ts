import type { PDFOperatorList } from 'pdfjs-dist/types/src/display/api.js';
import type { OpenPdf } from './open.ts';

const SOFT = '\u00AD';

/**
 * pdf.js leaves out soft hyphens, as which many programs write every hyphen
 * they draw. They are put back as hyphens, found among the glyphs as drawn.
 * @param texts what pdf.js read, in the order of drawing.
 * @returns the texts, unchanged where they cannot be told from the glyphs.
 */
export function withSoftHyphens(
  texts: readonly string[],
  drawing: PDFOperatorList,
  operators: OpenPdf['operators'],
): readonly string[] {
  const glyphs = glyphsOf(drawing, operators);
  if (!glyphs.includes(SOFT)) return texts;
  const restored: string[] = [];
  let at = 0;
  for (const text of texts) {
    let whole = '';
    for (const letter of text) {
      if (letter.trim() === '') {
        whole += letter;
        continue;
      }
      for (; glyphs[at] === SOFT; at += 1) whole += '-';
      if (!isSame(glyphs[at], letter)) return texts;
      whole += letter;
      at += 1;
    }
    // At the end of a text the hyphen is part of it, whatever is drawn next.
    for (; whole.trim() !== '' && glyphs[at] === SOFT; at += 1) whole += '-';
    restored.push(whole);
  }
  return restored;
}

const isSame = (glyph: string | undefined, letter: string): boolean =>
  glyph !== undefined && (glyph === letter || glyph.normalize('NFKC') === letter.normalize('NFKC'));

/** The letters of a page in the order in which they are drawn, without spaces. */
function glyphsOf({ fnArray, argsArray }: PDFOperatorList, { showText }: OpenPdf['operators']) {
  const glyphs: string[] = [];
  fnArray.forEach((fn, index) => {
    if (fn !== showText) return;
    const [shown] = argsArray[index] as [
      readonly (number | { readonly unicode?: string } | null)[],
    ];
    for (const glyph of shown) {
      if (typeof glyph !== 'object' || !glyph?.unicode) continue;
      for (const letter of glyph.unicode) if (letter.trim() !== '') glyphs.push(letter);
    }
  });
  return glyphs;
}
