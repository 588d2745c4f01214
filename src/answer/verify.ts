import { diffWords } from 'diff';
import type { Knowledge, Paragraph } from '../knowledge/document.ts';
import type { Range } from '../knowledge/range.ts';
import { wordsOf } from '../retrieval/words.ts';
import type { Citation } from './answer.ts';

/** A run of words: in both, only in the quotation, or only in the source. */
export interface Difference {
  readonly kind: 'same' | 'added' | 'missing';
  readonly text: string;
}

export type Verification =
  | { readonly verdict: 'exact'; readonly citation: Citation }
  | {
      readonly verdict: 'altered';
      readonly citation: Citation;
      readonly differences: readonly Difference[];
    }
  | { readonly verdict: 'absent' };

/** Share of the quotation's words that must stand in a row of the source for it to count as altered. */
const ALTERED = 0.6;
const FEWEST_WORDS = 3;

/** Whether a quotation stands in the documents word for word, altered, or not at all. */
export function verifyQuote({ paragraphs }: Knowledge, quotation: string): Verification {
  const all = [...paragraphs.values()];
  const exact = all.flatMap((paragraph) => exactRange(paragraph, quotation) ?? []);
  if (exact[0]) return { verdict: 'exact', citation: exact[0] };
  const words = wordsOf(quotation);
  if (words.length < FEWEST_WORDS) return { verdict: 'absent' };
  const [nearest] = all
    .map((paragraph) =>
      nearestPassage(
        paragraph,
        words.map(({ form }) => form),
      ),
    )
    .sort((a, b) => b.share - a.share);
  if (!nearest || nearest.share < ALTERED) return { verdict: 'absent' };
  const { paragraph, range, share } = nearest;
  const source = paragraph.text.slice(range.start, range.end);
  return {
    verdict: 'altered',
    citation: { paragraph, ranges: [range], score: share },
    differences: diffWords(source, quotation).map(({ added, removed, value }) => ({
      kind: added ? 'added' : removed ? 'missing' : 'same',
      text: value,
    })),
  };
}

/** A typographic variant of the same character is no difference; nor is white space. */
const LOOSE: readonly (readonly [RegExp, string])[] = [
  [/[’‘ʼ']/g, "[’‘ʼ']"],
  [/[“”„«»"]/g, '[“”„«»"]'],
  [/[–—‐‑-]/g, '[–—‐‑-]'],
  [/\s+/g, '\\s+'],
];

function exactRange(paragraph: Paragraph, quotation: string): Citation | undefined {
  const escaped = quotation.trim().replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
  const pattern = LOOSE.reduce((text, [from, to]) => text.replace(from, () => to), escaped);
  const match = new RegExp(`(?<![\\p{L}\\p{N}])${pattern}(?![\\p{L}\\p{N}])`, 'u').exec(
    paragraph.text,
  );
  if (!match) return undefined;
  return {
    paragraph,
    ranges: [{ start: match.index, end: match.index + match[0].length }],
    score: 1,
  };
}

interface Nearest {
  readonly paragraph: Paragraph;
  readonly range: Range;
  /** Share of the quotation's words found in order. */
  readonly share: number;
}

/** The run of a paragraph's words that shares most words, in order, with the quotation (Smith–Waterman, gaps −0.5). */
function nearestPassage(paragraph: Paragraph, quoted: readonly string[]): Nearest {
  const words = wordsOf(paragraph.text);
  let previous: Cell[] = words.map(() => EMPTY);
  let best: Cell & { readonly end: number } = { ...EMPTY, end: 0 };
  for (const form of quoted) {
    let left = EMPTY;
    let diagonal = EMPTY;
    previous = previous.map((above, at) => {
      const same = words[at]?.form === form;
      const cell = bestOf(
        {
          score: diagonal.score + (same ? 1 : -0.5),
          matches: diagonal.matches + Number(same),
          first: diagonal.score > 0 ? diagonal.first : at,
        },
        { ...above, score: above.score - 0.5 },
        { ...left, score: left.score - 0.5 },
      );
      diagonal = above;
      left = cell;
      if (cell.score > best.score) best = { ...cell, end: at };
      return cell;
    });
  }
  const [first, last] = [words[best.first], words[best.end]];
  const range =
    first && last
      ? { start: first.start, end: last.start + last.surface.length }
      : { start: 0, end: 0 };
  return { paragraph, range, share: best.matches / Math.max(1, quoted.length) };
}

interface Cell {
  readonly score: number;
  readonly matches: number;
  /** Word at which the run starts. */
  readonly first: number;
}

const EMPTY: Cell = { score: 0, matches: 0, first: 0 };

function bestOf(...cells: readonly Cell[]): Cell {
  const best = cells.reduce((a, b) => (b.score > a.score ? b : a));
  return best.score > 0 ? best : EMPTY;
}
