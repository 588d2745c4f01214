import type { Paragraph } from '../knowledge/document.ts';
import type { Range } from '../knowledge/range.ts';

/** A sentence of a hit and how much of the question's weight it carries. */
export interface SentenceHit extends Range {
  /** Place in the paragraph, from 0. */
  readonly index: number;
  /** 0..1 */
  readonly score: number;
  /** Numbers of the question's words that it holds; see {@link Hit.weights}. */
  readonly words: readonly number[];
}

/** A word of the question that a paragraph does not have. */
export interface MissingWord {
  readonly word: string;
  /** Its share of the question's weight, 0..1. */
  readonly share: number;
  /** Whether it stands in another paragraph. */
  readonly elsewhere: boolean;
  /** Looks like a name: a capital inside the question. */
  readonly name: boolean;
}

export interface Hit {
  readonly paragraph: Paragraph;
  /** 0..1, comparable between questions: the share of the question's weight that was found. */
  readonly score: number;
  /** Share of the question's weight that each of its words carries. */
  readonly weights: readonly number[];
  /** Every sentence of the paragraph, in order of the text. */
  readonly sentences: readonly SentenceHit[];
  /** Share of the weight of the question's telling words that the paragraph's own text holds, 0..1. */
  readonly own: number;
  /** Words of the question that the paragraph does not have, weightiest first. */
  readonly missing: readonly MissingWord[];
}

export interface RetrieveOptions {
  /** Ids of documents to look in; all when absent. */
  readonly documents?: readonly string[];
  /** Ids of paragraphs to look in; all when absent. */
  readonly paragraphs?: readonly string[];
  /** Years to look in; all when absent. */
  readonly years?: readonly number[];
  /** `only` looks in programme sessions alone, `none` leaves them out. */
  readonly sessions?: 'only' | 'none';
  /** What was asked before: its words help, with less weight. */
  readonly context?: string;
  /** Most hits to return; 10 when absent. */
  readonly limit?: number;
}

/**
 * Finds the paragraphs that speak to a question, best first.
 * The embedded index implements it; a search cluster could.
 */
export type Retrieve = (question: string, options?: RetrieveOptions) => Promise<readonly Hit[]>;
