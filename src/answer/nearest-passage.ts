import type { Paragraph } from '../knowledge/document.ts';
import type { Range } from '../knowledge/range.ts';
import { sentencesOf } from '../knowledge/sentences.ts';
import { type Word, wordsOf } from '../retrieval/words.ts';

/** The run of a paragraph's words that is most like a quotation. */
export interface NearestPassage {
  readonly paragraph: Paragraph;
  /** Where it stands, worked out when it is asked for. */
  readonly range: () => Range;
  /** Share of the quotation's words found in order, 0..1. */
  readonly share: number;
}

/** What a word that has no counterpart costs, where a word that has one is worth 1. */
const GAP = -0.5;

/**
 * Finds the run of a paragraph's words that shares most words, in order, with
 * a quotation (local alignment; Smith & Waterman, J. Mol. Biol. 1981). Where
 * the quotation begins or ends with words that the run does not have, the words
 * opposite them belong to it, as far as the sentence goes.
 * @param quoted the quotation's words in their canonical form.
 */
export function nearestPassage(paragraph: Paragraph, quoted: readonly string[]): NearestPassage {
  const { text, language } = paragraph;
  const words = wordsOf(text);
  const { first, last, begins, ends, matches } = align(
    words.map(({ form }) => form),
    quoted,
  );
  const share = matches / Math.max(1, quoted.length);
  const [opening, closing] = [words[first], words[last]];
  if (!opening || !closing || matches === 0)
    return { paragraph, share, range: () => ({ start: 0, end: 0 }) };
  const range = () => {
    const sentences = sentencesOf(text, language);
    const before = words.slice(0, first).filter(isWithin(sentenceAt(sentences, opening.start)));
    const after = words.slice(last + 1).filter(isWithin(sentenceAt(sentences, closing.start)));
    const start = before.slice(Math.max(0, before.length - begins))[0] ?? opening;
    const end = after.slice(0, quoted.length - 1 - ends).at(-1) ?? closing;
    return { start: start.start, end: end.start + end.surface.length };
  };
  return { paragraph, share, range };
}

const sentenceAt = (sentences: readonly Range[], at: number) =>
  sentences.find(({ start, end }) => start <= at && at < end);

const isWithin = (sentence: Range | undefined) => (word: Word) =>
  sentence !== undefined && sentence.start <= word.start && word.start < sentence.end;

interface Alignment {
  /** Places of its first and last word. */
  readonly first: number;
  readonly last: number;
  /** Places in the quotation of the words that they stand for. */
  readonly begins: number;
  readonly ends: number;
  /** Words that both have. */
  readonly matches: number;
}

/** A run that ends at a word of the text. */
interface Run {
  readonly score: number;
  readonly matches: number;
  readonly first: number;
  readonly begins: number;
}

const NO_RUN: Run = { score: 0, matches: 0, first: 0, begins: 0 };

/** Row by row over the quoted words; each row holds the best run that ends at a word of the text. */
function align(text: readonly string[], quoted: readonly string[]): Alignment {
  let best = { ...NO_RUN, last: 0, ends: 0 };
  const runs: Run[] = Array.from({ length: text.length + 1 }, () => NO_RUN);
  for (const [row, form] of quoted.entries()) {
    let diagonal = NO_RUN;
    for (let at = 1; at <= text.length; at += 1) {
      const above = runs[at] ?? NO_RUN;
      const left = runs[at - 1] ?? NO_RUN;
      let run = text[at - 1] === form ? matched(diagonal, at - 1, row) : gapped(diagonal);
      if (above.score + GAP > run.score) run = gapped(above);
      if (left.score + GAP > run.score) run = gapped(left);
      runs[at] = run;
      if (run.score > best.score) best = { ...run, last: at - 1, ends: row };
      diagonal = above;
    }
  }
  return best;
}

function matched({ score, matches, first, begins }: Run, at: number, row: number): Run {
  return score > 0
    ? { score: score + 1, matches: matches + 1, first, begins }
    : { score: 1, matches: 1, first: at, begins: row };
}

const gapped = (run: Run): Run =>
  run.score + GAP > 0 ? { ...run, score: run.score + GAP } : NO_RUN;
