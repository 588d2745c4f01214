/** What became of the paragraphs of a document. */
export interface Outcome {
  readonly paragraphs: number;
  /** Whole, and nothing else with it. */
  readonly right: number;
  /** Whole, but in several pieces. */
  readonly split: number;
  /** Whole, but in one piece with others. */
  readonly merged: number;
  /** There, with some of its words otherwise or elsewhere. */
  readonly changed: number;
  readonly lost: number;
  /** The first words of some that are not right. */
  readonly examples: readonly string[];
}

/** What forms print each in its own way: addresses of links, signs of footnotes. */
const FORM = /[⁰¹²³⁴-⁹]+|\((?:https?|ftp):[^)]*\)|(?:https?|ftp):\/\/\s?\S+|\^?\[\d+\]/g;

/** Text as letters and digits alone: hyphens, quotes and white space differ between any two forms. */
const lettersOf = (text: string) =>
  text
    .replace(FORM, '')
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '');

/** Runs of words, by which a changed paragraph is told from a lost one. */
const RUN = 4;
const MOSTLY = 0.7;

/**
 * Looks for every expected paragraph in the pieces that were written.
 * @param pieces in their order; a line break within one is no end, but may be a paragraph’s.
 */
export function compare(expected: readonly string[], pieces: readonly string[]): Outcome {
  const hard = new Set<number>([0]);
  const soft = new Set<number>();
  let stream = '';
  for (const piece of pieces) {
    for (const line of piece.split('\n')) {
      stream += lettersOf(line);
      soft.add(stream.length);
    }
    hard.add(stream.length);
  }
  const words = runsIn(pieces.join(' '));
  const counts = { right: 0, split: 0, merged: 0, changed: 0, lost: 0 };
  const examples: string[] = [];
  let from = 0;
  for (const text of expected) {
    const letters = lettersOf(text);
    const at = placeOf(stream, letters, from);
    const outcome = at < 0 ? missing(text, words) : judged(at, at + letters.length, hard, soft);
    if (at >= 0) from = at;
    counts[outcome] += 1;
    if (outcome !== 'right' && examples.length < 400)
      examples.push(`${outcome}: ${text.slice(0, 90)}`);
  }
  return { paragraphs: expected.length, ...counts, examples };
}

function placeOf(stream: string, letters: string, from: number): number {
  const after = stream.indexOf(letters, from);
  return after >= 0 ? after : stream.indexOf(letters);
}

function judged(start: number, end: number, hard: ReadonlySet<number>, soft: ReadonlySet<number>) {
  const isEdge = (at: number) => hard.has(at) || soft.has(at);
  for (let at = start + 1; at < end; at += 1) if (hard.has(at)) return 'split';
  return isEdge(start) && isEdge(end) ? 'right' : 'merged';
}

function missing(text: string, words: ReadonlySet<string>): 'changed' | 'lost' {
  const runs = [...runsIn(text)];
  const found = runs.filter((run) => words.has(run)).length;
  return runs.length > 0 && found >= runs.length * MOSTLY ? 'changed' : 'lost';
}

function runsIn(text: string): Set<string> {
  const words =
    text
      .normalize('NFKD')
      .toLowerCase()
      .match(/[\p{L}\p{N}]+/gu) ?? [];
  return new Set(
    words
      .map((_, at) => words.slice(at, at + RUN).join(' '))
      .slice(0, Math.max(1, words.length - RUN + 1)),
  );
}
