import type { SlackBlock, SlackMessage } from '../../../adapters/slack/render/message.ts';
import spec from '../../fixtures/slack/block-limits.json' with { type: 'json' };
import { type Measure, sizeOf } from '../../support/measure.ts';

/** What a message uses of each limit, by Slack's own list of limits where it has one. */
export function measures({ blocks, text }: SlackMessage): Measure[] {
  return [
    { of: 'blocks', size: blocks.length, most: 50 },
    { of: 'fallback', size: sizeOf(text), least: 1, most: 3999 },
    { of: 'message', size: saidIn(blocks) + sizeOf(text), most: 8999 },
    { of: 'tables', size: blocks.filter(({ type }) => type === 'table').length, most: 1 },
    ...idsOf(blocks),
    ...blocks.flatMap(measureBlock),
  ];
}

/** Characters of every string in the blocks that is not structure. */
function saidIn(value: unknown): number {
  return (
    JSON.stringify(value)
      .match(/"(?:text|value|url)":"(?:[^"\\]|\\.)*"/g)
      ?.reduce(
        (sum, pair) => sum + String(JSON.parse(`{${pair}}`)[pair.split('"')[1] ?? '']).length,
        0,
      ) ?? 0
  );
}

/** Each action_id stands once in a message. */
function idsOf(blocks: readonly SlackBlock[]): Measure[] {
  const ids = JSON.stringify(blocks).match(/"action_id":"[^"]*"/g) ?? [];
  return [{ of: 'repeated action_id', size: ids.length - new Set(ids).size, most: 0 }];
}

function measureBlock(block: SlackBlock): Measure[] {
  switch (block.type) {
    case 'header':
      return [
        {
          of: 'header',
          size: sizeOf(block.text.text),
          least: 1,
          most: spec.header.text.max_length,
        },
      ];
    case 'section':
      return [
        {
          of: 'section',
          size: sizeOf(block.text?.text ?? ''),
          least: 1,
          most: spec.section.text.max_length,
        },
        ...(block.accessory?.type === 'button' ? measureButton(block.accessory) : []),
      ];
    case 'context':
      return [
        {
          of: 'context elements',
          size: block.elements.length,
          least: 1,
          most: spec.context.elements.max_items,
        },
        ...block.elements.map((element) => ({
          of: 'context',
          size: 'text' in element ? sizeOf(element.text) : 1,
          least: 1,
          most: 2000,
        })),
      ];
    case 'actions':
      return [
        {
          of: 'actions',
          size: block.elements.length,
          least: 1,
          most: spec.actions.elements.max_items,
        },
        ...block.elements.flatMap((element) =>
          element.type === 'button' ? measureButton(element) : [],
        ),
      ];
    case 'context_actions':
      return [
        {
          of: 'context_actions',
          size: block.elements.length,
          least: 1,
          most: spec.context_actions.elements.max_items,
        },
      ];
    case 'rich_text':
      return [{ of: 'rich text', size: saidIn(block), least: 1, most: 3000 }];
    case 'table':
      return [
        { of: 'table rows', size: block.rows.length, least: 1, most: 100 },
        {
          of: 'table columns',
          size: Math.max(...block.rows.map((row) => row.length)),
          least: 1,
          most: 20,
        },
        { of: 'table text', size: saidIn(block), most: 10_000 },
        {
          of: 'empty cells',
          size: block.rows.flat().filter((cell) => 'text' in cell && cell.text === '').length,
          most: 0,
        },
      ];
    case 'divider':
      return [];
    default:
      return [{ of: `unexpected ${block.type}`, size: 1, most: 0 }];
  }
}

function measureButton({
  text,
  value = '',
  action_id = '',
}: {
  text: { text: string };
  value?: string;
  action_id?: string;
}): Measure[] {
  return [
    { of: 'button text', size: sizeOf(text.text), least: 1, most: spec.button.text.max_length },
    { of: 'button value', size: sizeOf(value), most: spec.button.value.max_length },
    { of: 'action_id', size: sizeOf(action_id), least: 1, most: spec.action_id.max_length },
  ];
}
