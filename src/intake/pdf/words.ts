import type { Line } from './line.ts';

/** What becomes of a word that is broken at the end of a line. */
export type Mending = 'joined' | 'hyphen-kept' | 'two-words' | 'unsure';

/** The words of a document, and whether a broken one is one of them. */
export interface Vocabulary {
  readonly mend: (head: string, tail: string) => Mending;
}

const WORD = /\p{L}+(?:[-‐’'][\p{L}]+)*/gu;

/** Collects the words of a document that no line breaks. */
export function vocabularyOf(lines: readonly Line[]): Vocabulary {
  const words = new Set<string>();
  const heads = new Set<string>();
  const broken = lines.filter(({ text }) => BROKEN_APART.test(text)).length;
  const written = lines.filter(({ text }) => /\p{L}\u2010\p{L}/u.test(text)).length;
  const setsApart = broken >= FEWEST_BROKEN && written === 0;
  lines.forEach(({ text }, at) => {
    const goesOn = HYPHEN_AT_END.test(text);
    const begun = HYPHEN_AT_END.test(lines[at - 1]?.text ?? '');
    for (const { 0: word, index } of text.matchAll(WORD)) {
      const broken = (goesOn && index + word.length >= text.length - 1) || (begun && index === 0);
      if (broken) continue;
      words.add(word.toLowerCase());
      const parts = word.toLowerCase().split(/[-‐]/u);
      if (parts.length > 1) heads.add(parts[0] ?? '');
      for (const part of parts) words.add(part);
    }
  });
  const told = (head: string): Mending | undefined => {
    if (!setsApart) return undefined;
    return BROKEN_APART.test(head) ? 'joined' : 'hyphen-kept';
  };
  return { mend: (head, tail) => told(head) ?? mend(head, tail, words, heads) };
}

/** Some programs break words with a sign of its own, and leave the author’s hyphens as they are. */
const BROKEN_APART = /\p{L}\u2010$/u;
const FEWEST_BROKEN = 3;

/** A word that goes on after the end of its line. */
export const HYPHEN_AT_END = /\p{L}[-‐\u00AD]$/u;

/** Between the halves of “hard- and software” the hyphen stands for the word left out. */
const CONJUNCTION = /^(?:and|or|und|oder|et|ou|y|и|или)$/u;

/** First parts that are written with a hyphen in many languages: `e-evidence`, `co-operation`. */
const WITH_HYPHEN = /^(?:e|co|non|anti|self|ex|x)$/u;

/** Numbers are written with a hyphen after these: `sixty-four`, `vingt-sept`, `soixante-dix`. */
const TENS =
  /(?:^|[-‐])(?:twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|vingt|trente|quarante|cinquante|soixante|quatre)$/u;

function mend(
  head: string,
  tail: string,
  words: ReadonlySet<string>,
  heads: ReadonlySet<string>,
): Mending {
  const [before = ''] = /\p{L}+(?:[-‐]\p{L}+)*(?=[-‐\u00AD]?$)/u.exec(head) ?? [];
  const [after = ''] = /^\p{L}+(?:[-‐]\p{L}+)*/u.exec(tail) ?? [];
  if (head.endsWith('\u00AD')) return 'joined';
  if (!before || !after) return 'hyphen-kept';
  const [left, right] = [before.toLowerCase(), after.toLowerCase()];
  const [joined, kept] = [words.has(left + right), words.has(`${left}-${right}`)];
  if (CONJUNCTION.test(right) && !joined) return 'two-words';
  if (joined !== kept) return joined ? 'joined' : 'hyphen-kept';
  if (/^\p{Lu}/u.test(after) || TENS.test(left)) return 'hyphen-kept';
  if (joined) return 'joined';
  if (/[-‐]/u.test(left) || WITH_HYPHEN.test(left)) return 'unsure';
  // Two words of the document that it never writes as one: perhaps a compound, broken at its hyphen.
  const compound = words.has(left) && words.has(right) && right.length > 3;
  return compound && (left.length > 3 || heads.has(left)) ? 'unsure' : 'joined';
}
