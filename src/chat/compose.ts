import { type Citation, quotesOf } from '../answer/answer.ts';
import type { Language } from '../language/language.ts';
import type { Block, Outcome, QuoteBlock, Reply, ReplyKind } from './reply.ts';

/** What a reply that is not about evidence says as data. */
export const SAID: Outcome = {
  answered: true,
  reason: null,
  confidence: 1,
  citations: [],
  nearest: [],
};

/** A reply from its parts; what is left out is empty. */
export function compose(
  kind: ReplyKind,
  language: Language,
  blocks: readonly Block[],
  rest: Partial<Pick<Reply, 'buttons' | 'files' | 'outcome' | 'remember'>> = {},
): Reply {
  return { kind, language, blocks, buttons: [], files: [], outcome: SAID, ...rest };
}

/** The outcome of a reply that cites. */
export function cited(citations: readonly Citation[], confidence = 1): Outcome {
  return { answered: true, reason: null, confidence, citations, nearest: [] };
}

/** The outcome of a refusal. */
export function refused(
  reason: string,
  nearest: readonly Citation[] = [],
  confidence = 0,
): Outcome {
  return { answered: false, reason, confidence, citations: [], nearest };
}

/** A citation as a block. */
function quoteBlock(citation: Citation): QuoteBlock {
  const { id, label } = citation.paragraph;
  return { kind: 'quote', quotes: quotesOf(citation), paragraph: id, label };
}

/** Quotes, and the notes that a reader of these paragraphs needs. */
export function quoteBlocks(citations: readonly Citation[]): Block[] {
  return citations.flatMap((citation): Block[] => {
    const { note } = citation.paragraph;
    return [
      quoteBlock(citation),
      ...(note === undefined ? [] : [{ kind: 'note', text: note } as const]),
    ];
  });
}
