import { setTimeout as sleep } from 'node:timers/promises';
import { createDiscordAdapter, type DiscordAdapter } from '../../../adapters/discord/adapter.ts';
import type { Bot } from '../../../src/chat/bot.ts';
import { openOctopus } from '../../../src/main.ts';
import {
  memoryConversations,
  memoryFeedback,
  memorySeenEvents,
} from '../../../src/store/memory.ts';
import { FakeDiscord, TOKEN } from './fake/discord.ts';
import { eventOf, fresh } from './fixtures.ts';

const conversations = memoryConversations();
const { bot, library, commands } = await openOctopus({
  knowledgeDir: 'knowledge',
  conversations,
  onFault: (error) => {
    throw error;
  },
});

/** A line of the log. */
export interface Logged {
  readonly level: 'debug' | 'info' | 'warn' | 'error';
  readonly details: object;
  readonly message: string;
}

/** The real bot, connected to a Discord of its own. */
export interface Session {
  readonly discord: FakeDiscord;
  readonly adapter: DiscordAdapter;
  readonly feedback: ReturnType<typeof memoryFeedback>;
  readonly log: Logged[];
  /** Sends a recorded payload as if it happened now. @returns its id. */
  send(name: string, changes?: object): string;
  /** Waits until work has come to rest. */
  settled(): Promise<void>;
  close(): Promise<void>;
}

/** Opens a session. */
export async function openSession(core: Bot = bot, discord = new FakeDiscord()): Promise<Session> {
  const apiUrl = await discord.open();
  const feedback = memoryFeedback();
  const log: Logged[] = [];
  const write = (level: Logged['level']) => (details: object, message: string) => {
    log.push({ level, details, message });
  };
  const adapter = createDiscordAdapter({
    token: TOKEN,
    apiUrl,
    bot: core,
    library,
    commands,
    conversations,
    seen: memorySeenEvents(),
    feedback,
    log: { debug: write('debug'), info: write('info'), warn: write('warn'), error: write('error') },
  });
  await adapter.start();
  return {
    discord,
    adapter,
    feedback,
    log,
    send(name, changes = {}) {
      const payload = { ...fresh(name, discord.id()), ...changes };
      discord.gateway.dispatch(eventOf(payload), payload);
      return payload.id;
    },
    settled: () => rest(discord),
    async close() {
      await adapter.stop();
      await discord.close();
    },
  };
}

/** Waits until requests stop coming. */
async function rest(discord: FakeDiscord, quietMs = 150): Promise<void> {
  let before = -1;
  while (before !== discord.done.length) {
    before = discord.done.length;
    await sleep(quietMs);
  }
}
