import { plainFeedback } from './feedback.ts';
import { LIMITS } from './limits.ts';
import type { SlackBlock, SlackMessage } from './message.ts';
import { tableSections } from './table.ts';

/** The same message without the blocks that not every client and place takes. */
export function simplify(message: SlackMessage): SlackMessage {
  const blocks = message.blocks.flatMap(simpler).slice(0, LIMITS.blocks);
  return { ...message, blocks };
}

/** The same message in its plain text alone. */
export function textAlone(message: SlackMessage): SlackMessage {
  return { ...message, blocks: [] };
}

function simpler(block: SlackBlock): SlackBlock[] {
  switch (block.type) {
    case 'table':
      return tableSections(block);
    case 'context_actions':
      return [plainFeedback(block)];
    default:
      return [block];
  }
}
