import type { Passage } from './passages.ts';

/** Where one term stands. */
export interface Postings {
  /** Numbers of the passages that hold it, ascending. */
  readonly passages: readonly number[];
  /** Those of them whose own text holds it. */
  readonly own: readonly number[];
  /** Its weighted count in each of them. */
  readonly counts: readonly number[];
  /** Numbers of the sentences that hold it, counted through all passages. */
  readonly sentences: readonly number[];
}

/** The places of several terms that stand for one word. */
export interface MergedPostings extends Omit<Postings, 'own'> {
  /** Passages whose own text holds something that makes the word known. */
  readonly own: ReadonlySet<number>;
  /** Passages in which something stands that makes the word known. */
  readonly known: ReadonlySet<number>;
  /** How well the best of the terms in each sentence stands for the word, 0..1. */
  readonly qualities: readonly number[];
}

/**
 * Merges terms that stand for one word: in each place the best of them counts.
 * @param strong quality from which on a term makes the word known.
 */
export function mergePostings(
  variants: readonly { readonly postings: Postings; readonly quality: number }[],
  strong: number,
): MergedPostings {
  const counts = new Map<number, number>();
  const qualities = new Map<number, number>();
  const known = new Set<number>();
  const own = new Set<number>();
  for (const { postings, quality } of variants) {
    for (const [index, passage] of postings.passages.entries()) {
      if (quality >= strong) known.add(passage);
      const count = (postings.counts[index] ?? 0) * quality;
      counts.set(passage, Math.max(counts.get(passage) ?? 0, count));
    }
    if (quality >= strong) for (const passage of postings.own) own.add(passage);
    for (const sentence of postings.sentences)
      qualities.set(sentence, Math.max(qualities.get(sentence) ?? 0, quality));
  }
  return {
    known,
    own,
    passages: [...counts.keys()],
    counts: [...counts.values()],
    sentences: [...qualities.keys()],
    qualities: [...qualities.values()],
  };
}

/** Turns passages inside out: from each term to where it stands. */
export function postingsOf(passages: readonly Passage[]): Map<string, Postings> {
  const postings = new Map<string, { [Key in keyof Postings]: number[] }>();
  const of = (term: string) => {
    const known = postings.get(term);
    if (known) return known;
    const made = { passages: [], own: [], counts: [], sentences: [] };
    postings.set(term, made);
    return made;
  };
  passages.forEach((passage, number) => {
    for (const [term, count] of passage.terms) {
      const entry = of(term);
      entry.passages.push(number);
      if (passage.own.has(term)) entry.own.push(number);
      entry.counts.push(count);
    }
    passage.sentences.forEach(({ terms }, index) => {
      for (const term of terms.keys()) of(term).sentences.push(passage.firstSentence + index);
    });
  });
  return postings;
}
