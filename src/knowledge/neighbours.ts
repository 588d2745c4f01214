import type { Knowledge, Paragraph } from './document.ts';

/** What stands around a paragraph in its document, the nearest first. */
export interface Neighbours {
  readonly before: readonly Paragraph[];
  readonly after: readonly Paragraph[];
}

/**
 * The paragraphs before and after one in its document; none where there is no such paragraph.
 * @param most how many on each side.
 */
export function neighboursOf(
  { documents, paragraphs }: Knowledge,
  id: string,
  most = 1,
): Neighbours {
  const document = paragraphs.get(id)?.document;
  const siblings = documents.find((each) => each.id === document)?.paragraphs ?? [];
  const at = siblings.findIndex((each) => each.id === id);
  return {
    before: siblings.slice(Math.max(0, at - most), Math.max(0, at)).toReversed(),
    after: at < 0 ? [] : siblings.slice(at + 1, at + 1 + most),
  };
}
