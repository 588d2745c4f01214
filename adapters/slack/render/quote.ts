import type { QuoteBlock } from '../../../src/chat/reply.ts';
import { literal, literalLength } from './escape.ts';
import { BUDGET } from './limits.ts';
import type { Atom, SlackBlock } from './message.ts';
import { splitText } from './split.ts';
import { noteAtoms } from './text.ts';

/**
 * Verbatim sentences behind a bar, where they stand below. Rich text, because
 * nothing in it is read as markup: a quote shows letter by letter.
 */
export function quoteAtoms({ quotes, label, paragraph }: QuoteBlock): Atom[] {
  const pieces = quotes.flatMap((quote): Atom[] =>
    splitText(quote, BUDGET.piece, literalLength).map((piece) => ({
      blocks: [quoteBlock(piece)],
      plain: `“${piece}”`,
    })),
  );
  const where = `${label.trim()} [${paragraph}]`;
  const citation = label.trim() === '' && paragraph === '' ? [] : noteAtoms(where);
  return together(pieces, citation);
}

/** The last piece of the quote and its citation are not parted. */
function together(pieces: readonly Atom[], citation: readonly Atom[]): Atom[] {
  const last = pieces.at(-1);
  const [first, ...rest] = citation;
  if (!last || !first) return [...pieces, ...citation];
  const joined: Atom = {
    blocks: [...last.blocks, ...first.blocks],
    plain: `${last.plain}\n— ${first.plain}`,
  };
  return [...pieces.slice(0, -1), joined, ...rest];
}

function quoteBlock(text: string): SlackBlock {
  return {
    type: 'rich_text',
    elements: [{ type: 'rich_text_quote', elements: [{ type: 'text', text: literal(text) }] }],
  };
}
