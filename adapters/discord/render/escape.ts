/** A whole word that is a link and holds nothing but what links are made of. */
const LINK = /^https?:\/\/[A-Za-z0-9._:/?#&=%+,;-]+$/;
/** Keeps `@everyone`, `<@1>` and their kin from being read as mentions; invisible. */
const BREAK = '\u200B';

/**
 * Text that Discord shows as it is: no Markdown, masked link, spoiler,
 * mention, timestamp or emoji comes out of it. Links on their own stay links.
 * Control and direction characters are dropped, white space is kept.
 */
export function escapeMarkdown(text: string): string {
  return shownText(text)
    .split(/(\s+)/)
    .map((word) => (LINK.test(word) ? word : escapeWord(word)))
    .join('')
    .replace(/^([^\S\n]*)([-+>]|\d+(?=\.))/gm, (_all, space: string, mark: string) =>
      /\d/.test(mark) ? `${space}${mark}\\` : `${space}\\${mark}`,
    );
}

function escapeWord(word: string): string {
  return word
    .replace(/[\\`*_~|#[\]<]/g, '\\$&')
    .replace(/@(?=everyone|here|[!&]?\d)/gi, `@${BREAK}`);
}

/** Well-formed text with the characters that a person can see; line ends are `\n`. */
function shownText(text: string): string {
  return text
    .toWellFormed()
    .replace(/\r\n?|[\u2028\u2029]/g, '\n')
    .replace(/[\t\v\f\uFEFF]/g, ' ')
    .replace(/(?![\n\u200C\u200D])[\p{Cc}\p{Cf}\uFFFD]/gu, '');
}

/** Whether a person would see anything of the text. */
export function isBlank(text: string): boolean {
  return !/[^\s\p{Cc}\p{Cf}\uFFFD]/u.test(text.toWellFormed());
}

/** Plain text of a control: its start, at most `most` UTF-16 units, on one line. */
export function cut(text: string, most: number): string {
  const line = shownText(text).replace(/\s+/g, ' ').trim();
  if (line.length <= most) return line;
  return `${line.slice(0, most - 1).replace(/[\uD800-\uDBFF]$/, '')}…`;
}
