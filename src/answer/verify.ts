import { diffArrays } from 'diff';
import type { Knowledge, Paragraph } from '../knowledge/document.ts';
import type { Range } from '../knowledge/range.ts';
import { wordsOf } from '../retrieval/words.ts';
import type { Citation } from './answer.ts';
import { nearestPassage } from './nearest-passage.ts';

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
  const whole = withMarksAround(range, paragraph.text, quotation.trim());
  return {
    verdict: 'altered',
    citation: { paragraph, ranges: [whole], score: share },
    differences: differencesOf(paragraph.text.slice(whole.start, whole.end), quotation.trim()),
  };
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
