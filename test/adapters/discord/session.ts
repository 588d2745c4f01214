import { setTimeout as sleep } from 'node:timers/promises';
import { createDiscordAdapter, type DiscordAdapter } from '../../../adapters/discord/adapter.ts';
import type { Bot } from '../../../src/chat/bot.ts';
import type { Admit } from '../../../src/limits/admit.ts';
import { openOctopus } from '../../../src/main.ts';
import { memoryConversations, memoryInbox, memorySettings } from '../../../src/store/memory.ts';
import { memoryFeedback } from '../../support/feedback.ts';
import { FakeDiscord, TOKEN } from './fake/discord.ts';
import { eventOf, fresh } from './fixtures.ts';

const conversations = memoryConversations();
const { bot, suggest, visibility } = await openOctopus({
  knowledgeDir: 'knowledge',
  conversations,
  onFault: (error) => {
    throw error;
  },
});

/** Longer than any request takes on a busy machine, milliseconds. */
const PATIENCE_MS = 8000;
const QUIET_MS = 150;

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
  /** Waits until work has come to rest, after at least so many requests; 1 when absent. */
  settled(expected?: number): Promise<void>;
  close(): Promise<void>;
}

/** Opens a session. */
export async function openSession(
  core: Bot = bot,
  discord = new FakeDiscord(),
  admit: Admit = () => 'answer',
): Promise<Session> {
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
    suggest,
    visibility,
    conversations,
    inbox: memoryInbox(),
    feedback,
    settings: memorySettings(),
    admit,
    log: { debug: write('debug'), info: write('info'), warn: write('warn'), error: write('error') },
  });
  await adapter.start();
  let settledAt = discord.received;
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
    async settled(expected = 1) {
      await rest(discord, settledAt, expected);
      settledAt = discord.received;
    },
    async close() {
      await adapter.stop();
      await discord.close();
    },
  };
}

/** Waits until as many requests came as are expected at least, and then no more. */
async function rest(discord: FakeDiscord, from: number, expected: number): Promise<void> {
  const patience = Date.now() + PATIENCE_MS;
  while (discord.received < from + expected && Date.now() < patience) await sleep(10);
  let before = -1;
  while (before !== discord.received) {
    before = discord.received;
    await sleep(QUIET_MS);
  }
}
