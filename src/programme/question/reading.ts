import type { Localised } from '../../language/language.ts';

/** Takes the place of what was read, so that no phrase reaches across it. */
const READ = '\u0001';

/** A word of a text and where it stands. */
export interface Word {
  /** As written. */
  readonly text: string;
  /** In small letters, without accents. */
  readonly folded: string;
  /** Offset in the text, UTF-16 units. */
  readonly start: number;
  readonly end: number;
}

/**
 * Small letters without accents, in the same number of UTF-16 units, so that
 * offsets in the result are offsets in the text. "й" stays a letter of its
 * own, and so does "ù": only it tells French "où" (where) from "ou" (or).
 * @param text in Unicode's composed form (NFC)
 */
export function foldInPlace(text: string): string {
  return text.replace(/[^a-zа-я\d ]/gu, (character) => {
    if (HIDDEN.test(character)) return ' '.repeat(character.length);
    const lower = character.toLowerCase();
    if (lower === 'ё') return 'е';
    const bare = OWN.test(lower) ? lower : lower.normalize('NFKD').replace(/\p{M}/gu, '');
    return [bare, lower].find(({ length }) => length === character.length) ?? character;
  });
}

const HIDDEN = /[\p{Cc}\p{Cf}]/u;
const OWN = /[йù]/u;

/**
 * An expression for whole words and phrases in folded text.
 * @param sources alternatives set apart by `|`, as in a regular expression, but: accents do not
 *   matter, a line may break after a `|` or at a space, a group captures only when it has a name,
 *   `…` stands for any ending of a word, and a space or apostrophe for white space, apostrophes
 *   and hyphens
 */
export function phrases(...sources: readonly (string | Localised)[]): RegExp {
  const body = foldInPlace(sources.map(anyOf).join('|'))
    .replace(/\\p\{\w/gu, (property) => property.toUpperCase().replace('P', 'p'))
    .replaceAll('…', String.raw`\p{L}*`)
    .replace(/[ ']/g, "(?:[\\s'’-]+)");
  return new RegExp(`(?<![\\p{L}\\p{N}])(?:${body})(?![\\p{L}\\p{N}])`, 'gu');
}

/** The wording of all languages as one group, to be part of further sources of {@link phrases}. */
export function anyOf(wording: string | Localised): string {
  const sources = typeof wording === 'string' ? wording : Object.values(wording).join('|');
  const line = sources.replace(/\|\s*\n\s*/g, '|').replace(/\s*\n\s*/g, ' ');
  return `(?:${line.replace(/\((?!\?)/g, '(?:')})`;
}

/** A text that is read piece by piece: what was taken is not read again. */
export class Reading {
  readonly text: string;
  /** The whole text, folded. */
  readonly folded: string;
  #left: string;

  constructor(text: string) {
    this.text = text.normalize('NFC');
    this.folded = foldInPlace(this.text);
    this.#left = this.folded;
  }

  /** The folded text with what was read blotted out. */
  get left(): string {
    return this.#left;
  }

  /** Whether the whole text, read or not, holds the expression. */
  has(pattern: RegExp): boolean {
    return this.folded.search(pattern) >= 0;
  }

  /** Takes every match of a global expression that `accept` approves. */
  take(pattern: RegExp, accept?: (match: RegExpExecArray) => boolean): RegExpExecArray[] {
    // Most expressions match nothing; `matchAll` would copy the expression to find that out.
    if (this.#left.search(pattern) < 0) return [];
    const matches = [...this.#left.matchAll(pattern)];
    const accepted = accept ? matches.filter(accept) : matches;
    for (const match of accepted) this.drop(match.index, match.index + match[0].length);
    return accepted;
  }

  /** Takes every match and says whether there was one. */
  takes(pattern: RegExp): boolean {
    return this.take(pattern).length > 0;
  }

  /** The names of the expressions that the whole text, read or not, holds. */
  holds<K extends string>(patterns: Readonly<Record<K, RegExp>>): K[] {
    return namesOf(patterns).filter((name) => this.has(patterns[name]));
  }

  /** Takes every match of each expression, in their order, and tells the names of those that matched. */
  takesAny<K extends string>(patterns: Readonly<Record<K, RegExp>>): K[] {
    return namesOf(patterns).filter((name) => this.takes(patterns[name]));
  }

  /** Marks a range as read. */
  drop(start: number, end: number): void {
    this.#left = this.#left.slice(0, start) + READ.repeat(end - start) + this.#left.slice(end);
  }

  /** The words not yet read; parts joined by a slash or hyphen between digits stay together ("24/7"). */
  words(): Word[] {
    return [...this.#left.matchAll(WORD)].map(({ 0: folded, index: start }) => {
      const end = start + folded.length;
      return { text: this.text.slice(start, end), folded, start, end };
    });
  }

  /** Words as one phrase, with the small words that were between them and not read. */
  phraseOf(words: readonly Word[]): string {
    return words
      .map(({ text, start }, index) => {
        const previous = words[index - 1];
        if (!previous) return text;
        const isLink = LINK.test(this.#left.slice(previous.end, start));
        return `${isLink ? this.text.slice(previous.end, start) : ' '}${text}`;
      })
      .join('');
  }
}

const namesOf = <K extends string>(record: Readonly<Record<K, unknown>>) =>
  Object.keys(record) as K[];

/** Small words between two words of a subject stay: "droits de l’homme". */
const LINK = /^[\p{L}\s'’/&-]{0,12}$/u;

const WORD = /\p{N}+(?:[/x-]\p{N}+)+|[\p{L}\p{N}\p{M}]+/gu;
