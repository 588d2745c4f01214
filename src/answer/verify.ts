import { diffArrays } from 'diff';
import type { Knowledge, Paragraph } from '../knowledge/document.ts';
import type { Range } from '../knowledge/range.ts';
import { sentencesIn } from '../knowledge/sentences.ts';
import { isFunctionWord } from '../language/function-words.ts';
import { LANGUAGES } from '../language/language.ts';
import { wordsOf } from '../retrieval/words.ts';
import type { Citation } from './answer.ts';
import { type NearestPassage, nearestPassage } from './nearest-passage.ts';

/** A run of words: in both, only in the quotation, or only in the source. */
export interface Difference {
  readonly kind: 'same' | 'added' | 'missing';
  readonly text: string;
}

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
const MOST_NEAREST = 3;

/** Whether a quotation stands in the documents word for word, altered, or not at all. */
export function verifyQuote({ paragraphs }: Knowledge, quotation: string): Verification {
  const all = [...paragraphs.values()];
  const exact = all.flatMap((paragraph) => exactRange(paragraph, quotation) ?? []);
  if (exact.length > 0) return { verdict: 'exact', citations: exact };
  const words = wordsOf(quotation).map(({ form }) => form);
  const passages = all.map((paragraph) => nearestPassage(paragraph, words));
  const [nearest] = passages.toSorted((a, b) => b.share - a.share);
  if (!nearest || nearest.share < ALTERED || words.length < FEWEST_WORDS)
    return { verdict: 'absent', nearest: nearestTo(words, passages) };
  const { paragraph, range } = nearest;
  const whole = withMarksAround(range, paragraph.text, quotation.trim());
  const differences = differencesOf(paragraph.text.slice(whole.start, whole.end), quotation.trim());
  const citation = { paragraph, ranges: [whole], score: sharedIn(differences) };
  return citation.score === 1
    ? { verdict: 'exact', citations: [citation] }
    : { verdict: 'altered', citation, differences };
}

/** The paragraphs that have most of a quotation's telling words; each is cited with the sentences that are most like it. */
function nearestTo(words: readonly string[], passages: readonly NearestPassage[]): Citation[] {
  const telling = [...new Set(words)].filter(
    (word) => !LANGUAGES.some((language) => isFunctionWord(word, language)),
  );
  return passages
    .flatMap(({ paragraph, range }): Citation[] => {
      const there = new Set(wordsOf(paragraph.text).map(({ form }) => form));
      const found = telling.filter((word) => there.has(word)).length;
      const score = found / Math.max(1, telling.length);
      const ranges = sentencesIn(paragraph).filter(
        ({ start, end }) => start < range.end && range.start < end,
      );
      return found > 1 && score >= FAIR ? [{ paragraph, ranges, score }] : [];
    })
    .sort((a, b) => b.score - a.score)
    .slice(0, MOST_NEAREST);
}

/** Share of the words and marks of source and quotation that both have, 0..1 (Dice, Ecology 1945). */
function sharedIn(differences: readonly Difference[]): number {
  const count = (kinds: readonly Difference['kind'][]) =>
    differences
      .filter(({ kind }) => kinds.includes(kind))
      .reduce((sum, { text }) => sum + (text.match(TOKEN)?.length ?? 0), 0);
  const same = 2 * count(['same']);
  return same / (same + count(['added', 'missing']));
}

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

/** A word or a mark, with the white space after it. */
const TOKEN = /(?:[\p{L}\p{N}\p{M}]+|[^\p{L}\p{N}\p{M}\s])\s*/gu;

function differencesOf(source: string, quotation: string): Difference[] {
  const changes = diffArrays(source.match(TOKEN) ?? [], quotation.match(TOKEN) ?? [], {
    comparator: (one, other) => plain(one) === plain(other),
  });
  return changes.map(({ added, removed, value }) => ({
    kind: added ? 'added' : removed ? 'missing' : 'same',
    text: value.join(''),
  }));
}

/** Without what is no difference: white space, and which typographic variant of a character it is. */
const plain = (token: string) =>
  LOOSE.reduce(
    (text, [from], index) => text.replace(from, String.fromCharCode(index)),
    token.trim(),
  );

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
