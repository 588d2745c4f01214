import type { types } from '@slack/bolt';

export type SlackBlock = types.KnownBlock;
export type TextObject = types.MrkdwnElement | types.PlainTextElement;
export type Plain = types.PlainTextElement;
export type Button = types.Button;

/** A message as Slack gets it, wherever it is posted. */
export interface SlackMessage {
  readonly blocks: readonly SlackBlock[];
  /** What notifications and screen readers say; never empty. */
  readonly text: string;
}

/** Blocks that stay together, and the same in plain text. */
export interface Atom {
  readonly blocks: readonly SlackBlock[];
  readonly plain: string;
  /** It introduces what follows, so it does not end a message. */
  readonly introduces?: true;
}

/** Characters of everything that blocks say, carry or link to. */
export function charactersIn(value: unknown): number {
  if (Array.isArray(value)) return value.reduce((sum: number, each) => sum + charactersIn(each), 0);
  if (typeof value !== 'object' || value === null) return 0;
  return Object.entries(value).reduce(
    (sum, [key, each]) =>
      sum + (typeof each === 'string' ? (SAYING.has(key) ? each.length : 0) : charactersIn(each)),
    0,
  );
}

const SAYING = new Set(['text', 'value', 'url']);
