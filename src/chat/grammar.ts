import { isCommonWord } from '../language/common-words.ts';
import { fold } from '../language/fold.ts';
import { isFunctionWord } from '../language/function-words.ts';
import { LANGUAGES, type Language } from '../language/language.ts';
import { isNeighbour } from '../retrieval/edits.ts';
import type { Command } from './command.ts';

/** A text read as a command. */
export interface Parsed {
  readonly command: Command;
  /** The text after the first word. */
  readonly argument: string;
  /** The language whose alias it is, when one language alone has it; English names are used in every language. */
  readonly language?: Language;
  /** The alias that was meant, when the first word had a typo. */
  readonly corrected?: string;
}

/** Reads a clean text as a command, or says that it is none. */
export type Grammar = (text: string) => Parsed | undefined;

/** Shorter words have too many neighbours to guess a typo. */
export const SHORTEST_GUESS = 4;

interface Alias {
  /** Folded. */
  readonly word: string;
  readonly written: string;
  readonly command: Command;
  readonly language?: Language;
}

/**
 * Makes the one grammar of every platform. The first word decides: an exact
 * name or alias, else one within a single typo; case and accents do not matter.
 */
export function createGrammar(commands: readonly Command[]): Grammar {
  const aliases = commands.flatMap(aliasesOf);
  return (text) => {
    const [, first = '', argument = ''] = /^\/?(\S+)\s*(.*)$/s.exec(text) ?? [];
    const word = fold(first).replace(/^[¿¡]+|(?<=.)[:,.!?]+$/g, '');
    const exact = aliases.find((alias) => alias.word === word);
    if (exact) return { command: exact.command, argument, language: exact.language };
    if (word.length < SHORTEST_GUESS || isGrammar(word)) return undefined;
    const near = aliases.find(
      (alias) => alias.word.length >= SHORTEST_GUESS && isOneTypoApart(alias.word, word),
    );
    if (!near || isOther(word, near.word)) return undefined;
    return { command: near.command, argument, language: near.language, corrected: near.written };
  };
}

/** A word of grammar is spelt right: "there" is no mistyped "thème". */
function isGrammar(word: string): boolean {
  return LANGUAGES.some((language) => isFunctionWord(word, language));
}

/** A common word that begins with another letter is spelt right too: "bread" is no mistyped "read". */
function isOther(word: string, alias: string): boolean {
  return word[0] !== alias[0] && LANGUAGES.some((language) => isCommonWord(word, language));
}

function aliasesOf(command: Command): Alias[] {
  const languagesOf = (word: string) =>
    LANGUAGES.filter((language) => command.aliases[language].some((alias) => fold(alias) === word));
  const names = [command.name, ...LANGUAGES.flatMap((language) => command.aliases[language])];
  const words = new Map(names.map((written) => [fold(written), written]));
  return [...words].map(([word, written]) => {
    const [language, ...others] = languagesOf(word);
    const tells = word !== fold(command.name) && language !== 'en' && others.length === 0;
    return { word, written, command, language: tells ? language : undefined };
  });
}

/** One letter wrong, missing, added, or two neighbours changed. */
export function isOneTypoApart(a: string, b: string): boolean {
  return a !== b && isNeighbour(a, b);
}
