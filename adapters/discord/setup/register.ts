import { ApplicationCommandType, makeURLSearchParams, Routes } from 'discord.js';
import type { Rest } from '../api/rest.ts';
import { applicationOf } from './application.ts';
import type { Definition } from './definitions.ts';
import { type Change, differences, type Registered } from './difference.ts';

/** Where commands are registered: everywhere, or in one server at once for trying out. */
export interface Place {
  readonly guild?: string;
}

/**
 * Makes Discord's commands those that are defined: changes only what differs.
 * @returns what was done, a line each.
 * @throws what Discord refuses.
 */
export async function register(
  rest: Rest,
  definitions: readonly Definition[],
  { guild }: Place,
): Promise<string[]> {
  const { id } = await applicationOf(rest);
  const changes = await pendingChanges(rest, definitions, { guild, application: id });
  for (const change of changes) await carryOut(rest, change, { guild, application: id });
  if (changes.length > 0) return changes.flatMap(linesOf);
  return [`Nothing to change: ${definitions.map(titleOf).join(' and ')} are registered.`];
}

interface Target {
  readonly application: string;
  readonly guild: string | undefined;
}

/** What {@link register} would do. */
export async function pendingChanges(
  rest: Rest,
  definitions: readonly Definition[],
  target: Target,
): Promise<Change[]> {
  const query = makeURLSearchParams({ with_localizations: true });
  const registered = (await rest.get(listRoute(target), { query })) as Registered[];
  return differences(definitions, registered);
}

async function carryOut(rest: Rest, change: Change, target: Target): Promise<void> {
  switch (change.kind) {
    case 'create':
      await rest.post(listRoute(target), { body: change.definition });
      return;
    case 'update': {
      const { type, ...body } = change.definition;
      await rest.patch(commandRoute(target, change.id), { body });
      return;
    }
    case 'delete':
      await rest.delete(commandRoute(target, change.registered.id));
      return;
  }
}

function listRoute({ application, guild }: Target) {
  return guild === undefined
    ? Routes.applicationCommands(application)
    : Routes.applicationGuildCommands(application, guild);
}

function commandRoute({ application, guild }: Target, command: string) {
  return guild === undefined
    ? Routes.applicationCommand(application, command)
    : Routes.applicationGuildCommand(application, guild, command);
}

function linesOf(change: Change): string[] {
  switch (change.kind) {
    case 'create':
      return [`+ ${titleOf(change.definition)}`];
    case 'update':
      return [
        `~ ${titleOf(change.definition)}`,
        ...change.differences.map((each) => `    ${each}`),
      ];
    case 'delete':
      return [`- ${titleOf(change.registered)}`];
  }
}

/** A command as people see it. */
export function titleOf({ name, type }: { readonly name: string; readonly type?: number }): string {
  return (type ?? ApplicationCommandType.ChatInput) === ApplicationCommandType.ChatInput
    ? `/${name}`
    : `“${name}”`;
}
