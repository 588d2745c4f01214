import type { SlackBlock, SlackMessage } from '../../../adapters/slack/render/message.ts';

/** A text as Slack gets it, and how Slack reads it. */
export type Read =
  | { readonly as: 'mrkdwn' | 'plain_text'; readonly text: string }
  /** Rich text and table cells: nothing in them is markup. */
  | { readonly as: 'literal'; readonly text: string };

/** The texts of a message in reading order; buttons only where they stand for entries of a list. */
export function readingOf({ blocks, text }: SlackMessage): Read[] {
  return blocks.length === 0 ? [{ as: 'mrkdwn', text }] : blocks.flatMap(readBlock);
}

function readBlock(block: SlackBlock): Read[] {
  switch (block.type) {
    case 'header':
      return [object(block.text)];
    case 'section':
      return block.text ? [object(block.text)] : [];
    case 'context':
      return block.elements.flatMap((element) =>
        element.type === 'mrkdwn' || element.type === 'plain_text' ? [object(element)] : [],
      );
    case 'actions':
      return block.elements.flatMap((element) =>
        element.type === 'button' && element.action_id?.startsWith('ask_listed')
          ? [object(element.text)]
          : [],
      );
    case 'rich_text':
      return [{ as: 'literal', text: block.elements.map(richText).join('\n') }];
    case 'table':
      return block.rows
        .flat()
        .flatMap((cell): Read[] =>
          cell.type === 'raw_text' ? [{ as: 'literal', text: cell.text }] : [],
        );
    default:
      return [];
  }
}

const object = ({ type, text }: { type: 'mrkdwn' | 'plain_text'; text: string }): Read => ({
  as: type,
  text,
});

function richText(element: { elements: readonly object[] }): string {
  return element.elements
    .map((part) => ('text' in part && typeof part.text === 'string' ? part.text : ''))
    .join('');
}

/** What Slack shows of a text: markup applied and taken away, entities decoded. */
export function shown({ as, text }: Read): string {
  if (as === 'literal') return text;
  if (as === 'plain_text') return decode(text);
  const unformatted = text
    .replace(/<[^>]*>/g, '')
    .replace(/(?<![\p{L}\p{N}])([*_~`]+)(?=\S)([^\n]*?\S)\1(?![\p{L}\p{N}])/gu, '$2')
    .replace(/:[\w+'-]+:/g, '')
    .replace(/^\s*(?:>|&gt;)/gm, '');
  return decode(unformatted);
}

const decode = (text: string) =>
  text.replace(/&(amp|lt|gt);/g, (_, name: 'amp' | 'lt' | 'gt') => DECODED[name]);
const DECODED = { amp: '&', lt: '<', gt: '>' } as const;

/** What Slack would turn into a mention or link in a text. */
export function mentionsIn({ as, text }: Read): string[] {
  if (as !== 'mrkdwn') return text.match(as === 'literal' ? /<[@!#]/g : /<[@!#][^>]*>/g) ?? [];
  return text.match(/<[^>]*>/g) ?? [];
}
