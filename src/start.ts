import { setTimeout } from 'node:timers/promises';
import { createWebAdapter, type WebAdapter } from '../adapters/web/adapter.ts';
import { rememberingBot } from './chat/recent.ts';
import { settledBot } from './chat/settled-bot.ts';
import type { Config } from './config.ts';
import { exposure } from './exposure.ts';
import { collectGarbage } from './garbage.ts';
import { createAdmit } from './limits/admit.ts';
import { followKnowledge } from './main.ts';
import { onLastResort } from './observe/last-resort.ts';
import { type Observation, observe } from './observe/observe.ts';
import { observedBot } from './observe/observed-bot.ts';
import { timedInbox } from './observe/timed-inbox.ts';
import {
  mcpMount,
  type Platform,
  type Problems,
  platformsOf,
  type Shared,
  startPlatforms,
} from './platforms.ts';
import { previews } from './previews.ts';
import { BEHIND, logNews } from './reload/news.ts';
import { recordedBot } from './report/recorded-bot.ts';
import { openConfiguredStore } from './store/open.ts';

/** Serves every adapter that is set up until SIGINT or SIGTERM; prints one line with the address. */
export async function start(config: Config): Promise<void> {
  const problems: Problems = new Map();
  const stopping = new AbortController();
  let platforms: readonly Platform[] = [];
  const notReady = () => [
    ...problems.values(),
    ...(shared?.notReady() ?? ['The bot is starting.']),
    ...platforms.flatMap((platform) => platform.notReady?.() ?? []),
  ];
  const observation = await observe({ ...config, isReady: () => notReady().length === 0 });
  onLastResort(process, observation.log);
  let shared: Shared | undefined;
  shared = await share(config, observation);
  platforms = await platformsOf(config, shared, problems);
  const web = webOf(config, { shared, platforms, observation, notReady });
  const warning = exposure(config);
  if (warning) process.stderr.write(`${warning}\n`);
  await observation.server?.start();
  const { url } = await web.start();
  process.stdout.write(
    config.web.isOn
      ? `Octopus bot answers at ${url}\n`
      : `Octopus bot runs without page and API (WEB=off); health checks are at ${url}\n`,
  );
  const stopped = stopSignal();
  try {
    const started = startPlatforms(platforms, problems, stopping.signal);
    await Promise.race([stopped, started.then(() => stopped)]);
  } finally {
    stopping.abort();
    await inTime(stopAll([shared, ...platforms, web], shared, observation), observation.log);
  }
}

/** Whoever runs the bot was promised ten seconds. */
const STOP_MS = 9500;

async function stopAll(
  serving: readonly Pick<Platform, 'stop'>[],
  store: Pick<Shared, 'close'>,
  { server }: Observation,
): Promise<void> {
  await Promise.all(serving.map((each) => each.stop()));
  await store.close();
  await server?.stop();
}

/** What is not done by then is done by the next process. */
async function inTime(stopping: Promise<void>, log: Observation['log']): Promise<void> {
  const late = setTimeout(STOP_MS, 'late', { ref: false });
  if ((await Promise.race([stopping, late])) === 'late')
    log.warn({}, 'Stopping took too long: what is unfinished is left to the next start');
}

/** Opens the store and the bot over it, each request and event counted and timed. */
async function share(config: Config, { log, metrics }: Observation): Promise<Shared> {
  const store = await openConfiguredStore(config.store, log);
  const octopus = await followKnowledge({
    knowledgeDir: config.knowledgeDir,
    conversations: store.conversations,
    services: store,
    onFault: (error, { id }) =>
      log.error({ err: error, request: id }, 'A request could not be answered'),
    onRetrieved: (ms) => metrics.took('retrieval', ms),
    tell(news) {
      logNews(news, log);
      if (news.kind === 'changed') collectGarbage(news.paragraphs);
    },
  });
  collectGarbage(octopus.library().knowledge.paragraphs.size);
  const remembering = rememberingBot(octopus.bot, octopus.library);
  const settled = settledBot(remembering, store.settings, config.admins);
  const { bot, feedback } = recordedBot(settled, { ...config.store, ...store, ...octopus });
  return {
    ...octopus,
    ...store,
    feedback,
    bot: observedBot(bot, metrics, log),
    inbox: timedInbox(store.inbox, (ms) => metrics.took('event', ms)),
    admit: createAdmit(config.rates, () => performance.now()),
    log,
    onReconnected: metrics.reconnected,
  };
}

interface WebParts {
  readonly shared: Shared;
  readonly platforms: readonly Platform[];
  readonly observation: Observation;
  notReady(): readonly string[];
}

/** The one HTTP port: page, API, calendar, health, and what platforms and agents put there. */
function webOf(
  config: Config,
  { shared, platforms, observation: { metrics }, notReady }: WebParts,
): WebAdapter {
  return createWebAdapter({
    ...shared,
    previews,
    host: config.host,
    port: config.port,
    isOn: config.web.isOn,
    guard: { ...config.web, rate: config.rates.api },
    publicUrl: config.publicUrl,
    mounts: [mcpMount(config, shared), ...platforms.flatMap(({ mounts = [] }) => mounts)],
    notes: () => (shared.isBehind() ? [BEHIND] : []),
    notReady,
    onAnswered: (ms) => metrics.took('http', ms),
  });
}

function stopSignal(): Promise<void> {
  return new Promise((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => resolve());
  });
}
