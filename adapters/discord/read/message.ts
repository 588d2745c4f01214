import { MessageType } from 'discord.js';
import { type Asked, answeredEvent } from './asked.ts';
import { isMessage } from './shape.ts';
import { writtenText } from './written.ts';

/** A message that is for the bot. */
export interface AskedMessage extends Asked {
  /** Absent in direct messages. */
  readonly guild?: string;
  /** A reply to the bot whose text Discord does not show to it. */
  readonly isUnreadable: boolean;
}

/**
 * Reads a message of the gateway.
 * @param botId the bot's own user id.
 * @returns undefined when it is not for the bot: no mention of the bot itself,
 * no reply to it, no direct message; it is from a bot or from Discord; or it is no message.
 */
export function readMessage(message: unknown, botId: string): AskedMessage | undefined {
  if (!isMessage(message)) return undefined;
  const { author, content, mentions, guild_id: guild, referenced_message: repliedTo } = message;
  const isWritten = message.type === MessageType.Default || message.type === MessageType.Reply;
  if (author.bot || author.system || message.webhook_id !== undefined || !isWritten)
    return undefined;
  // A reply notifies whom it replies to without a mention in its text.
  const isMention =
    new RegExp(`<@!?${botId}>`).test(content) || (mentions ?? []).some(({ id }) => id === botId);
  const isReply = repliedTo?.author.id === botId;
  if (guild !== undefined && !isMention && !isReply) return undefined;
  const text = writtenText(content, botId, message.mentions);
  return {
    event: message.id,
    text,
    asker: author.id,
    channel: message.channel_id,
    ...(isReply && repliedTo ? { continues: answeredEvent(repliedTo) ?? repliedTo.id } : {}),
    ...(guild === undefined ? {} : { guild }),
    isUnreadable: isReply && !isMention && text === '',
  };
}
