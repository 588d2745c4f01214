import type { Gauge, Preview } from '../../src/chat/preview.ts';
import { contentsOf, QUIET } from './deliver/body.ts';
import { uploadOf } from './files.ts';
import { LIMITS } from './render/limits.ts';
import { charactersIn, type SlackMessage } from './render/message.ts';
import { renderSlack } from './render/render.ts';

/**
 * A reply as the messages that chat.postMessage would get where the bot was mentioned,
 * and the files that files.uploadV2 would get for the thread below.
 */
export const previewSlack: Preview = (reply) => [
  ...renderSlack(reply).map((message) => ({
    payload: { ...contentsOf(message), ...QUIET },
    gauges: gaugesOf(message),
  })),
  ...reply.files.map((file) => ({ payload: uploadOf(file), gauges: [] })),
];

function gaugesOf({ blocks, text }: SlackMessage): Gauge[] {
  const objects = objectsIn(blocks);
  const longest = (lengths: readonly number[]) => Math.max(0, ...lengths);
  const lengthOf = (object: object, key: string) => textOf(object, key)?.length ?? 0;
  const buttons = objects.filter((object) => textOf(object, 'type') === 'button');
  const rows = blocks.flatMap((block) => (block.type === 'actions' ? [block.elements.length] : []));
  return [
    { measure: 'blocks', used: blocks.length, limit: LIMITS.blocks },
    { measure: 'characters', used: charactersIn(blocks) + text.length, limit: LIMITS.message },
    {
      measure: 'longest-text',
      used: longest(objects.map((object) => lengthOf(object, 'text'))),
      limit: LIMITS.section,
    },
    { measure: 'fallback', used: text.length, limit: LIMITS.fallback },
    { measure: 'row-buttons', used: longest(rows), limit: LIMITS.actions },
    {
      measure: 'button-value',
      used: longest(buttons.map((button) => lengthOf(button, 'value'))),
      limit: LIMITS.buttonValue,
    },
  ];
}

/** Every object inside a value, however deep. */
function objectsIn(value: unknown): object[] {
  if (typeof value !== 'object' || value === null) return [];
  const inside = Object.values(value).flatMap(objectsIn);
  return Array.isArray(value) ? inside : [value, ...inside];
}

function textOf(object: object, key: string): string | undefined {
  const value: unknown = Reflect.get(object, key);
  return typeof value === 'string' ? value : undefined;
}
