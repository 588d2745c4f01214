import { createMcpMount } from '../adapters/mcp/http/mount.ts';
import type { Adapter } from './chat/adapter.ts';
import type { Mount } from './chat/mount.ts';
import type { Config } from './config.ts';
import { ExpectedError } from './errors.ts';
import type { Admit } from './limits/admit.ts';
import type { Log } from './log.ts';
import type { FollowingOctopus } from './main.ts';
import type { Store } from './store/store.ts';
import { readVersion } from './version.ts';

/** What the chat platforms share. */
export interface Shared extends FollowingOctopus, Store {
  readonly admit: Admit;
  readonly log: Log;
}

/** A chat platform; it may take paths of the HTTP port, and say why it does not serve now. */
export interface Platform extends Adapter {
  readonly mounts?: readonly Mount[];
  notReady?(): readonly string[];
}

/**
 * The platforms whose tokens are set; the packages of the others are not loaded.
 * @param onProblem told in one line why a platform cannot be served: the others are.
 */
export async function platformsOf(
  { discord, slack, publicUrl }: Config,
  shared: Shared,
  onProblem: (problem: string) => void,
): Promise<Platform[]> {
  const platforms: Platform[] = [];
  if (discord) {
    const { createDiscordAdapter } = await import('../adapters/discord/adapter.ts');
    platforms.push(createDiscordAdapter({ ...shared, ...discord }));
  }
  if (slack) {
    const { createSlackAdapter } = await import('../adapters/slack/adapter.ts');
    const options = { ...shared, ...slack, publicUrl, commands: () => shared.commands().all };
    await orSay(async () => platforms.push(createSlackAdapter(options)), onProblem);
  }
  return platforms;
}

/** Starts the platforms one after the other, and says on standard output which serve. */
export async function startPlatforms(
  platforms: readonly Platform[],
  onProblem: (problem: string) => void,
): Promise<void> {
  for (const platform of platforms)
    await orSay(async () => {
      await platform.start();
      process.stdout.write(`Octopus bot answers on ${platform.name}\n`);
    }, onProblem);
}

async function orSay(
  work: () => Promise<unknown>,
  onProblem: (problem: string) => void,
): Promise<void> {
  try {
    await work();
  } catch (error) {
    if (!(error instanceof ExpectedError)) throw error;
    process.stderr.write(`${error.message}\n`);
    onProblem(error.message);
  }
}

/** `/mcp` on the HTTP port, for agents. */
export function mcpMount({ host, publicUrl }: Config, { bot, library, log }: Shared): Mount {
  return createMcpMount({
    bot,
    library,
    host,
    publicUrl,
    now: () => new Date(),
    onFault: (error) => log.error({ err: error }, 'A request of an agent failed'),
    version: readVersion(),
  });
}
