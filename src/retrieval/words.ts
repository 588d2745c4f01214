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

/** Two numbers that are one word (`24/7`, `24 x 7`), or letters and digits joined by what joins words: `e-evidence`, `d’entraide`, `Asia/Pacific`. */
const TOKEN =
  /(?<![\p{L}\p{N}])(\d+)\s*(?:[/x×‐‑-]|h\s*\/)\s*(\d+)(?![\d\p{L}])|[\p{L}\p{N}]+\p{M}*(?:[’'.\-‐‑–/&][\p{L}\p{N}\p{M}]+)*/giu;
const DOTTED_CAPITALS = /^(?:\p{Lu}\.)+\p{Lu}\.?$/u;
const ELISION = /^(?:[cdjlmnst]|qu|jusqu|lorsqu|puisqu)[’']/iu;
const POSSESSIVE = /[’']s$/iu;
const JOINT = /[’'.\-‐‑–/&]+/u;

/**
 * Splits a text into words. Numbers joined by a slash, a hyphen or an x are
 * one word with one canonical form; other compounds give their parts, which
 * remember the whole.
 */
export function wordsOf(text: string): Word[] {
  const words: Word[] = [];
  for (const { 0: token, 1: first, 2: second, index } of text.matchAll(TOKEN)) {
    if (first !== undefined)
      words.push({ surface: token, form: `${first}/${second}`, start: index, capital: false });
    else if (JOINT.test(token)) words.push(...partsOf(token, index));
    else words.push(word(token, index));
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
  if (parts.length === 1) return [word(bare, offset)];
  const compound = fold(parts.join(''));
  let end = 0;
  return parts.map((part) => {
    const at = bare.indexOf(part, end);
    end = at + part.length;
    return { ...word(part, offset + at), compound };
  });
}

function word(surface: string, start: number): Word {
  const form = fold(surface);
  return { surface, form, start, capital: surface[0] !== form[0] && /^\p{Lu}/u.test(surface) };
}
