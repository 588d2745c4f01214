import type { Paragraph } from '../knowledge/document.ts';
import type { PassageShape } from './passages.ts';
import type { Query } from './question.ts';
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
    const telling = this.#query.terms.filter(({ reading }) => !reading.generic);
    const total = telling.reduce((sum, { weight }) => sum + weight, 0) || 1;
    const held = telling.filter(({ reading }) => reading.places.own.has(this.#place.at));
    return held.reduce((sum, { weight }) => sum + weight, 0) / total;
  }

  /** Generic words tell nothing and are never missing. */
  get missing(): readonly MissingWord[] {
    const telling = this.#query.terms.filter(({ reading }) => !reading.generic);
    const total = telling.reduce((sum, { weight }) => sum + weight, 0);
    return telling
      .filter(
        ({ word, reading }) =>
          !reading.places.known.has(this.#place.at) && !this.#place.document.has(word.form),
      )
      .sort((a, b) => b.weight - a.weight)
      .map(({ word, weight, reading }) => ({
        word: word.surface,
        share: weight / total,
        elsewhere: reading.isKnown,
        name: word.capital && word.start > 0,
      }));
  }
}

/** Numbers of the question's words that a sentence holds. */
function wordsIn(sentence: number, { terms }: Query): number[] {
  return terms.flatMap(({ reading }, word) =>
    reading.places.sentences.includes(sentence) ? [word] : [],
  );
}
