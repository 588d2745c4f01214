/** What became of the paragraphs of a text that is known. */
export interface Comparison {
  readonly paragraphs: number;
  /** Word for word, as one paragraph. */
  readonly right: number;
  /** All its words in order, in several paragraphs. */
  readonly split: readonly string[];
  /** All its words in order, in a paragraph with others. */
  readonly merged: readonly string[];
  /** Some of its words are not there, or not in order. */
  readonly lost: readonly string[];
}

/** Shorter ones, counted in letters and digits, stand in too many places to say which is which. */
const SHORTEST = 20;

/**
 * Letters and digits of a text in lower case: spaces, marks and hyphens, the
 * numbers of headings and those of notes are set as each format likes.
 */
const lettersOf = (text: string): string =>
  text
    .replace(/[⁰¹²³⁴-⁹]+|\[\d{1,3}\]/gu, '')
    .replace(/^(?:(?:chapter|appendix) )?(?:\d+|[A-Z])(?:\.\d+)*\.? /iu, '')
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '');

/**
 * Looks for every known paragraph in what was read.
 * @param known paragraphs of the same text in another format.
 * @param read paragraphs in the order in which they were read.
 */
export function compareParagraphs(known: readonly string[], read: readonly string[]): Comparison {
  const blocks = read.map(lettersOf).filter(Boolean);
  const whole = new Set(blocks);
  const text = blocks.join('');
  const starts = new Set<number>([text.length]);
  let at = 0;
  for (const block of blocks) {
    starts.add(at);
    at += block.length;
  }
  const found = { right: 0, split: [] as string[], merged: [] as string[], lost: [] as string[] };
  const paragraphs = known.filter((paragraph) => lettersOf(paragraph).length >= SHORTEST);
  for (const paragraph of paragraphs) {
    const letters = lettersOf(paragraph);
    if (whole.has(letters)) found.right += 1;
    else found[placeOf(letters, text, starts)].push(paragraph);
  }
  return { paragraphs: paragraphs.length, ...found };
}

/** Whether a text goes over an edge between blocks, or lies within one. */
function placeOf(
  letters: string,
  text: string,
  starts: ReadonlySet<number>,
): 'split' | 'merged' | 'lost' {
  const at = text.indexOf(letters);
  if (at < 0) return 'lost';
  for (let inside = at + 1; inside < at + letters.length; inside += 1)
    if (starts.has(inside)) return 'split';
  return 'merged';
}
