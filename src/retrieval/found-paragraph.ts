import type { Paragraph } from '../knowledge/document.ts';
import type { Match } from './match-counters.ts';
import type { Query, QueryTerm } from './question.ts';
import type { Hit, MissingWord, SentenceHit } from './retrieve.ts';
import { foundInSentence, totalOf } from './score.ts';
import type { PassageData } from './tables.ts';

/** What a hit needs to work out its details. */
export interface HitSource {
  readonly query: Query;
  readonly passages: PassageData;
  /** Number of the passage. */
  readonly at: number;
  /** Words of its document's title and place: they stand for every paragraph of it. */
  readonly documentWords: ReadonlySet<string>;
  /** Reads the passage against the question once more. */
  readonly match: () => Match;
}

interface Details {
  readonly sentences: readonly SentenceHit[];
  readonly own: readonly boolean[];
  readonly known: readonly boolean[];
}

/** A hit whose details are worked out when they are asked for: most hits are not looked into. */
export class FoundParagraph implements Hit {
  readonly paragraph: Paragraph;
  readonly score: number;
  readonly #source: HitSource;
  #details: Details | undefined;

  constructor(paragraph: Paragraph, score: number, source: HitSource) {
    this.paragraph = paragraph;
    this.score = score;
    this.#source = source;
  }

  get weights(): readonly number[] {
    const { query } = this.#source;
    const total = totalOf(query);
    return query.terms.map(({ weight }) => weight / total);
  }

  get sentences(): readonly SentenceHit[] {
    return this.#read().sentences;
  }

  get own(): number {
    const { own } = this.#read();
    return this.#telling().reduce((sum, { at, share }) => (own[at] ? sum + share : sum), 0);
  }

  get missing(): readonly MissingWord[] {
    const { known } = this.#read();
    return this.#telling()
      .filter(({ at, term }) => !known[at] && !this.#source.documentWords.has(term.word.form))
      .sort((a, b) => b.share - a.share)
      .map(({ term: { word, reading }, share }) => ({
        word: word.surface,
        share,
        elsewhere: reading.isKnown,
        name: word.capital && word.start > 0,
      }));
  }

  /** The words that tell something, and each one's share of their weight; generic words are never missing. */
  #telling(): { readonly at: number; readonly term: QueryTerm; readonly share: number }[] {
    const all = this.#source.query.terms.map((term, at) => ({ at, term }));
    const telling = all.filter(({ term }) => !term.reading.generic);
    const total = telling.reduce((sum, { term }) => sum + term.weight, 0) || 1;
    return telling.map(({ at, term }) => ({ at, term, share: term.weight / total }));
  }

  #read(): Details {
    this.#details ??= detailsOf(this.#source);
    return this.#details;
  }
}

function detailsOf({ query, passages, at, match: read }: HitSource): Details {
  const match = read();
  const { terms } = query;
  const total = totalOf(query);
  const from = passages.firstSentence[at] ?? 0;
  const to = passages.firstSentence[at + 1] ?? 0;
  const sentences = Array.from({ length: to - from }, (_, index) => ({
    index,
    start: passages.sentenceStarts[from + index] ?? 0,
    end: passages.sentenceEnds[from + index] ?? 0,
    score: Math.min(1, foundInSentence(query, match, index) / total),
    words: terms.flatMap((_term, word) =>
      (match.inSentence[index * terms.length + word] ?? 0) > 0 ? [word] : [],
    ),
  }));
  return {
    sentences,
    own: terms.map((_, word) => match.own[word] === 1),
    known: terms.map((_, word) => match.known[word] === 1),
  };
}
