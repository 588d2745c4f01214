import type { Block, Damage } from '../source.ts';
import { joinLines, type Vocabulary } from '../vocabulary.ts';
import { originOf } from './draft.ts';

type Paragraph = Extract<Block, { kind: 'paragraph' }>;

/** Text of this many characters is no heading or line of an address. */
const RUNNING = 60;
/** Fewer words may be a command or an example between two pieces of a sentence. */
const PROSE = 5;
const ENDS = /[.:;!?…]["”»’')\]]*$/;
/** Words that no sentence ends with. */
const GOES_ON =
  /(?:[,–—(]|(?<!\p{L})(?:and|or|the|of|to|in|for|with|by|a|an|on|et|ou|le|la|les|de|des|du|à|en|pour|par|y|o|el|los|las|del|para|con|и|или|в|на|для|с|по))$/iu;

/**
 * Joins what a page break or a blank line tore apart, drops what is printed
 * twice in a row, and says what was done.
 */
export function rejoin(
  blocks: readonly Block[],
  words: Vocabulary,
): { readonly blocks: Block[]; readonly damage: Damage[] } {
  const joined: Block[] = [];
  const damage: Damage[] = [];
  for (const block of blocks) {
    const at = joined.findLastIndex(({ kind }) => kind !== 'footnote');
    const last = joined[at];
    if (last && isRepeated(last, block)) {
      damage.push({
        kind: 'repeated-header',
        excerpt: shortened(block.kind === 'table' ? '' : block.text),
        done: 'Printed twice in a row; the second was left out.',
        ...originOf(block),
      });
      continue;
    }
    const seam = last && seamOf(last, block, words);
    if (!seam) {
      joined.push(block);
      continue;
    }
    joined[at] = { ...seam.first, text: seam.text };
    if (seam.damage) damage.push(seam.damage);
  }
  return { blocks: joined, damage };
}

function isRepeated(last: Block, block: Block): boolean {
  return (
    (block.kind === 'heading' || block.kind === 'paragraph') &&
    last.kind === block.kind &&
    last.text === block.text &&
    block.text.length > 3
  );
}

interface Seam {
  readonly first: Paragraph;
  readonly text: string;
  /** Absent where a page break explains it and the sentence plainly goes on. */
  readonly damage?: Damage;
}

function seamOf(last: Block, block: Block, words: Vocabulary): Seam | undefined {
  if (last.kind !== 'paragraph' || block.kind !== 'paragraph') return undefined;
  if (block.marker !== undefined || ENDS.test(last.text) || last.text.length < 3) return undefined;
  const isLower = /^[\p{Ll},;)]/u.test(block.text);
  const word = tornWord(last.text, block.text, words);
  if (!mayBeTorn(last, block, word)) return undefined;
  if (isLower ? !hasSentence(last) : !isLikely(last, block)) return undefined;
  const text =
    word === undefined ? joinLines(last.text, block.text, words) : last.text + block.text;
  const isPageBreak = last.page !== undefined && block.page !== undefined && last.page < block.page;
  if (isPageBreak && isLower && word === undefined) return { first: last, text };
  return { first: last, text, damage: damageOf(last, block, text, word) };
}

/**
 * Whether the file’s own layout leaves room for a tear: a page of print says
 * what belongs together on it, and markup most often does; lines of plain text
 * do not.
 */
function mayBeTorn(last: Paragraph, block: Paragraph, word: string | undefined): boolean {
  const isProse = block.text.split(' ').length >= PROSE && /[.!?;:]["”»)]?$/.test(block.text);
  if (block.line !== undefined) return isProse || word !== undefined;
  if (block.page !== undefined) return last.page !== block.page && isProse;
  return word !== undefined || (isProse && last.text.length >= 2 * RUNNING);
}

function damageOf(
  last: Paragraph,
  block: Paragraph,
  text: string,
  word: string | undefined,
): Damage {
  const before = /(?:\S+\s+){0,3}\S+$/.exec(last.text)?.[0] ?? '';
  const after = /^\S+(?:\s+\S+){0,3}/.exec(block.text)?.[0] ?? '';
  const start = last.text.length - before.length;
  const mended = text.slice(start, text.length - block.text.length + after.length);
  const what = word === undefined ? 'split the paragraph' : `split the word “${word}”`;
  return {
    kind: word === undefined ? 'cut-sentence' : 'broken-word',
    excerpt: mended,
    done: `A page break or a blank line ${what}; it was joined.`,
    mend: { printed: `${before}\n\n${after}`, mended },
    ...originOf(block),
  };
}

/** Text, not a heading, a line of an address or a cell. */
const hasSentence = ({ text, marker }: Paragraph) =>
  text.length >= RUNNING || marker !== undefined || GOES_ON.test(text);

/** Whether a paragraph that begins with a capital letter all the same goes on with the one before. */
function isLikely(last: Paragraph, block: Paragraph): boolean {
  if (GOES_ON.test(last.text) && last.text.length >= RUNNING) return /[.;:]/.test(block.text);
  const isLong = last.text.length >= 2 * RUNNING && /[.!?]\s+\p{Lu}/u.test(last.text);
  return isLong && /[.!?]["”»)]?$/.test(block.text) && block.text.split(' ').length > 4;
}

/** The word that two paragraphs share, if only their pieces together are a word of the text. */
function tornWord(first: string, second: string, words: Vocabulary): string | undefined {
  const left = /\p{L}[\p{L}\p{M}]*$/u.exec(first)?.[0];
  const right = /^\p{Ll}[\p{L}\p{M}]*/u.exec(second)?.[0];
  if (left === undefined || right === undefined) return undefined;
  const whole = left + right;
  const count = (word: string) => words.get(word.toLowerCase()) ?? 0;
  return count(whole) > 0 && (count(left) <= 1 || count(right) <= 1) ? whole : undefined;
}

const shortened = (text: string) => (text.length > 80 ? `${text.slice(0, 79)}…` : text);
