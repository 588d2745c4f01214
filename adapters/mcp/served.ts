import type { Bot } from '../../src/chat/bot.ts';
import type { Library } from '../../src/library.ts';

/** What an MCP server answers from. */
export interface Served {
  readonly bot: Bot;
  /** The documents that the bot answers from now; to be asked once for each request. */
  library(): Library;
  now(): Date;
  /** Told of every fault that an agent was told of in general words. */
  onFault(error: unknown): void;
  /** The bot's version. */
  readonly version: string;
}
