import type { Range } from '../knowledge/range.ts';
import type { Hit, SentenceHit } from '../retrieval/retrieve.ts';
import { ANYTHING, type Wanted } from './facts.ts';

const MOST = 3;
/** A further sentence is quoted when it carries this share of the best one's weight. */
const NEARLY_AS_GOOD = 0.7;
/** What holding the wanted kind of fact is worth. */
const HOLDS_FACT = 1.5;

/**
 * The one to three sentences of a hit that answer, as ranges in order of the
 * text; neighbouring ones become one range. A sentence that holds the wanted
 * kind of fact comes before one that does not. A session is quoted by its title.
 */
export function chooseSentences({ paragraph, sentences }: Hit, wanted: Wanted = ANYTHING): Range[] {
  if (paragraph.session) return [titleRange(paragraph.text)];
  const rated = sentences.map((sentence) => ({
    sentence,
    rating: ratingOf(sentence, paragraph.text, wanted),
  }));
  const best = Math.max(0, ...rated.map(({ rating }) => rating));
  const chosen = rated
    .sort((a, b) => b.rating - a.rating)
    .filter(({ rating }) => rating >= NEARLY_AS_GOOD * best)
    .slice(0, MOST)
    .map(({ sentence }) => sentence)
    .sort((a, b) => a.index - b.index);
  return joinNeighbours(chosen);
}

function ratingOf(
  { score, start, end }: SentenceHit,
  text: string,
  { fact, isIn }: Wanted,
): number {
  return fact !== undefined && isIn(text.slice(start, end)) ? score * HOLDS_FACT : score;
}

/** A session's text is a line of day, time and room, then its title. */
function titleRange(text: string): Range {
  return { start: text.indexOf('\n') + 1, end: text.length };
}

function joinNeighbours(sentences: readonly SentenceHit[]): Range[] {
  const ranges: Range[] = [];
  let last: SentenceHit | undefined;
  for (const sentence of sentences) {
    const before = ranges.at(-1);
    if (before && last && last.index + 1 === sentence.index)
      ranges.splice(-1, 1, { start: before.start, end: sentence.end });
    else ranges.push({ start: sentence.start, end: sentence.end });
    last = sentence;
  }
  return ranges;
}
