import { escapedLength, escapeText, looksLikeMarkup, printable } from './escape.ts';
import type { Plain, TextObject } from './message.ts';
import { shorten } from './split.ts';

/**
 * A text that shows exactly as written. mrkdwn, unless something in it would
 * be taken for markup; then plain text, which knows none.
 */
export function textObject(text: string): TextObject {
  const escaped = escapeText(text);
  if (looksLikeMarkup(text)) return { type: 'plain_text', text: escaped, emoji: false };
  // Verbatim: Slack makes no mention or channel link of a bare @name or #name.
  return { type: 'mrkdwn', text: escaped, verbatim: /[@#]/.test(text) };
}

/** A text without markup, cut to a limit: labels of buttons, headers, options. */
export function label(text: string, limit: number): Plain {
  const short = shorten(printable(text).replace(/\s+/g, ' '), limit, escapedLength);
  return { type: 'plain_text', text: escapeText(short === '' ? '…' : short), emoji: false };
}
