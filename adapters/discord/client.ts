import {
  type APIInteraction,
  Client,
  Events,
  GatewayDispatchEvents,
  GatewayIntentBits,
  type GatewayMessageCreateDispatchData,
  Options,
  Partials,
} from 'discord.js';
import { loggable } from './api/errors.ts';
import { restOptions } from './api/rest.ts';
import type { EventLog } from './log.ts';

/** What the gateway's events are given to. */
export interface Handlers {
  onInteraction(payload: APIInteraction): void;
  onMessage(payload: GatewayMessageCreateDispatchData): void;
}

/**
 * A client with the three intents the bot needs, none of them privileged. Its
 * events are taken as Discord sends them: they arrive before all servers are
 * cached, so a restart answers at once, and readers stay functions of payloads.
 */
export function createClient(apiUrl: string, handlers: Handlers, log: EventLog): Client {
  const client = new Client({
    intents: [
      GatewayIntentBits.Guilds,
      GatewayIntentBits.GuildMessages,
      GatewayIntentBits.DirectMessages,
    ],
    // Direct messages come from channels that were never cached.
    partials: [Partials.Channel],
    shards: 'auto',
    rest: restOptions(apiUrl),
    allowedMentions: { parse: [], repliedUser: false },
    makeCache: Options.cacheWithLimits(NOTHING_BUT_GUILDS),
  });
  client.ws.on(GatewayDispatchEvents.InteractionCreate, (payload: APIInteraction) =>
    handlers.onInteraction(payload),
  );
  client.ws.on(GatewayDispatchEvents.MessageCreate, (payload: GatewayMessageCreateDispatchData) =>
    handlers.onMessage(payload),
  );
  logConnection(client, log);
  return client;
}

/** Whatever else the library would cache; it insists on guilds, channels and roles. */
const NOTHING_BUT_GUILDS = {
  ApplicationCommandManager: 0,
  ApplicationEmojiManager: 0,
  AutoModerationRuleManager: 0,
  BaseGuildEmojiManager: 0,
  DMMessageManager: 0,
  EntitlementManager: 0,
  GuildBanManager: 0,
  GuildEmojiManager: 0,
  GuildForumThreadManager: 0,
  GuildInviteManager: 0,
  GuildMemberManager: { maxSize: 1, keepOverLimit: ({ id, client }) => id === client.user.id },
  GuildMessageManager: 0,
  GuildScheduledEventManager: 0,
  GuildStickerManager: 0,
  GuildTextThreadManager: 0,
  MessageManager: 0,
  PresenceManager: 0,
  ReactionManager: 0,
  ReactionUserManager: 0,
  StageInstanceManager: 0,
  ThreadManager: 0,
  ThreadMemberManager: 0,
  UserManager: { maxSize: 1, keepOverLimit: ({ id, client }) => id === client.user.id },
  VoiceStateManager: 0,
} as const satisfies Parameters<typeof Options.cacheWithLimits>[0];

function logConnection(client: Client, log: EventLog): void {
  client.on(Events.ShardReady, (shard) => log.info({ shard }, 'Discord is connected'));
  client.on(Events.ShardResume, (shard) => log.info({ shard }, 'Discord is connected again'));
  client.on(Events.ShardError, (error, shard) =>
    log.error({ err: error, shard }, 'Discord’s connection failed'),
  );
  client.on(Events.Error, (error) =>
    log.error({ err: loggable(error) }, 'the Discord client failed'),
  );
  client.on(Events.Warn, (text) => log.warn({ text }, 'the Discord client warns'));
}
