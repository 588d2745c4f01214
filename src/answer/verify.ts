import type { Paragraph } from '../knowledge/document.ts';
import type { Range } from '../knowledge/range.ts';
import { sentencesIn } from '../knowledge/sentences.ts';
import { isFunctionWord } from '../language/function-words.ts';
import { LANGUAGES } from '../language/language.ts';
import type { Library } from '../library.ts';
import { wordsOf } from '../retrieval/words.ts';
import type { Citation } from './answer.ts';
import { type Difference, differencesOf, sharedIn } from './differences.ts';
import { exactIn } from './exact.ts';
import { type NearestPassage, nearestPassage } from './nearest-passage.ts';
import { plain } from './typography.ts';

export type Verification =
  /** Every paragraph it stands in. */
  | { readonly verdict: 'exact'; readonly citations: readonly Citation[] }
  | {
      readonly verdict: 'altered';
      /** Its score is the share of words and marks that both have. */
      readonly citation: Citation;
      readonly differences: readonly Difference[];
    }
  /** With up to three paragraphs that have a fair share of its words. */
  | { readonly verdict: 'absent'; readonly nearest: readonly Citation[] };

/** Share of the quotation's words that must stand in a row of the source for it to count as altered. */
const ALTERED = 0.6;
/** Share of its telling words that a paragraph must have to be named where it is absent. */
const FAIR = 0.5;
const FEWEST_WORDS = 3;
/** One word in common says nothing. */
const FEWEST_TELLING = 2;
const MOST_NEAREST = 3;

/** Whether a quotation stands in the documents word for word, altered, or not at all. */
export function verifyQuote(
  { knowledge, findSharers }: Pick<Library, 'knowledge' | 'findSharers'>,
  quotation: string,
): Verification {
  const all = [...knowledge.paragraphs.values()];
  const exact = exactIn(all, quotation.trim());
  if (exact.length > 0) return { verdict: 'exact', citations: exact };
  const words = wordsOf(quotation).map(({ form }) => form);
  const sharing = (some: readonly string[], fewest: number) =>
    findSharers(some, fewest).flatMap(({ passage, most }) => {
      const paragraph = all[passage];
      return paragraph ? [{ paragraph, most }] : [];
    });
  const nearest = words.length < FEWEST_WORDS ? undefined : mostAlike(words, sharing);
  if (!nearest) return { verdict: 'absent', nearest: nearestTo(words, sharing) };
  const { paragraph, range } = nearest;
  const whole = withMarksAround(range(), paragraph.text, quotation.trim());
  const differences = differencesOf(paragraph.text.slice(whole.start, whole.end), quotation.trim());
  const citation = { paragraph, ranges: [whole], score: sharedIn(differences) };
  return citation.score === 1
    ? { verdict: 'exact', citations: [citation] }
    : { verdict: 'altered', citation, differences };
}

/** The paragraphs that may have so many of some words, in order, and how many at most. */
type Sharing = (
  words: readonly string[],
  fewest: number,
) => readonly { readonly paragraph: Paragraph; readonly most: number }[];

/**
 * The first of the passages that have most of a quotation's words in order;
 * undefined when none has enough. Paragraphs that could have most are read
 * first, and none that cannot have as many as was found.
 */
function mostAlike(words: readonly string[], sharing: Sharing): NearestPassage | undefined {
  let [best, bestPlace]: [NearestPassage | undefined, number] = [undefined, 0];
  const candidates = sharing(words, shareOf(words.length, ALTERED)).map((each, place) => ({
    ...each,
    place,
  }));
  for (const { paragraph, most, place } of candidates.sort((a, b) => b.most - a.most)) {
    if (most < (best?.share ?? ALTERED) * words.length) break;
    const passage = nearestPassage(paragraph, words);
    const isBetter = passage.share > (best?.share ?? 0);
    if (
      passage.share < ALTERED ||
      !(isBetter || (passage.share === best?.share && place < bestPlace))
    )
      continue;
    [best, bestPlace] = [passage, place];
  }
  return best;
}

/** The paragraphs that have most of a quotation's telling words; each is cited with the sentences that are most like it. */
function nearestTo(words: readonly string[], sharing: Sharing): Citation[] {
  const telling = [...new Set(words)].filter(
    (word) => !LANGUAGES.some((language) => isFunctionWord(word, language)),
  );
  const fewest = Math.max(FEWEST_TELLING, shareOf(telling.length, FAIR));
  return sharing(telling, fewest)
    .flatMap(({ paragraph }) => {
      const there = new Set(wordsOf(paragraph.text).map(({ form }) => form));
      const found = telling.filter((word) => there.has(word)).length;
      return found >= fewest ? [{ paragraph, score: found / telling.length }] : [];
    })
    .sort((a, b) => b.score - a.score)
    .slice(0, MOST_NEAREST)
    .map(({ paragraph, score }) => {
      const range = nearestPassage(paragraph, words).range();
      const ranges = sentencesIn(paragraph).filter(
        ({ start, end }) => start < range.end && range.start < end,
      );
      return { paragraph, ranges, score };
    });
}

/** The fewest of so many words that are this share of them. */
const shareOf = (count: number, share: number) => Math.ceil(count * share - Number.EPSILON * count);

/** The range with the marks around it that the quotation has too: its last full stop, a bracket. */
function withMarksAround({ start, end }: Range, text: string, quotation: string): Range {
  const before = /[^\p{L}\p{N}\s]*$/u.exec(text.slice(0, start))?.[0] ?? '';
  const after = /^[^\p{L}\p{N}\s]*/u.exec(text.slice(end))?.[0] ?? '';
  const opening = /^[^\p{L}\p{N}\s]*/u.exec(quotation)?.[0] ?? '';
  const closing = /[^\p{L}\p{N}\s]*$/u.exec(quotation)?.[0] ?? '';
  const longest = (marks: readonly string[], isShared: (mark: string) => boolean) =>
    Math.max(0, ...marks.filter(isShared).map(({ length }) => length));
  return {
    start:
      start -
      longest(
        [...before].map((_, at) => before.slice(at)),
        (mark) => plain(opening).endsWith(plain(mark)),
      ),
    end:
      end +
      longest(
        [...after].map((_, at) => after.slice(0, at + 1)),
        (mark) => plain(closing).startsWith(plain(mark)),
      ),
  };
}
