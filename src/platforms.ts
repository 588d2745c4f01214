import { setTimeout } from 'node:timers/promises';
import { createMcpMount } from '../adapters/mcp/http/mount.ts';
import type { Adapter } from './chat/adapter.ts';
import type { Mount } from './chat/mount.ts';
import type { Config } from './config.ts';
import { ExpectedError, PassingError } from './errors.ts';
import type { Admit } from './limits/admit.ts';
import type { Log } from './log.ts';
import type { FollowingOctopus } from './main.ts';
import type { Store } from './store/store.ts';
import { readVersion } from './version.ts';

/** What the chat platforms share. */
export interface Shared extends FollowingOctopus, Store {
  readonly admit: Admit;
  readonly log: Log;
  /** Told when a platform's connection was lost and is back. */
  onReconnected(platform: string): void;
}

/** A chat platform; it may take paths of the HTTP port, and say why it does not serve now. */
export interface Platform extends Adapter {
  readonly mounts?: readonly Mount[];
  notReady?(): readonly string[];
}

/**
 * The platforms whose tokens are set; the packages of the others are not loaded.
 * @param problems gets, in one line, why a platform cannot be served: the others are.
 */
export async function platformsOf(
  { discord, slack, publicUrl }: Config,
  shared: Shared,
  problems: Problems,
): Promise<Platform[]> {
  const platforms: Platform[] = [];
  if (discord) {
    const { createDiscordAdapter } = await import('../adapters/discord/adapter.ts');
    platforms.push(createDiscordAdapter({ ...shared, ...discord }));
  }
  if (slack) {
    const { createSlackAdapter } = await import('../adapters/slack/adapter.ts');
    const options = { ...shared, ...slack, publicUrl, commands: () => shared.commands().all };
    try {
      platforms.push(createSlackAdapter(options));
    } catch (error) {
      told('slack', error, problems);
    }
  }
  return platforms;
}

/** Why each platform does not serve, by its name. */
export type Problems = Map<string, string>;

/** Time between two tries to start a platform that cannot be reached, milliseconds. */
const AGAIN_MS = 5000;

/**
 * Starts the platforms side by side, and says on standard output which serve.
 * One that cannot be reached is tried again until it can, or the bot stops.
 */
export async function startPlatforms(
  platforms: readonly Platform[],
  problems: Problems,
  stopping: AbortSignal,
): Promise<void> {
  await Promise.all(
    platforms.map(async (platform) => {
      while (!stopping.aborted && (await startOnce(platform, problems)) === 'again')
        await setTimeout(AGAIN_MS, undefined, { ref: false });
    }),
  );
}

async function startOnce(
  platform: Platform,
  problems: Problems,
): Promise<'serves' | 'again' | 'never'> {
  try {
    await platform.start();
    problems.delete(platform.name);
    process.stdout.write(`Octopus bot answers on ${platform.name}\n`);
    return 'serves';
  } catch (error) {
    told(platform.name, error, problems);
    return error instanceof PassingError ? 'again' : 'never';
  }
}

/** Notes a problem and says it, once however often it is met. @throws what is a fault. */
function told(name: string, error: unknown, problems: Problems): void {
  if (!(error instanceof ExpectedError)) throw error;
  if (problems.get(name) !== error.message) process.stderr.write(`${error.message}\n`);
  problems.set(name, error.message);
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
