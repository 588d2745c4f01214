import { diffArrays } from 'diff';
import { plain } from './typography.ts';

/** A run of words: in both, only in the quotation, or only in the source. */
export interface Difference {
  readonly kind: 'same' | 'added' | 'missing';
  readonly text: string;
}

/** Share of the words and marks of source and quotation that both have, 0..1 (Dice, Ecology 1945). */
export function sharedIn(differences: readonly Difference[]): number {
  const count = (kinds: readonly Difference['kind'][]) =>
    differences
      .filter(({ kind }) => kinds.includes(kind))
      .reduce((sum, { text }) => sum + (text.match(TOKEN)?.length ?? 0), 0);
  const same = 2 * count(['same']);
  return same / (same + count(['added', 'missing']));
}

/** A word or a mark, with the white space after it. */
const TOKEN = /(?:[\p{L}\p{N}\p{M}]+|[^\p{L}\p{N}\p{M}\s])\s*/gu;

/** What a quotation changed of its source, in order. */
export function differencesOf(source: string, quotation: string): Difference[] {
  const changes = diffArrays(source.match(TOKEN) ?? [], quotation.match(TOKEN) ?? [], {
    comparator: (one, other) => plain(one) === plain(other),
  });
  return changes.map(({ added, removed, value }) => ({
    kind: added ? 'added' : removed ? 'missing' : 'same',
    text: value.join(''),
  }));
}
