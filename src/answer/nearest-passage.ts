import type { Paragraph } from '../knowledge/document.ts';
import type { Range } from '../knowledge/range.ts';
import { type Word, wordsOf } from '../retrieval/words.ts';

/** The run of a paragraph's words that is most like a quotation. */
export interface NearestPassage {
  readonly paragraph: Paragraph;
  readonly range: Range;
  /** Share of the quotation's words found in order, 0..1. */
  readonly share: number;
}

/** What a word that has no counterpart costs, where a word that has one is worth 1. */
const GAP = -0.5;

/**
 * Finds the run of a paragraph's words that shares most words, in order, with
 * a quotation (local alignment; Smith & Waterman, J. Mol. Biol. 1981).
 * @param quoted the quotation's words in their canonical form.
 */
export function nearestPassage(paragraph: Paragraph, quoted: readonly string[]): NearestPassage {
  const words = wordsIn(paragraph);
  const { first, last, matches } = align(
    words.map(({ form }) => form),
    quoted,
  );
  const [opening, closing] = [words[first], words[last]];
  const range =
    opening && closing && matches > 0
      ? { start: opening.start, end: closing.start + closing.surface.length }
      : { start: 0, end: 0 };
  return { paragraph, range, share: matches / Math.max(1, quoted.length) };
}

const known = new WeakMap<Paragraph, readonly Word[]>();

function wordsIn(paragraph: Paragraph): readonly Word[] {
  const words = known.get(paragraph) ?? wordsOf(paragraph.text);
  known.set(paragraph, words);
  return words;
}

interface Alignment {
  /** Places of its first and last word. */
  readonly first: number;
  readonly last: number;
  /** Words that both have. */
  readonly matches: number;
}

/** Row by row over the quoted words; a cell holds the best run that ends at a word of the text. */
function align(text: readonly string[], quoted: readonly string[]): Alignment {
  const scores = new Float64Array(text.length + 1);
  const matches = new Int32Array(text.length + 1);
  const firsts = new Int32Array(text.length + 1);
  let best = { score: 0, first: 0, last: 0, matches: 0 };
  for (const form of quoted) {
    let diagonal = { score: 0, matches: 0, first: 0 };
    for (let at = 1; at <= text.length; at += 1) {
      const same = text[at - 1] === form ? 1 : 0;
      const above = cellAt(at);
      const left = cellAt(at - 1);
      const through = diagonal.score + (same || GAP);
      const score = Math.max(0, through, above.score + GAP, left.score + GAP);
      const from =
        score === 0
          ? { matches: 0, first: 0 }
          : score === through
            ? {
                matches: diagonal.matches + same,
                first: diagonal.score > 0 ? diagonal.first : at - 1,
              }
            : score === above.score + GAP
              ? above
              : left;
      scores[at] = score;
      matches[at] = from.matches;
      firsts[at] = from.first;
      if (score > best.score) best = { score, ...from, last: at - 1 };
      diagonal = above;
    }
  }
  return best;

  function cellAt(at: number) {
    return { score: scores[at] ?? 0, matches: matches[at] ?? 0, first: firsts[at] ?? 0 };
  }
}
