/** Text that a person can read: well-formed, without control and direction characters. */
export function printable(text: string): string {
  return text
    .toWellFormed()
    .replace(/\r\n?|[\u2028\u2029]/g, '\n')
    .replace(/[\t\v\f]/g, ' ')
    .replace(/(?!\n)\p{Cc}|[\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069]/gu, '');
}

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' };

/**
 * Escapes a text for Slack's text objects, mrkdwn and plain_text alike. The
 * three characters begin everything that mentions or links, so an escaped
 * text can do neither.
 */
export function escapeText(text: string): string {
  return text.replace(/[&<>]/g, (character) => ENTITIES[character] ?? character);
}

/** How long a text is once escaped, UTF-16 units: never fewer than its code points. */
export function escapedLength(text: string): number {
  return text.length + (text.match(/&/g)?.length ?? 0) * 4 + (text.match(/[<>]/g)?.length ?? 0) * 3;
}

/**
 * A text for rich text and table cells, which take it as it is. What would
 * mention somebody in a text object is broken by a word joiner, which is not
 * seen, should a client ever read it as one.
 */
export function literal(text: string): string {
  return text.replace(/<(?=[@!#])/g, '<\u2060');
}

/** How long {@link literal} makes a text at most, UTF-16 units: the sum over its characters. */
export function literalLength(text: string): number {
  return text.length + (text.match(/</g)?.length ?? 0);
}

/** Whether mrkdwn would take a part of this text for markup: there is no escape for these. */
export function looksLikeMarkup(text: string): boolean {
  return /[*_~`]|:[^\s:]+:|^\s*>/m.test(text);
}
