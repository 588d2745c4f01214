import type { Block, Damage } from '../source.ts';

/** Shorter words stand in a text by chance. */
const SHORTEST = 8;

/** Names the paragraphs that are a running header which a page printed in the midst of its text. */
export function repeatedHeaders(blocks: readonly Block[], running: readonly string[]): Damage[] {
  const headers = new Set(running.filter((text) => text.length >= SHORTEST && /\p{L}/u.test(text)));
  return blocks.flatMap((block): Damage[] => {
    if (block.kind !== 'paragraph' || !headers.has(block.text)) return [];
    const done =
      'The same words are a running header of other pages. They were left; take them out if they are none of the text.';
    return [
      {
        kind: 'repeated-header',
        excerpt: block.text,
        done,
        ...(block.page && { page: block.page }),
      },
    ];
  });
}
