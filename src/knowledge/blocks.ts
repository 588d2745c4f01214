/** Lines of a document that belong together. */
export interface Block {
  /** Line of the file on which it starts, from 1. */
  readonly line: number;
  readonly lines: readonly string[];
}

/** `[2016-8 | key message 8]`, `[2018-8 | key message 8 | page 3]` */
export const ID_LINE =
  /^\[\s*(?<id>[^\]|]*[^\]|\s])\s*\|\s*(?<label>[^\]|]*[^\]|\s])\s*(?:\|\s*page\s+(?<page>[1-9]\d{0,4})\s*)?\]$/;
/** `## Heading` */
export const HEADING = /^(#+)\s+(.+)$/;

/**
 * Cuts a text at its empty lines and before each id line; a heading is a block
 * of its own. Lines keep their words but not the white space at their ends.
 * @param firstLine line of the file on which the text starts.
 */
export function blocksOf(text: string, firstLine: number): Block[] {
  const blocks: { line: number; lines: string[] }[] = [];
  let open = false;
  text.split('\n').forEach((raw, index) => {
    const line = raw.trimEnd();
    const isHeading = HEADING.test(line);
    if (line === '') open = false;
    else if (open && !isHeading && !ID_LINE.test(line)) blocks.at(-1)?.lines.push(line);
    else {
      blocks.push({ line: firstLine + index, lines: [line] });
      open = !isHeading;
    }
  });
  return blocks;
}
