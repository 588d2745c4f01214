import type { Block, Reply } from '../../../src/chat/reply.ts';
import { ACTIONS, askButton, buttonRows } from './buttons.ts';
import { changesAtoms } from './changes.ts';
import { printable } from './escape.ts';
import { feedbackAtoms } from './feedback.ts';
import { listAtoms } from './list.ts';
import type { Atom, Button, SlackMessage } from './message.ts';
import { pack } from './pack.ts';
import { quoteAtoms } from './quote.ts';
import { tableAtoms } from './table.ts';
import { headingAtoms, noteAtoms, textAtoms } from './text.ts';

/** What is added to a reply where it is shown. */
export interface Extras {
  /** Further buttons, after the reply's own. */
  readonly buttons?: readonly Button[];
}

/** Renders a reply as Slack messages: the first answers, the others continue it. */
export function renderSlack(reply: Reply, { buttons = [] }: Extras = {}): SlackMessage[] {
  const shown = readable(reply);
  const asking = shown.buttons.map(({ label, ask }, index) =>
    askButton(label, ask, `${ACTIONS.ask}_${index}`),
  );
  const rows = buttonRows([...asking, ...buttons]).map(
    (row): Atom => ({ blocks: [row], plain: '' }),
  );
  return pack([...shown.blocks.flatMap(blockAtoms), ...rows, ...feedbackAtoms(reply)]);
}

function blockAtoms(block: Block, index: number): Atom[] {
  switch (block.kind) {
    case 'heading':
      return headingAtoms(block.text);
    case 'text':
      return textAtoms(block.text);
    case 'note':
      return noteAtoms(block.text);
    case 'quote':
      return quoteAtoms(block);
    case 'table':
      return tableAtoms(block);
    case 'list':
      return listAtoms(block.items, index);
    case 'changes':
      return changesAtoms(block.changes);
    case 'divider':
      return [{ blocks: [{ type: 'divider' }], plain: '' }];
  }
}

/** The reply with every text cleaned of what nobody can read; what buttons ask stays as it is. */
function readable(reply: Reply): Pick<Reply, 'blocks' | 'buttons'> {
  const clean = (key: string, value: unknown) =>
    typeof value === 'string' && key !== 'ask' ? printable(value) : value;
  return JSON.parse(JSON.stringify({ blocks: reply.blocks, buttons: reply.buttons }), clean);
}
