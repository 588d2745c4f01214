import { createMcpMount } from '../adapters/mcp/http/mount.ts';
import { createWebAdapter } from '../adapters/web/adapter.ts';
import type { Adapter } from './chat/adapter.ts';
import type { Mount } from './chat/mount.ts';
import type { Config } from './config.ts';
import { ExpectedError } from './errors.ts';
import { exposure } from './exposure.ts';
import { type Admit, createAdmit } from './limits/admit.ts';
import { createLog, type Log } from './log.ts';
import { type FollowingOctopus, followKnowledge } from './main.ts';
import { previews } from './previews.ts';
import { BEHIND, logNews } from './reload/news.ts';
import { openConfiguredStore } from './store/open.ts';
import type { Store } from './store/store.ts';
import { readVersion } from './version.ts';

/** What the chat platforms share. */
interface Shared extends FollowingOctopus, Store {
  readonly admit: Admit;
  readonly log: Log;
}

/** A chat platform; it may take paths of the HTTP port, and say why it does not serve now. */
interface Platform extends Adapter {
  readonly mounts?: readonly Mount[];
  notReady?(): readonly string[];
}

/** Serves every adapter that is set up until SIGINT or SIGTERM; prints one line with the address. */
export async function start(config: Config): Promise<void> {
  const log = createLog(config.logLevel);
  const store = await openConfiguredStore(config.store, log);
  const octopus = await followKnowledge({
    knowledgeDir: config.knowledgeDir,
    conversations: store.conversations,
    onFault: (error) => log.error({ err: error }, 'A request could not be answered'),
    tell: (news) => logNews(news, log),
  });
  const admit = createAdmit(config.rates, () => performance.now());
  const shared = { ...octopus, ...store, admit, log };
  const problems: string[] = [];
  const platforms = await platformsOf(config, shared, (problem) => problems.push(problem));
  const web = createWebAdapter({
    ...octopus,
    previews,
    log,
    host: config.host,
    port: config.port,
    isOn: config.web.isOn,
    guard: { ...config.web, rate: config.rates.api },
    publicUrl: config.publicUrl,
    mounts: [mcpMount(config, shared), ...platforms.flatMap(({ mounts = [] }) => mounts)],
    notes: () => (octopus.isBehind() ? [BEHIND] : []),
    notReady: () => [
      ...problems,
      ...store.notReady(),
      ...platforms.flatMap((platform) => platform.notReady?.() ?? []),
    ],
  });
  const warning = exposure(config);
  if (warning) process.stderr.write(`${warning}\n`);
  const { url } = await web.start();
  process.stdout.write(
    config.web.isOn
      ? `Octopus bot answers at ${url}\n`
      : `Octopus bot runs without page and API (WEB=off); health checks are at ${url}\n`,
  );
  try {
    for (const platform of platforms)
      await orSay(
        async () => {
          await platform.start();
          process.stdout.write(`Octopus bot answers on ${platform.name}\n`);
        },
        (problem) => problems.push(problem),
      );
    await stopSignal();
  } finally {
    await Promise.all([octopus, ...platforms, web].map((each) => each.stop()));
    await store.close();
  }
}

/** `/mcp` on the same port, for agents. */
function mcpMount({ host, publicUrl }: Config, { bot, library, log }: Shared): Mount {
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

/** The platforms whose tokens are set; the packages of the others are not loaded. */
async function platformsOf(
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

/** One platform that cannot be served is told in one line and does not stop the others. */
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

function stopSignal(): Promise<void> {
  return new Promise((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => resolve());
  });
}
