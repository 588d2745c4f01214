/** A person whom a message mentions. */
export interface Mentioned {
  readonly id: string;
  readonly username: string;
  readonly global_name?: string | null;
}

/**
 * What a person wrote, free of Discord's markup: mentions of the bot, of
 * roles and channels and custom emoji leave, people are named, Markdown and
 * escapes are undone.
 */
export function writtenText(
  content: string,
  botId: string,
  mentions: readonly Mentioned[] = [],
): string {
  const nameOf = (id: string) => {
    const person = mentions.find((each) => each.id === id);
    return person && id !== botId ? `@${person.global_name ?? person.username}` : ' ';
  };
  return content
    .replace(/<@!?(\d+)>/g, (_mention, id: string) => nameOf(id))
    .replace(/<(?:@&|#)\d+>|<a?:\w+:\d+>|<t:-?\d+(?::[a-zA-Z])?>|<id:\w+>/g, ' ')
    .replace(/<\/([^:>]+):\d+>/g, '/$1')
    .replace(/<(https?:\/\/[^\s>]+)>/g, '$1')
    .replace(/```(?:\w+\n)?|`|\*\*|__|~~|\|\|/g, '')
    .replace(/^(?:>>> |> |#{1,3} |-# )/gm, '')
    .replace(/(?<![\p{L}\p{N}\\])([*_])(\S(?:[^*_\n]*\S)?)\1(?![\p{L}\p{N}])/gu, '$2')
    .replace(/\\([^0-9A-Za-z\s])/g, '$1')
    .trim();
}
