import type { Block, Damage, Origin } from '../source.ts';
import { originOf } from './draft.ts';

/** A raised ending that the extraction set apart: "15 th". */
const ORDINAL = /(?<=(?<!\d)\d{1,2}) (?=(?:st|nd|rd|th)(?![\p{L}]))/gu;
/** Glyphs of symbol fonts, control characters, marks of direction and width. */
const INVISIBLE = /[\p{Cc}\u00AD\u200B-\u200F\u202A-\u202E\u2060-\u2069\uFEFF\uFFF9-\uFFFB]/gu;
const UNREADABLE = /[\uFFFD\p{Co}\p{Cn}\p{Cs}]/gu;
/** UTF-8 that was read as Windows' character set: "Ã©", "â€™". */
const MISREAD = /Ã[\u0080-\u00BF©¨ª«®´¶¹»¼]|â€[\u0098-\u009D™œ\u009D¦"“”]|Â[\u00A0«»°]/u;

/** Blocks with plain white space, without signs nobody can see; what was unreadable is named. */
export function tidy(blocks: readonly Block[]): {
  readonly blocks: Block[];
  readonly damage: Damage[];
} {
  const damage: Damage[] = [];
  const tidied = blocks.flatMap((block): Block[] => {
    if (block.kind === 'table') return [{ ...block, rows: block.rows }];
    const text = tidyText(block.text, originOf(block), damage);
    return text === '' ? [] : [noteOf({ ...block, text })];
  });
  return { blocks: tidied, damage };
}

/** An item that ends with an arrow back to the text is a footnote, as web pages print them. */
function noteOf(block: Exclude<Block, { kind: 'table' }>): Block {
  if (block.kind !== 'paragraph' || block.marker === undefined || !BACK.test(block.text))
    return block;
  const { marker, text, page, line } = block;
  return {
    kind: 'footnote',
    marker: marker.replace(/[^\p{L}\p{N}]/gu, ''),
    text: text.replace(BACK, ''),
    ...originOf({ page, line }),
  };
}

const BACK = /\s*[↩⤴↑]\uFE0E?$/u;

/** A text with plain white space; line breaks stay. Notes what could not be read and what was mended. */
export function tidyText(printed: string, origin: Origin, damage: Damage[]): string {
  const lines = printed.normalize('NFC').split('\n');
  const text = lines
    .map((line) =>
      line
        .replace(/[\s\u00A0]+/gu, ' ')
        .replace(INVISIBLE, '')
        .trim(),
    )
    .filter((line) => line !== '')
    .join('\n');
  for (const { index } of text.matchAll(ORDINAL)) {
    const piece = /\S+ \S+(?: \S+)?$/u.exec(text.slice(0, index))?.[0] ?? '';
    const after = /^ \S+(?: \S+)?/.exec(text.slice(index))?.[0] ?? '';
    const start = piece === '' ? (/\S+$/.exec(text.slice(0, index))?.[0] ?? '') : piece;
    damage.push({
      kind: 'broken-word',
      excerpt: start + after,
      done: 'The raised ending was set apart; it was joined.',
      mend: { printed: start + after, mended: start + after.slice(1) },
      ...origin,
    });
  }
  const mended = text.replace(ORDINAL, '');
  const unreadable = mended.match(UNREADABLE);
  const misread = MISREAD.exec(mended);
  if (unreadable)
    damage.push({
      kind: 'unreadable-characters',
      excerpt: around(mended, mended.search(UNREADABLE)),
      done: `${unreadable.length === 1 ? 'A character' : `${unreadable.length} characters`} cannot be read; left out. Look at the original.`,
      ...origin,
    });
  if (misread)
    damage.push({
      kind: 'unreadable-characters',
      excerpt: around(mended, misread.index),
      done: 'Letters look as if they were read in the wrong character set; left as they are.',
      ...origin,
    });
  return mended.replace(UNREADABLE, '').trim();
}

/** The words around a place. */
function around(text: string, at: number): string {
  const before = /(?:\S+\s+){0,4}\S*$/.exec(text.slice(Math.max(0, at - 60), at))?.[0] ?? '';
  const after = /^\S*(?:\s+\S+){0,4}/.exec(text.slice(at, at + 60))?.[0] ?? '';
  return (before + after).replaceAll('\n', ' ').trim();
}
