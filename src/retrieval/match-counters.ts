import type { Aim } from './aim.ts';

/** What one passage has of one question. */
export interface Match {
  /** Weighted count of the best variant of each word of the question. */
  readonly counts: Float64Array;
  /** How well each word is stood for in the headings, 0..1. */
  readonly headings: Float64Array;
  /** 1 for each word that something strong stands for, anywhere and in the passage's own text. */
  readonly known: Uint8Array;
  readonly own: Uint8Array;
  /** Weighted count of each feature and of each pair. */
  readonly features: Float64Array;
  readonly pairs: Float64Array;
  /** How well each word is stood for in each sentence, sentence by sentence, 0..1. */
  readonly inSentence: Float64Array;
  /** 1 for each pair in each sentence, sentence by sentence. */
  readonly pairsInSentence: Uint8Array;
}

/** The counters of a match; made anew only when they are too small. */
export class MatchCounters implements Match {
  readonly counts: Float64Array;
  readonly headings: Float64Array;
  readonly known: Uint8Array;
  readonly own: Uint8Array;
  readonly features: Float64Array;
  readonly pairs: Float64Array;
  readonly inSentence: Float64Array;
  readonly pairsInSentence: Uint8Array;
  /** Weighted count of each slot. */
  readonly slots: Float64Array;
  readonly sentences: number;

  constructor(terms: number, slots: number, pairs: number, sentences: number) {
    this.counts = new Float64Array(terms);
    this.headings = new Float64Array(terms);
    this.known = new Uint8Array(terms);
    this.own = new Uint8Array(terms);
    this.features = new Float64Array(slots);
    this.slots = new Float64Array(slots);
    this.pairs = new Float64Array(pairs);
    this.inSentence = new Float64Array(terms * sentences);
    this.pairsInSentence = new Uint8Array(pairs * sentences);
    this.sentences = sentences;
  }

  cleared({ query: { terms, pairs }, next }: Aim, sentences: number): MatchCounters {
    if (
      this.counts.length < terms.length ||
      this.slots.length < next.length ||
      this.pairs.length < pairs.length ||
      this.sentences < sentences
    )
      return new MatchCounters(
        Math.max(terms.length, this.counts.length),
        Math.max(next.length, this.slots.length),
        Math.max(pairs.length, this.pairs.length),
        Math.max(sentences, this.sentences),
      );
    this.counts.fill(0, 0, terms.length);
    this.headings.fill(0, 0, terms.length);
    this.known.fill(0, 0, terms.length);
    this.own.fill(0, 0, terms.length);
    this.slots.fill(0, 0, next.length);
    this.features.fill(0, 0, next.length);
    this.pairs.fill(0, 0, pairs.length);
    this.inSentence.fill(0, 0, terms.length * sentences);
    this.pairsInSentence.fill(0, 0, pairs.length * sentences);
    return this;
  }

  /** In each word of the question the best of what stands for it counts. */
  finish({ next, term, quality, feature }: Aim): void {
    for (let slot = 1; slot < next.length; slot += 1) {
      if (feature[slot] !== -1) continue;
      const at = term[slot] ?? 0;
      const count = (this.slots[slot] ?? 0) * (quality[slot] ?? 0);
      if (count > (this.counts[at] ?? 0)) this.counts[at] = count;
    }
  }
}
