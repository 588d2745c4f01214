import type { AsyncLocalStorage } from 'node:async_hooks';
import type { webApi } from '@slack/bolt';
import type { Bot } from '../../src/chat/bot.ts';
import type { Command } from '../../src/chat/command.ts';
import type { Conversations } from '../../src/chat/conversation.ts';
import type { Library } from '../../src/library.ts';
import type { Admit } from '../../src/limits/admit.ts';
import type {
  ChannelSettings,
  Claim,
  FeedbackLog,
  Inbox,
  Installations,
  Settings,
} from '../../src/store/ports.ts';
import type { Fetch } from './deliver/routes.ts';

/** The slice of a logger this adapter uses. */
export interface SlackLog {
  info(details: object, message: string): void;
  warn(details: object, message: string): void;
  error(details: object, message: string): void;
}

/** What the adapter works with. */
export interface SlackParts {
  readonly bot: Bot;
  /** The documents that the bot answers from now. */
  readonly library: () => Library;
  readonly commands: () => readonly Command[];
  readonly conversations: Conversations;
  readonly inbox: Inbox;
  readonly feedback: FeedbackLog;
  /** What lets the bot into workspaces that installed it themselves. */
  readonly installations: Installations;
  /** How the bot behaves in each channel. */
  readonly settings: Settings;
  /** Keeps people and channels within the limits. */
  readonly admit: Admit;
  readonly log: SlackLog;
  /** Told when the connection was lost and is back. */
  readonly onReconnected?: (platform: 'slack') => void;
  /** Whose messages in a thread are answered without a mention. */
  readonly follow: NonNullable<ChannelSettings['follow']>;
  /** Where people reach the bot's HTTP server, without a slash at the end. */
  readonly publicUrl?: string;
  readonly now: () => Date;
  /** The claim on the work that is being done: noted in the moment in which a reply leaves. */
  readonly inHand: AsyncLocalStorage<Claim>;
  /** Never posts twice. */
  readonly fetch: Fetch;
}

/** The parts, with the client of the workspace that is served. */
export interface Serving extends SlackParts {
  readonly client: webApi.WebClient;
}
