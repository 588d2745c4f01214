import { createRest } from '../../adapters/discord/api/rest.ts';
import { problemOf } from '../../adapters/discord/problem.ts';
import { applicationOf } from '../../adapters/discord/setup/application.ts';
import { definitionsOf } from '../../adapters/discord/setup/definitions.ts';
import { inviteLines } from '../../adapters/discord/setup/invite.ts';
import { register } from '../../adapters/discord/setup/register.ts';
import { UsageError } from '../errors.ts';
import { openInTerminal, readSettings } from './terminal.ts';

export interface RegisterFlags {
  readonly guild?: string;
}

/** Registers the commands with Discord and prints what changed. */
export async function registerDiscord({ guild }: RegisterFlags): Promise<void> {
  if (guild !== undefined && !/^\d{5,20}$/.test(guild))
    throw new UsageError(
      `--guild is "${guild}". Put the number of a server: with Developer Mode on, right-click it and choose Copy Server ID.`,
    );
  const { rest, apiUrl } = connection();
  const { commands } = await openInTerminal();
  const place = guild === undefined ? {} : { guild };
  print(await register(rest, definitionsOf(commands), place).catch(explain(apiUrl)));
}

/** Prints the links that install the bot. */
export async function inviteDiscord(): Promise<void> {
  const { rest, apiUrl } = connection();
  const { id } = await applicationOf(rest).catch(explain(apiUrl));
  print(inviteLines(id));
}

function connection() {
  const { discord } = readSettings();
  if (!discord)
    throw new UsageError(
      'DISCORD_TOKEN is not set. Put the token of your bot in .env; docs/discord.md says where to get one.',
    );
  return { rest: createRest(discord.token, discord.apiUrl), apiUrl: discord.apiUrl };
}

/** Turns what Discord refuses into a line for the operator. */
const explain = (apiUrl: string) => (error: unknown) => {
  throw problemOf(error, apiUrl);
};

function print(lines: readonly string[]): void {
  process.stdout.write(`${lines.join('\n')}\n`);
}
