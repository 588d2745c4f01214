import type { Block } from '../../../src/chat/reply.ts';

/** The parts of a comparison: what stands before its first heading, then a side for each heading. */
export function sidesOf(blocks: readonly Block[]): readonly (readonly Block[])[] {
  const starts = blocks.flatMap(({ kind }, place) => (kind === 'heading' ? [place] : []));
  return [0, ...starts]
    .map((start, index) => blocks.slice(start, starts[index]))
    .filter((side) => side.length > 0);
}
