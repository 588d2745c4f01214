import type { QuoteBlock } from '../../../src/chat/reply.ts';
import type { AskReply } from '../contract/reply.ts';

/** Every word a reply quotes, by paragraph, with those of the given block. */
export function quotesIn(
  reply: AskReply,
  block: QuoteBlock,
): ReadonlyMap<string, readonly string[]> {
  const cited = reply.citations.map(({ id, quotes }): [string, readonly string[]] => [id, quotes]);
  return new Map([...cited, [block.paragraph, block.quotes]]);
}
