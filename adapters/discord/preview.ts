import { type APIMessageTopLevelComponent, ComponentType } from 'discord.js';
import type { Gauge, Preview } from '../../src/chat/preview.ts';
import { messageBody } from './api/body.ts';
import { LIMITS } from './limits.ts';
import type { Page } from './render/page.ts';
import { render } from './render/render.ts';

/** A reply as the messages that a channel would get where the bot was mentioned. */
export const previewDiscord: Preview = (reply) =>
  render(reply, { feedback: true }).map((page) => ({
    payload: { ...messageBody(page) },
    gauges: gaugesOf(page),
  }));

type Component = Readonly<Record<string, unknown>> & { readonly type: ComponentType };

function gaugesOf({ components }: Page): Gauge[] {
  const all = components.flatMap(componentsIn);
  const longest = (type: ComponentType, key: string) =>
    Math.max(0, ...all.flatMap((each) => (each.type === type ? [lengthOf(each[key])] : [])));
  const texts = all.filter(({ type }) => type === ComponentType.TextDisplay);
  const used = texts.reduce((sum, { content }) => sum + lengthOf(content), 0);
  return [
    { measure: 'components', used: all.length, limit: LIMITS.components },
    { measure: 'characters', used, limit: LIMITS.text },
    {
      measure: 'row-buttons',
      used: longest(ComponentType.ActionRow, 'components'),
      limit: LIMITS.rowButtons,
    },
    {
      measure: 'button-label',
      used: longest(ComponentType.Button, 'label'),
      limit: LIMITS.buttonLabel,
    },
    {
      measure: 'button-value',
      used: longest(ComponentType.Button, 'custom_id'),
      limit: LIMITS.customId,
    },
  ];
}

/** A component and all nested ones, as Discord counts them. */
function componentsIn(component: APIMessageTopLevelComponent | Component): Component[] {
  const own: Component = { ...component };
  const { components, accessory } = own;
  const nested = [...(Array.isArray(components) ? components : []), accessory];
  return [own, ...nested.filter(isComponent).flatMap(componentsIn)];
}

function isComponent(value: unknown): value is Component {
  return typeof value === 'object' && value !== null && 'type' in value;
}

const lengthOf = (value: unknown) =>
  typeof value === 'string' || Array.isArray(value) ? value.length : 0;
