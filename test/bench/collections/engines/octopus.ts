import { quotesOf } from '../../../../src/answer/answer.ts';
import { citationOf } from '../../../../src/answer/ask.ts';
import { wantedBy } from '../../../../src/answer/facts.ts';
import { openIndex } from '../../../../src/retrieval/embedded.ts';
import { indexKnowledge } from '../../../../src/retrieval/index-data.ts';
import { LIMIT, type OpenEngine } from '../engine.ts';
import { knowledgeOf } from '../knowledge.ts';

/** The bot's own retrieval, as the bot uses it. What it quotes is what the bot would quote. */
export const openOctopusIndex: OpenEngine = (rows, language) => {
  const knowledge = knowledgeOf(rows, language);
  const { retrieve, sameMeaning } = openIndex(knowledge, indexKnowledge(knowledge));
  return async (question) => {
    const hits = await retrieve(question, { limit: LIMIT });
    const [best] = hits;
    return {
      ids: hits.map(({ paragraph }) => paragraph.id),
      quote: () =>
        best ? quotesOf(citationOf(best, wantedBy(question, sameMeaning))).join(' ') : '',
    };
  };
};
