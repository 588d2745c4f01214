import type { Block, Reply } from '../../../src/chat/reply.ts';
import type { Language } from '../../../src/language/language.ts';
import { ACTIONS, askButton, buttonRows, linkButton } from './buttons.ts';
import { changesAtoms } from './changes.ts';
import { feedbackAtoms } from './feedback.ts';
import { listAtoms } from './list.ts';
import type { Atom, Button, SlackMessage } from './message.ts';
import { pack } from './pack.ts';
import { quoteAtoms } from './quote.ts';
import { readable } from './readable.ts';
import { tableAtoms } from './table.ts';
import { headingAtoms, noteAtoms, textAtoms } from './text.ts';

/** An address outside Slack. */
export interface Link {
  readonly label: string;
  readonly url: string;
}

/** What is added to a reply where it is shown. */
export interface Extras {
  /** Further buttons, after the reply's own. */
  readonly buttons?: readonly Button[];
  readonly links?: readonly Link[];
  /** Whether people are asked if it helped, where its kind is rated at all. */
  readonly rated?: boolean;
}

/** Renders a reply as Slack messages: the first answers, the others continue it. */
export function renderSlack(
  reply: Reply,
  { buttons = [], links = [], rated = true }: Extras = {},
): SlackMessage[] {
  const shown = readable(reply);
  const asking = shown.buttons.map(({ label, ask }, index) =>
    askButton(label, ask, `${ACTIONS.ask}_${index}`),
  );
  const opening = links.map(({ label, url }, index) =>
    linkButton(label, url, `${ACTIONS.open}_${index}`),
  );
  const rows = buttonRows([...asking, ...opening, ...buttons]).map(
    (row): Atom => ({ blocks: [row], plain: '' }),
  );
  const addresses = links.map(
    ({ label, url }): Atom => ({ blocks: [], plain: `${label}: ${url}` }),
  );
  return pack([
    ...shown.blocks.flatMap((block, index) => blockAtoms(block, index, reply.language)),
    ...addresses,
    ...rows,
    ...(rated ? feedbackAtoms(reply) : []),
  ]);
}

function blockAtoms(block: Block, index: number, language: Language): Atom[] {
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
      return changesAtoms(block.changes, language);
    case 'divider':
      return [{ blocks: [{ type: 'divider' }], plain: '' }];
  }
}
