import { LONGEST_TEXT } from '../../../src/chat/clean.ts';

/** What is left of a text to read, UTF-16 units: with markup a text is longer than what it says. */
const LONGEST_READ = 3 * LONGEST_TEXT;

/** `<@U…>`, `<#C…|name>`, `<!here>`, `<https://…|text>`: what Slack writes for mentions and links. */
const TOKEN = /<([@#!]?)([^<>|]*)(?:\|([^<>]*))?>/g;

/** Bold, struck, code: kept inside words and where nothing closes them. */
const FORMATTING = /(?<![\p{L}\p{N}*~`_])(\*|~|`{1,3}|_)(?=\S)([^\n]*?\S)\1(?![\p{L}\p{N}*~`_])/gu;

const DECODED: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>' };

/**
 * The text a person wrote, from a text of Slack: without mentions of people
 * and of the bot, links as their words, entities decoded once.
 */
export function plainOf(text: string): string {
  const named = text
    .slice(0, LONGEST_READ)
    .replace(TOKEN, (_, sign: string, name: string, label: string | undefined) =>
      tokenText(sign, name, label),
    );
  return decodeEntities(named.replace(FORMATTING, '$2'));
}

/** Decodes `&amp;`, `&lt;` and `&gt;`, once. */
export function decodeEntities(text: string): string {
  return text.replace(/&(amp|lt|gt);/g, (entity, name: string) => DECODED[name] ?? entity);
}

function tokenText(sign: string, name: string, label: string | undefined): string {
  switch (sign) {
    case '@':
      return '';
    case '#':
      return label === undefined || label === '' ? '' : `#${label}`;
    case '!':
      return label ?? '';
    default:
      return label === undefined || label === '' ? name.replace(/^mailto:/, '') : label;
  }
}

/** Whom a text begins by speaking to: the user id of a mention at its start. */
export function addressee(text: string): string | undefined {
  return /^\s*<@([A-Z0-9]+)(?:\|[^>]*)?>/.exec(text)?.[1];
}
