import { createWebAdapter } from '../adapters/web/adapter.ts';
import type { Adapter } from './chat/adapter.ts';
import type { Conversations } from './chat/conversation.ts';
import type { Config } from './config.ts';
import { createLog, type Log } from './log.ts';
import { type Octopus, openOctopus } from './main.ts';
import { createCalendar } from './programme/link.ts';
import { memoryConversations, memoryFeedback, memorySeenEvents } from './store/memory.ts';
import type { FeedbackLog, SeenEvents } from './store/ports.ts';

/** What the chat platforms share. */
interface Shared extends Octopus {
  readonly conversations: Conversations;
  readonly seen: SeenEvents;
  readonly feedback: FeedbackLog;
  readonly log: Log;
}

/** A chat platform; it may say why it does not serve now. */
interface Platform extends Adapter {
  notReady?(): readonly string[];
}

/** Serves every adapter that is set up until SIGINT or SIGTERM; prints one line with the address. */
export async function start(config: Config): Promise<void> {
  const log = createLog(config.logLevel);
  const conversations = memoryConversations();
  const octopus = await openOctopus({
    knowledgeDir: config.knowledgeDir,
    conversations,
    onFault: (error) => log.error({ err: error }, 'A request could not be answered'),
  });
  const shared = {
    ...octopus,
    conversations,
    seen: memorySeenEvents(),
    feedback: memoryFeedback(),
    log,
  };
  const platforms = await platformsOf(config, shared);
  const web = createWebAdapter({
    ...octopus,
    commands: octopus.commands.all,
    calendar: createCalendar(octopus.library),
    log,
    host: config.host,
    port: config.port,
    notReady: () => platforms.flatMap((platform) => platform.notReady?.() ?? []),
  });
  const { url } = await web.start();
  process.stdout.write(`Octopus bot answers at ${url}\n`);
  try {
    for (const platform of platforms) {
      await platform.start();
      process.stdout.write(`Octopus bot answers on ${platform.name}\n`);
    }
    await stopSignal();
  } finally {
    await Promise.all([...platforms, web].map((adapter) => adapter.stop()));
  }
}

/** The platforms whose tokens are set; the packages of the others are not loaded. */
async function platformsOf({ discord }: Config, shared: Shared): Promise<Platform[]> {
  const platforms: Platform[] = [];
  if (discord) {
    const { createDiscordAdapter } = await import('../adapters/discord/adapter.ts');
    platforms.push(createDiscordAdapter({ ...shared, ...discord }));
  }
  return platforms;
}

function stopSignal(): Promise<void> {
  return new Promise((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => resolve());
  });
}
