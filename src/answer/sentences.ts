import type { Range } from '../knowledge/range.ts';
import type { Hit, SentenceHit } from '../retrieval/retrieve.ts';
import { ANYTHING, type Wanted } from './facts.ts';

const MOST = 3;
/** A paragraph of at most this many characters is quoted whole. */
const SHORT = 200;
/** A further sentence is quoted when it adds this share of the question's weight, … */
const ADDS = 0.15;
/** … or carries this share of the best sentence's. */
const NEARLY_AS_GOOD = 0.8;
/** What holding the wanted kind of fact is worth. */
const HOLDS_FACT = 1.5;

/**
 * The one to three sentences of a hit that answer, as ranges in order of the
 * text; neighbouring ones become one range. After the best sentence come those
 * that add words of the question the others lack. A sentence that holds the
 * wanted kind of fact comes before one that does not. A session is quoted by
 * its title, a short paragraph whole.
 */
export function chooseSentences(hit: Hit, wanted: Wanted = ANYTHING): Range[] {
  const { text, session } = hit.paragraph;
  if (session) return [titleRange(text)];
  if (text.length <= SHORT) return [{ start: 0, end: text.length }];
  const rated = hit.sentences
    .map((sentence) => ({ sentence, rating: ratingOf(sentence, text, wanted) }))
    .sort((a, b) => b.rating - a.rating);
  const chosen: SentenceHit[] = [];
  const covered = new Set<number>();
  while (chosen.length < MOST) {
    const next = nextBest(rated, chosen, covered, hit.weights);
    if (!next) break;
    chosen.push(next);
    for (const word of next.words) covered.add(word);
  }
  return joinNeighbours(chosen.sort((a, b) => a.index - b.index));
}

interface Rated {
  readonly sentence: SentenceHit;
  readonly rating: number;
}

/** The sentence that adds most to those chosen; undefined when none adds enough. */
function nextBest(
  rated: readonly Rated[],
  chosen: readonly SentenceHit[],
  covered: ReadonlySet<number>,
  weights: readonly number[],
): SentenceHit | undefined {
  const [best] = rated;
  if (chosen.length === 0 || !best) return best?.sentence;
  const added = ({ words }: SentenceHit) =>
    words.reduce((sum, word) => sum + (covered.has(word) ? 0 : (weights[word] ?? 0)), 0);
  const left = rated.filter(({ sentence }) => !chosen.includes(sentence));
  const adding = left
    .map(({ sentence }) => ({ sentence, gain: added(sentence) }))
    .sort((a, b) => b.gain - a.gain)[0];
  if (adding && adding.gain >= ADDS) return adding.sentence;
  return left.find(({ rating }) => rating >= NEARLY_AS_GOOD * best.rating)?.sentence;
}

function ratingOf({ score, start, end }: SentenceHit, text: string, { prefers }: Wanted): number {
  return prefers(text.slice(start, end)) ? score * HOLDS_FACT : score;
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
