import { DiscordAPIError, GatewayCloseCodes, HTTPError } from 'discord.js';
import { ExpectedError, PassingError } from '../../src/errors.ts';

/** Something about Discord that the operator can mend: one line that says what and how. */
class DiscordProblem extends ExpectedError {
  override name = 'DiscordProblem';
}

const PORTAL = 'https://discord.com/developers/applications';

const WRONG_TOKEN = `DISCORD_TOKEN is not accepted by Discord. Open your application at ${PORTAL}, choose Bot, press "Reset Token" and put the new token.`;

/** Why the gateway closes for good, and what to do. */
const FATAL_CLOSES: Readonly<Record<number, string>> = {
  [GatewayCloseCodes.AuthenticationFailed]: WRONG_TOKEN,
  [GatewayCloseCodes.InvalidShard]:
    'Discord refuses the number of shards. Start the bot again; it asks Discord for the number.',
  [GatewayCloseCodes.ShardingRequired]:
    'Discord wants more shards for this many servers. Start the bot again; it asks Discord for the number.',
  [GatewayCloseCodes.InvalidAPIVersion]:
    'Discord no longer offers the API version of this bot. Install a newer version of the bot.',
  [GatewayCloseCodes.InvalidIntents]:
    'Discord does not know an intent the bot asks for (Guilds, GuildMessages, DirectMessages). Install a newer version of the bot.',
  [GatewayCloseCodes.DisallowedIntents]: `Discord refuses an intent the bot asks for (Guilds, GuildMessages, DirectMessages; none is privileged). Open your application at ${PORTAL}, choose Bot, and look whether it was restricted.`,
};

/** Errors of the client library that mean the same as a close code. */
const CLOSED_BY: Readonly<Record<string, number>> = {
  TokenInvalid: GatewayCloseCodes.AuthenticationFailed,
  'Authentication failed': GatewayCloseCodes.AuthenticationFailed,
  'Invalid shard': GatewayCloseCodes.InvalidShard,
  'Sharding is required': GatewayCloseCodes.ShardingRequired,
  'Used an invalid API version': GatewayCloseCodes.InvalidAPIVersion,
  'Used invalid intents': GatewayCloseCodes.InvalidIntents,
  'Used disallowed intents': GatewayCloseCodes.DisallowedIntents,
};

/** What a close code means for the operator; undefined where the client connects again by itself. */
export function problemOfClose(code: number): string | undefined {
  return FATAL_CLOSES[code];
}

/** Puts an error of setting up, registering or asking Discord into one line. */
export function problemOf(cause: unknown, apiUrl: string): ExpectedError {
  if (cause instanceof ExpectedError) return cause;
  const refusal = refusalOf(cause);
  return refusal === undefined
    ? new PassingError(outageOf(cause, apiUrl), { cause })
    : new DiscordProblem(refusal, { cause });
}

/** What Discord says no to; undefined where it did not get to that. */
function refusalOf(error: unknown): string | undefined {
  if (error instanceof DiscordAPIError)
    return error.status === 401
      ? WRONG_TOKEN
      : `Discord refuses ${error.method} ${new URL(error.url).pathname}: ${error.message.replace(/\s+/g, ' ')} (code ${error.code}).`;
  const { message, code } = toError(error);
  return FATAL_CLOSES[CLOSED_BY[code ?? ''] ?? CLOSED_BY[message] ?? 0];
}

function outageOf(error: unknown, apiUrl: string): string {
  if (error instanceof HTTPError)
    return `Discord at ${apiUrl} answers ${error.status}. https://discordstatus.com says whether Discord has a fault.`;
  const { message, cause } = toError(error);
  return `Discord at ${apiUrl} cannot be reached: ${cause?.message ?? message}. Look at this machine’s network, and at DISCORD_API_URL if it is set.`;
}

function toError(error: unknown): { message: string; code?: string; cause?: Error } {
  if (!(error instanceof Error)) return { message: String(error) };
  const { message, cause } = error;
  return {
    message,
    ...('code' in error && typeof error.code === 'string' ? { code: error.code } : {}),
    ...(cause instanceof Error ? { cause } : {}),
  };
}
