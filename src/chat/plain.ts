import type { Block, Reply } from './reply.ts';

/**
 * The plain-text form of a reply: what the terminal prints and what platforms
 * get as a fallback. Buttons are left out: they are texts a person can type.
 */
export function plainText(reply: Pick<Reply, 'blocks'>): string {
  return reply.blocks.map(plainBlock).join('\n\n').trim();
}

function plainBlock(block: Block): string {
  switch (block.kind) {
    case 'heading':
    case 'text':
    case 'note':
      return block.text;
    case 'quote':
      return `${block.quotes.map((quote) => `“${quote}”`).join('\n')}\n— ${block.label} [${block.paragraph}]`;
    case 'table':
      return [block.columns, ...block.rows].map((cells) => cells.join(' | ')).join('\n');
    case 'list':
      return block.items.map(({ text }) => `- ${text}`).join('\n');
    case 'changes':
      return block.changes.map(({ kind, text }) => CHANGE_MARKS[kind](text)).join('');
    case 'divider':
      return '';
  }
}

const CHANGE_MARKS = {
  same: (text: string) => text,
  added: (text: string) => `[+${text}+]`,
  missing: (text: string) => `[-${text}-]`,
} as const;
