import { type APIMessageTopLevelComponent, ComponentType } from 'discord.js';
import { type Measure, sizeOf } from '../../support/measure.ts';

/** A component as data: what tests look at. */
export interface Component {
  readonly type: number;
  readonly content?: string;
  readonly custom_id?: string;
  readonly label?: string;
  readonly options?: readonly { readonly label: string; readonly value: string }[];
  readonly components?: readonly Component[];
  readonly accessory?: Component;
}

/** Every component of a message, nested ones after their parents. */
function flatten(components: readonly APIMessageTopLevelComponent[]): Component[] {
  const walk = (component: Component): Component[] => [
    component,
    ...(component.components ?? []).flatMap(walk),
    ...(component.accessory ? [component.accessory] : []),
  ];
  return (components as readonly Component[]).flatMap(walk);
}

export function textsOf(components: readonly APIMessageTopLevelComponent[]): string[] {
  return flatten(components).flatMap(({ type, content }) =>
    type === ComponentType.TextDisplay && content !== undefined ? [content] : [],
  );
}

export function customIdsOf(components: readonly APIMessageTopLevelComponent[]): string[] {
  return flatten(components).flatMap(({ custom_id }) => custom_id ?? []);
}

/** Every limit of Discord that a message touches. */
export function measuresOf(components: readonly APIMessageTopLevelComponent[]): Measure[] {
  const all = flatten(components);
  const texts = textsOf(components);
  const ids = customIdsOf(components);
  return [
    { of: 'components', size: all.length, most: 40, least: 1 },
    {
      of: 'text of all displays',
      size: texts.reduce((sum, text) => sum + sizeOf(text), 0),
      most: 4000,
    },
    { of: 'repeated custom ids', size: ids.length - new Set(ids).size, most: 0 },
    ...texts.map((text) => ({ of: 'text', size: sizeOf(text.trim()), most: 4000, least: 1 })),
    ...ids.map((id) => ({ of: 'custom_id', size: sizeOf(id), most: 100, least: 1 })),
    ...all.flatMap(measuresOfOne),
  ];
}

function measuresOfOne({ type, label, options, components }: Component): Measure[] {
  const inside = components?.length ?? 0;
  return [
    ...(label === undefined ? [] : [{ of: 'label', size: sizeOf(label), most: 80, least: 1 }]),
    ...(type === ComponentType.ActionRow ? [{ of: 'row', size: inside, most: 5, least: 1 }] : []),
    ...(type === ComponentType.Container
      ? [{ of: 'container', size: inside, most: 39, least: 1 }]
      : []),
    ...(options ? [{ of: 'options', size: options.length, most: 25, least: 1 }] : []),
    ...(options ?? []).flatMap((option) => [
      { of: 'option label', size: sizeOf(option.label), most: 100, least: 1 },
      { of: 'option value', size: sizeOf(option.value), most: 100, least: 1 },
    ]),
  ];
}
