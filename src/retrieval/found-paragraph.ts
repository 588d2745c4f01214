import type { Paragraph } from '../knowledge/document.ts';
import type { PassageShape } from './passages.ts';
import type { Query, QueryTerm } from './question.ts';
import type { Hit, MissingWord, SentenceHit } from './retrieve.ts';
import type { Scores } from './score.ts';

/** A paragraph with its place in the index. */
export interface IndexedParagraph {
  readonly paragraph: Paragraph;
  /** Its number in the index. */
  readonly at: number;
  readonly shape: PassageShape;
  /** Words of its document's title and place: they stand for every paragraph of it. */
  readonly document: ReadonlySet<string>;
}

/** A hit whose details are worked out when they are asked for: most hits are not looked into. */
export class FoundParagraph implements Hit {
  readonly paragraph: Paragraph;
  readonly score: number;
  readonly #place: IndexedParagraph;
  readonly #scores: Scores;
  readonly #query: Query;
  #sentences: readonly SentenceHit[] | undefined;

  constructor(place: IndexedParagraph, score: number, scores: Scores, query: Query) {
    this.paragraph = place.paragraph;
    this.score = score;
    this.#place = place;
    this.#scores = scores;
    this.#query = query;
  }

  get weights(): readonly number[] {
    const { terms } = this.#query;
    const total = terms.reduce((sum, { weight }) => sum + weight, 0) || 1;
    return terms.map(({ weight }) => weight / total);
  }

  get sentences(): readonly SentenceHit[] {
    const { sentences, firstSentence } = this.#place.shape;
    this.#sentences ??= sentences.map(({ start, end }, index) => ({
      index,
      start,
      end,
      score: this.#scores.sentences[firstSentence + index] ?? 0,
      words: wordsIn(firstSentence + index, this.#query),
    }));
    return this.#sentences;
  }

  get own(): number {
    const held = this.#telling().filter(({ term }) => term.reading.places.own.has(this.#place.at));
    return held.reduce((sum, { share }) => sum + share, 0);
  }

  get missing(): readonly MissingWord[] {
    const { at, document } = this.#place;
    return this.#telling()
      .filter(({ term }) => !term.reading.places.known.has(at) && !document.has(term.word.form))
      .sort((a, b) => b.share - a.share)
      .map(({ term: { word, reading }, share }) => ({
        word: word.surface,
        share,
        elsewhere: reading.isKnown,
        name: word.capital && word.start > 0,
      }));
  }

  /** The words that tell something, and each one's share of their weight; generic words are never missing. */
  #telling(): { readonly term: QueryTerm; readonly share: number }[] {
    const telling = this.#query.terms.filter(({ reading }) => !reading.generic);
    const total = telling.reduce((sum, { weight }) => sum + weight, 0) || 1;
    return telling.map((term) => ({ term, share: term.weight / total }));
  }
}

/** Numbers of the question's words that a sentence holds. */
function wordsIn(sentence: number, { terms }: Query): number[] {
  return terms.flatMap(({ reading }, word) =>
    reading.places.sentences.includes(sentence) ? [word] : [],
  );
}
