import type { Block, Reply } from '../../../src/chat/reply.ts';
import { printable } from './escape.ts';

/** What of a reply is shown, with every text cleaned of what nobody can read; what buttons ask stays as it is. */
export function readable({ blocks, buttons }: Reply): Pick<Reply, 'blocks' | 'buttons'> {
  return {
    blocks: blocks.map(readableBlock),
    buttons: buttons.map((button) => ({ ...button, label: printable(button.label) })),
  };
}

function readableBlock(block: Block): Block {
  switch (block.kind) {
    case 'heading':
    case 'text':
    case 'note':
      return { ...block, text: printable(block.text) };
    case 'quote':
      return { ...block, quotes: block.quotes.map(printable), label: printable(block.label) };
    case 'table':
      return {
        ...block,
        columns: block.columns.map(printable),
        rows: block.rows.map((row) => row.map(printable)),
      };
    case 'list':
      return {
        ...block,
        items: block.items.map((item) => ({ ...item, text: printable(item.text) })),
      };
    case 'changes':
      return {
        ...block,
        changes: block.changes.map((change) => ({ ...change, text: printable(change.text) })),
      };
    case 'divider':
      return block;
  }
}
