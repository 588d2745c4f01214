import { readPdfText } from '../../src/intake/pdf/read.ts';
import type { Block } from '../../src/intake/source.ts';
import { type PageContent, pdfOf } from './pdf.ts';

/** What is read of a PDF made of these pages. */
export async function readPages(pages: readonly PageContent[]) {
  const { source, dropped } = await readPdfText(pdfOf(pages), () => {});
  return { ...source, dropped };
}

/** Blocks as short lines: `# Heading`, `1. text`, `  • text`, `[1] note`, `| cell | cell |`. */
export const sketch = (blocks: readonly Block[]): string[] =>
  blocks.flatMap((block) => {
    if (block.kind === 'heading') return [`${'#'.repeat(block.level)} ${block.text}`];
    if (block.kind === 'footnote') return [`[${block.marker}] ${block.text}`];
    if (block.kind === 'table') return block.rows.map((row) => `| ${row.join(' | ')} |`);
    const marker = block.marker ? `${block.marker} ` : '';
    return [`${'  '.repeat(block.depth)}${marker}${block.text}`];
  });

/** How often each letter stands in texts, spaces, case and forms of the same letter left aside. */
export function lettersOf(texts: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const text of texts)
    for (const letter of text.normalize('NFKC').replace(/\s/gu, ''))
      counts.set(letter, (counts.get(letter) ?? 0) + 1);
  return counts;
}

/** Every text of the blocks. */
export const textsOf = (blocks: readonly Block[]): string[] =>
  blocks.flatMap((block) => {
    if (block.kind === 'table') return block.rows.flat();
    return 'marker' in block ? [block.marker ?? '', block.text] : [block.text];
  });
