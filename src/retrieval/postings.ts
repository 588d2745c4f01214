import type { Passage } from './passages.ts';

/** Where one term stands. */
export interface Postings {
  /** Numbers of the passages that hold it, ascending. */
  readonly passages: readonly number[];
  /** Its weighted count in each of them. */
  readonly counts: readonly number[];
  /** Numbers of the sentences that hold it, counted through all passages. */
  readonly sentences: readonly number[];
}

/** Turns passages inside out: from each term to where it stands. */
export function postingsOf(passages: readonly Passage[]): Map<string, Postings> {
  const postings = new Map<string, { passages: number[]; counts: number[]; sentences: number[] }>();
  const of = (term: string) => {
    const known = postings.get(term);
    if (known) return known;
    const made = { passages: [], counts: [], sentences: [] };
    postings.set(term, made);
    return made;
  };
  passages.forEach((passage, number) => {
    for (const [term, count] of passage.terms) {
      const entry = of(term);
      entry.passages.push(number);
      entry.counts.push(count);
    }
    passage.sentences.forEach(({ terms }, index) => {
      for (const term of terms.keys()) of(term).sentences.push(passage.firstSentence + index);
    });
  });
  return postings;
}
