import { ApplicationCommandType } from 'discord.js';
import type { Definition } from './definitions.ts';

/** A command that Discord has. */
export interface Registered {
  readonly id: string;
  readonly name: string;
  readonly type?: number;
}

/** One thing to do so that Discord has what is defined. */
export type Change =
  | { readonly kind: 'create'; readonly definition: Definition }
  | {
      readonly kind: 'update';
      readonly id: string;
      readonly definition: Definition;
      /** What differs: `options.0.name: "a" → "b"`. */
      readonly differences: readonly string[];
    }
  | { readonly kind: 'delete'; readonly registered: Registered };

/** What the bot sets; anything else of a registered command is Discord's. */
const FIELDS = [
  'description',
  'description_localizations',
  'name',
  'name_localizations',
  'options',
  'contexts',
  'integration_types',
] as const;

/** Kinds of commands a bot registers; others, such as an activity's entry point, stay as they are. */
const OWN_TYPES: readonly number[] = [
  ApplicationCommandType.ChatInput,
  ApplicationCommandType.User,
  ApplicationCommandType.Message,
];

/** Compares what is defined with what is registered; empty when they agree. */
export function differences(
  definitions: readonly Definition[],
  registered: readonly Registered[],
): Change[] {
  const isSame = (definition: Definition, other: Registered) =>
    definition.name === other.name && typeOf(definition) === typeOf(other);
  const wanted = definitions.flatMap((definition): Change[] => {
    const before = registered.find((other) => isSame(definition, other));
    if (!before) return [{ kind: 'create', definition }];
    const changed = changedFields(before, definition);
    return changed.length === 0
      ? []
      : [{ kind: 'update', id: before.id, definition, differences: changed }];
  });
  const unwanted = registered
    .filter((other) => OWN_TYPES.includes(typeOf(other)))
    .filter((other) => !definitions.some((definition) => isSame(definition, other)))
    .map((other): Change => ({ kind: 'delete', registered: other }));
  return [...wanted, ...unwanted];
}

const typeOf = ({ type }: { readonly type?: number }) => type ?? ApplicationCommandType.ChatInput;

function changedFields(before: object, after: object): string[] {
  const [old, now] = [leavesOf(before), leavesOf(after)];
  return [...new Set([...old.keys(), ...now.keys()])]
    .filter((path) => old.get(path) !== now.get(path))
    .map((path) => `${path}: ${old.get(path) ?? 'nothing'} → ${now.get(path) ?? 'nothing'}`);
}

/** Values by path. What Discord leaves out and what it spells out as a default are the same. */
function leavesOf(command: object): Map<string, string> {
  const leaves = new Map<string, string>();
  const walk = (value: unknown, path: string): void => {
    if (value === null || value === undefined || value === false || value === '') return;
    if (Array.isArray(value) && value.every((each) => typeof each === 'number'))
      leaves.set(path, JSON.stringify(value.toSorted((a, b) => a - b)));
    else if (typeof value === 'object')
      for (const [key, inner] of Object.entries(value)) walk(inner, `${path}.${key}`);
    else leaves.set(path, JSON.stringify(value));
  };
  const fields = command as Readonly<Record<string, unknown>>;
  for (const field of FIELDS) walk(fields[field], field);
  // Discord adds these to options that are read back.
  for (const path of leaves.keys()) if (/_localized$/.test(path)) leaves.delete(path);
  return leaves;
}
