/** Bullets and arrows of Symbol, Wingdings and their like, and ligatures that fonts keep in private. */
const DRAWN: Readonly<Record<string, string>> = {
  '\uF001': 'fi',
  '\uF002': 'fl',
  '\uF0B7': '•',
  '\uF0A7': '▪',
  '\uF0A8': '▫',
  '\uF06E': '■',
  '\uF06F': '□',
  '\uF071': '❑',
  '\uF072': '❒',
  '\uF075': '◆',
  '\uF076': '❖',
  '\uF06C': '●',
  '\uF0A1': '○',
  '\uF0D8': '➢',
  '\uF0DC': '➲',
  '\uF0E0': '→',
  '\uF0E8': '➔',
  '\uF0F0': '⇨',
  '\uF0FC': '✓',
  '\uF0FB': '✗',
  '\uF0FE': '☑',
  '\uF0A3': '☐',
  '\uF0AD': '-',
  '\uF02D': '-',
  '\uF0BE': '–',
};

const PRIVATE = /[\uE000-\uF8FF]/gu;
/** Marks of direction and joining, and spaces without width. */
const WITHOUT_WIDTH = /[\u200B\u200E\u200F\u2060\u202A-\u202E\u2066-\u2069\uFEFF]/gu;
/** Ligatures, and the shapes that Arabic letters take within a word. */
const SHAPES = /[\uFB00-\uFB06\uFB50-\uFDFF\uFE70-\uFEFC]/gu;
/** Letters that a font could not name: drawn, but nobody knows what they are. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: that is what is looked for.
const UNREADABLE = /[\u0000-\u0008\u000B-\u001F\u007F-\u009F\uE000-\uF8FF\uFFFD]/u;

/**
 * The text of a run in plain characters: bullets by their sign, ligatures and
 * accents composed, every kind of space a space.
 */
export function plainCharacters(text: string): string {
  return text
    .replace(PRIVATE, (sign) => DRAWN[sign] ?? sign)
    .replace(WITHOUT_WIDTH, '')
    .replace(SHAPES, (shape) => shape.normalize('NFKC'))
    .normalize('NFC')
    .replace(/\s+/gu, ' ');
}

/** Whether a text holds characters that nobody can read. */
export const hasUnreadable = (text: string): boolean => UNREADABLE.test(text);

const RAISED: Readonly<Record<string, string>> = {
  '0': '⁰',
  '1': '¹',
  '2': '²',
  '3': '³',
  '4': '⁴',
  '5': '⁵',
  '6': '⁶',
  '7': '⁷',
  '8': '⁸',
  '9': '⁹',
};

/** Raised digits as such, since “treaty1” would be another word; all else as it is. */
export const raised = (text: string): string =>
  /^[\d,]+$/u.test(text) ? text.replace(/\d/gu, (digit) => RAISED[digit] ?? digit) : text;
