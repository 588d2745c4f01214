import { type APIApplication, type APIGatewayBotInfo, Routes } from 'discord.js';
import type { Config } from '../../../src/config.ts';
import type { Check, Finding } from '../../../src/doctor.ts';
import { createRest, type Rest } from '../api/rest.ts';
import { problemOf } from '../problem.ts';
import { applicationOf } from './application.ts';
import { checkClock } from './clock.ts';
import type { Definition } from './definitions.ts';
import { pendingChanges, titleOf } from './register.ts';

/** A start takes a session for each shard; with fewer left than this, restarts may soon be refused. */
const FEW_STARTS = 10;

/**
 * What `octopus doctor` looks at for Discord.
 * @param definitions the commands that should be registered.
 */
export function discordChecks(
  { discord }: Pick<Config, 'discord'>,
  definitions: () => Promise<readonly Definition[]>,
): Check[] {
  if (!discord) return [{ name: 'Discord', run: async () => [warning(IS_OFF)] }];
  // A client of its own for each: the library forgets a token that was refused.
  const check = (name: string, run: (rest: Rest) => Promise<Finding[]>): Check => ({
    name,
    run: () =>
      run(createRest(discord.token, discord.apiUrl)).catch((error: unknown) => [
        broken(problemOf(error, discord.apiUrl).message),
      ]),
  });
  return [
    check('Discord token', checkApplication),
    check('Discord gateway', checkGateway),
    check('Discord clock', () => checkClock(discord.apiUrl)),
    check('Discord commands', async (rest) => checkCommands(rest, await definitions())),
  ];
}

const IS_OFF =
  'DISCORD_TOKEN is not set, so Discord is off. docs/discord.md says how to set it up.';

const well = (text: string): Finding => ({ state: 'well', text });
const warning = (text: string): Finding => ({ state: 'warning', text });
const broken = (text: string): Finding => ({ state: 'broken', text });

async function checkApplication(rest: Rest): Promise<Finding[]> {
  const application = await applicationOf(rest);
  const { id, name } = application;
  return [well(`Discord knows it, as that of "${name}" (${id}).`), ...installations(application)];
}

function installations({ integration_types_config: kinds }: APIApplication): Finding[] {
  if (!kinds) return [];
  const missing = [
    ...(kinds['0'] ? [] : ['Guild Install']),
    ...(kinds['1'] ? [] : ['User Install']),
  ];
  if (missing.length === 0) return [well('servers and users can install it.')];
  return [
    warning(
      `${missing.join(' and ')} is switched off. Switch it on under "Installation" of your application.`,
    ),
  ];
}

async function checkGateway(rest: Rest): Promise<Finding[]> {
  const { shards, session_start_limit } = (await rest.get(
    Routes.gatewayBot(),
  )) as APIGatewayBotInfo;
  const { remaining, total } = session_start_limit;
  const text = `${remaining} of ${total} starts are left today, ${shards} for each time the bot starts.`;
  return remaining >= shards * FEW_STARTS
    ? [well(text)]
    : [warning(`${text} Find out why it starts so often before Discord refuses it.`)];
}

async function checkCommands(rest: Rest, definitions: readonly Definition[]): Promise<Finding[]> {
  const { id } = await applicationOf(rest);
  const changes = await pendingChanges(rest, definitions, { application: id, guild: undefined });
  if (changes.length === 0)
    return [well(`${definitions.map(titleOf).join(' and ')} are registered as they should be.`)];
  return [warning('Discord has others than this version. Run: octopus discord register')];
}
