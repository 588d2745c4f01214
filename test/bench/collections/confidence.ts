import MiniSearch from 'minisearch';
import { answerQuestion } from '../../../src/answer/ask.ts';
import { openIndex } from '../../../src/retrieval/embedded.ts';
import { indexKnowledge } from '../../../src/retrieval/index-data.ts';
import type { Row } from './collection.ts';
import { knowledgeOf } from './knowledge.ts';

/** How sure each is that the rows answer a question; only the order of the numbers counts. */
export interface Confidence {
  /** The bot’s, 0..1. */
  readonly octopus: number;
  /** Whether the bot would answer rather than refuse. */
  readonly answers: boolean;
  /** Score of plain MiniSearch’s first result. */
  readonly minisearch: number;
}

export type Judge = (question: string) => Promise<Confidence>;

/**
 * Indexes the rows in both ways.
 * @param language of the rows, ISO 639-1, or `und`.
 */
export function judgeOver(rows: readonly Row[], language: string): Judge {
  const knowledge = knowledgeOf(rows, language);
  const library = { knowledge, ...openIndex(knowledge, indexKnowledge(knowledge)) };
  const plain = new MiniSearch({ fields: ['title', 'text'] });
  plain.addAll(rows);
  return async (question) => {
    const { confidence, found } = await answerQuestion(library, question);
    return {
      octopus: confidence,
      answers: found,
      minisearch: plain.search(question)[0]?.score ?? 0,
    };
  };
}
