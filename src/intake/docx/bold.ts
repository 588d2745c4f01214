import type { Block } from '../source.ts';
import type { Printed } from './body.ts';

/** A bold line longer than this is a sentence that somebody wanted to be seen. */
const LONGEST = 140;
/** More words are running text, as against the lines of a title page. */
const RUNNING = 18;
/** A heading may stand above another one, not above more. */
const STACKED = 2;

/** The blocks, in which bold lines above running text are headings where nobody used a style for them. */
export function withBoldHeadings(printed: readonly Printed[]): Block[] {
  const letters = (items: readonly Printed[]) =>
    items.reduce((sum, { block }) => sum + ('text' in block ? block.text.length : 0), 0);
  const isBold = letters(printed.filter(({ bold }) => bold)) > letters(printed) / 2;
  const running = printed.findIndex(({ block }) => isRunning(block));
  const deepest = printed.reduce(
    (level, { block }) => (block.kind === 'heading' ? Math.max(level, block.level) : level),
    1,
  );
  return printed.map(({ block, bold }, at): Block => {
    const isHeading =
      bold &&
      !isBold &&
      mayHead(block) &&
      isAbove(printed, at) &&
      !isOnTitlePage(printed, at, running);
    if (!isHeading || block.kind !== 'paragraph') return block;
    const { marker, text, page } = block;
    return {
      kind: 'heading',
      level: Math.min(6, deepest + 1),
      text: marker === undefined ? text : `${marker} ${text}`,
      ...(page === undefined ? {} : { page }),
    };
  });
}

function isRunning(block: Block): boolean {
  if (block.kind !== 'paragraph') return false;
  const words = block.text.split(/\s+/).length;
  return block.marker !== undefined || words > RUNNING || (words > 5 && /[.:;]$/.test(block.text));
}

const mayHead = (block: Block): boolean =>
  block.kind === 'paragraph' &&
  block.text.length <= LONGEST &&
  !block.text.includes('\n') &&
  !/[.:;,]$/.test(block.text) &&
  /\p{L}{2}/u.test(block.text) &&
  (block.marker === undefined || /[\p{L}\p{N}]/u.test(block.marker));

/** Whether text in other type follows at once, or after another bold line. */
function isAbove(printed: readonly Printed[], at: number): boolean {
  const below = printed.slice(at + 1, at + 1 + STACKED).find(({ bold }) => !bold);
  return below !== undefined && below.block.kind !== 'heading';
}

/** Above the text only the line right before it is a heading; the others are of the title page. */
function isOnTitlePage(printed: readonly Printed[], at: number, running: number): boolean {
  return (
    at < running && printed.slice(at + 1, running).some(({ block }) => block.kind !== 'heading')
  );
}
