import { type Client, Events } from 'discord.js';
import type { Adapter } from '../../src/chat/adapter.ts';
import type { Bot } from '../../src/chat/bot.ts';
import type { Conversations } from '../../src/chat/conversation.ts';
import type { Suggest } from '../../src/chat/suggest.ts';
import type { Visibility } from '../../src/chat/visibility.ts';
import { languageOfLocale } from '../../src/language/language.ts';
import type { Admit } from '../../src/limits/admit.ts';
import type { FeedbackLog, Inbox, Settings } from '../../src/store/ports.ts';
import { createAnswer } from './answer/answerer.ts';
import { createContexts } from './answer/context.ts';
import { loggable } from './api/errors.ts';
import { createRest } from './api/rest.ts';
import { createClient } from './client.ts';
import { type DispatchParts, onInteraction, onMessage, takeOver } from './dispatch.ts';
import type { EventLog } from './log.ts';
import { problemOf, problemOfClose } from './problem.ts';

export interface DiscordOptions {
  readonly token: string;
  /** Discord's API without version. */
  readonly apiUrl: string;
  readonly bot: Bot;
  readonly suggest: Suggest;
  readonly visibility: Visibility;
  readonly conversations: Conversations;
  readonly inbox: Inbox;
  readonly feedback: FeedbackLog;
  readonly settings: Settings;
  /** Keeps people and channels within the limits. */
  readonly admit: Admit;
  readonly log: EventLog;
  /** Told when a connection was lost and is back. */
  readonly onReconnected?: (platform: 'discord') => void;
}

/** The Discord adapter, which can say why it does not serve. */
export interface DiscordAdapter extends Adapter {
  notReady(): readonly string[];
}

/** Time between two looks for what ended processes left unfinished, milliseconds. */
const TAKE_OVER_MS = 2000;
/** Time that work in hand gets to finish, milliseconds. */
const STOP_GRACE_MS = 8000;
/** Time to close the connection, milliseconds. */
const CLOSE_MS = 2000;

const IS_LOST = 'Discord: the connection is lost and is being made again.';

/** Answers on Discord: slash command, message command, mentions, direct messages. */
export function createDiscordAdapter(options: DiscordOptions): DiscordAdapter {
  const { apiUrl, token, log } = options;
  const inHand = new Set<Promise<void>>();
  let isStopping = false;
  let gone: string | undefined;
  const lost = new Set<number>();
  let takingOver: NodeJS.Timeout | undefined;

  /** Takes on an event's work, unless the bot is stopping. */
  function take(work: () => Promise<void>): void {
    if (isStopping) return;
    const done = work()
      .catch((error: unknown) => log.error({ err: loggable(error) }, 'an event of Discord failed'))
      .finally(() => inHand.delete(done));
    inHand.add(done);
  }

  let client: Client | undefined;
  const parts = partsOf(options, () => client);

  /** A client of the library connects once: every try to connect begins with a new one. */
  function newClient(): Client {
    const made = createClient(
      apiUrl,
      {
        onInteraction: (payload) => take(() => onInteraction(payload, parts)),
        onMessage: (payload) => take(() => onMessage(payload, parts)),
      },
      log,
    );
    made.on(Events.ShardDisconnect, ({ code }, shard) => {
      gone = problemOfClose(code) ?? `Discord closed the connection for good (code ${code}).`;
      log.error({ shard, code }, gone);
    });
    made.on(Events.ShardReconnecting, (shard) => {
      // Told once, however often it is tried.
      if (!lost.has(shard)) log.warn({ shard }, 'Discord’s connection was lost; connecting again');
      lost.add(shard);
    });
    const isBack = (shard: number) => {
      if (lost.delete(shard)) options.onReconnected?.('discord');
    };
    made.on(Events.ShardResume, isBack);
    made.on(Events.ShardReady, isBack);
    return made;
  }

  return {
    name: 'discord',
    notReady() {
      if (gone) return [gone];
      if (lost.size > 0) return [IS_LOST];
      return client?.isReady() ? [] : ['Discord is not connected yet.'];
    },
    async start() {
      client = newClient();
      await client.login(token).catch((error: unknown) => {
        throw problemOf(error, apiUrl);
      });
      takingOver = setInterval(() => take(() => takeOver(parts)), TAKE_OVER_MS).unref();
      return {};
    },
    async stop() {
      isStopping = true;
      clearInterval(takingOver);
      await Promise.race([Promise.allSettled(inHand), wait(STOP_GRACE_MS)]);
      client?.removeAllListeners(Events.ShardReconnecting);
      // While it is connecting anew the library may never get done with closing.
      await Promise.race([client?.destroy(), wait(CLOSE_MS)]);
    },
  };
}

function partsOf(options: DiscordOptions, client: () => Client | undefined): DispatchParts {
  const { bot, suggest, visibility, conversations, inbox, feedback, settings, admit, log } =
    options;
  return {
    rest: createRest(options.token, options.apiUrl),
    answer: createAnswer(bot, createContexts(conversations), log),
    visibility,
    suggest,
    inbox,
    feedback,
    settings,
    admit,
    log,
    botId: () => client()?.user?.id,
    languageOf: (guild) =>
      guild === undefined
        ? undefined
        : languageOfLocale(client()?.guilds.cache.get(guild)?.preferredLocale),
  };
}

const wait = (ms: number) =>
  new Promise<void>((resolve) => {
    setTimeout(resolve, ms).unref();
  });
