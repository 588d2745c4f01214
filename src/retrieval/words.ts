import { fold } from '../language/fold.ts';

/** A word of a text as retrieval sees it. */
export interface Word {
  /** As written. */
  readonly surface: string;
  /** Folded and canonical: `24/7` for "24x7" and "24 / 7". */
  readonly form: string;
  /** Character offset in the text. */
  readonly start: number;
  /** Begins with a capital or is an abbreviation: likely a name. */
  readonly capital: boolean;
  /** The whole compound without its joints, when the word is a part of one: `ecrime` for both parts of "e-crime". */
  readonly compound?: string;
}

/**
 * Two numbers that are one word (`24/7`, `24 x 7`), or letters and digits joined
 * by what joins words (`e-evidence`, `d’entraide`, `Asia/Pacific`) or groups
 * digits (`1,000`).
 */
const TOKEN =
  /(?<![\p{L}\p{N}])(\d+)\s*(?:[/x×‐‑-]|h\s*\/)\s*(\d+)(?![\d\p{L}])|[\p{L}\p{N}][\p{L}\p{N}\p{M}]*(?:(?:[’'.\-‐‑–/&]|(?<=\d),(?=\d{3}))[\p{L}\p{N}\p{M}]+)*/giu;
const DOTTED_CAPITALS = /^(?:\p{Lu}\.)+\p{Lu}\.?$/u;
const ELISION = /^(?:[cdjlmnst]|qu|jusqu|lorsqu|puisqu)[’']/iu;
const POSSESSIVE = /[’']s$/iu;
const GROUPED = /(?<=\d),(?=\d{3})/g;
const JOINT = /[’'.\-‐‑–/&]+/u;
/** Scripts that put no space between words, and Korean, which joins its particles to them. */
const UNSPACED =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}ー\p{Script=Hangul}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]+/gu;
const BEYOND_LATIN = /[^\p{ASCII}\p{Script=Latin}]/u;

/**
 * Splits a text into words. Numbers joined by a slash, a hyphen or an x are
 * one word with one canonical form; other compounds give their parts, which
 * remember the whole. Scripts without spaces give every two neighbouring
 * characters (overlapping bigrams; Manning et al., Introduction to Information
 * Retrieval, 2.2.1).
 */
export function wordsOf(text: string): Word[] {
  const words: Word[] = [];
  for (const { 0: token, 1: first, 2: second, index } of text.matchAll(TOKEN)) {
    if (first !== undefined)
      words.push({ surface: token, form: `${first}/${second}`, start: index, capital: false });
    else if (JOINT.test(token) || token.includes(',')) words.push(...partsOf(token, index));
    else pushWord(words, token, index);
  }
  return words;
}

/** The words of a token with joints inside. */
function partsOf(token: string, start: number): Word[] {
  if (DOTTED_CAPITALS.test(token))
    return [{ surface: token, form: fold(token.replaceAll('.', '')), start, capital: true }];
  const bare = token.replace(ELISION, '').replace(POSSESSIVE, '');
  const offset = start + token.indexOf(bare);
  const parts = bare.split(JOINT).filter(Boolean);
  const words: Word[] = [];
  if (parts.length === 1) {
    pushWord(words, bare, offset);
    return words;
  }
  const compound = formOf(parts.join(''));
  let end = 0;
  for (const part of parts) {
    const at = bare.indexOf(part, end);
    end = at + part.length;
    pushWord(words, part, offset + at, compound);
  }
  return words;
}

function pushWord(words: Word[], surface: string, start: number, compound?: string): void {
  if (BEYOND_LATIN.test(surface) && surface.search(UNSPACED) >= 0) {
    pushUnspaced(words, surface, start);
    return;
  }
  const form = formOf(surface);
  const capital = surface[0] !== form[0] && /^\p{Lu}/u.test(surface);
  words.push(
    compound === undefined
      ? { surface, form, start, capital }
      : { surface, form, start, capital, compound },
  );
}

function pushUnspaced(words: Word[], token: string, start: number): void {
  let end = 0;
  for (const { 0: run, index } of token.matchAll(UNSPACED)) {
    if (index > end) pushWord(words, token.slice(end, index), start + end);
    const characters = [...run];
    let at = start + index;
    for (const [number, character] of characters.entries()) {
      const surface = character + (characters[number + 1] ?? '');
      if (number + 1 < characters.length || number === 0)
        words.push({ surface, form: formOf(surface), start: at, capital: false });
      at += character.length;
    }
    end = index + run.length;
  }
  if (end < token.length) pushWord(words, token.slice(end), start + end);
}

const ASCII = /^\p{ASCII}*$/u;

/** Folded, with the digits of a grouped number together and wide or joined letters as plain ones (NFKC). */
function formOf(surface: string): string {
  if (ASCII.test(surface)) return surface.replace(GROUPED, '').toLowerCase();
  return fold(surface.normalize('NFKC'));
}

const CAPITALS = /^\p{Lu}{2,}$/u;
/** A text without a small letter is written in capitals throughout. */
const SMALL_LETTER = /\p{Ll}/u;

/** Whether a word is written in capitals, as abbreviations are: "US" is not "us". */
export const isAbbreviated = (surface: string) => CAPITALS.test(surface);

/** Whether capitals say something about the words of a text. */
export const hasSmallLetters = (text: string) => SMALL_LETTER.test(text);
