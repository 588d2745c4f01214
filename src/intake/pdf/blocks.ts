import type { Block, Damage } from '../source.ts';
import { depths } from './depth.ts';
import { ENDED } from './ended.ts';
import type { Measure } from './measure.ts';
import { cellProse, proseOf } from './prose.ts';
import type { Placed } from './structure.ts';
import { BROKEN } from './table.ts';
import type { Vocabulary } from './words.ts';

/** Turns the parts of a document into blocks, and tells what is suspicious in them. */
export function blocksOf(
  parts: readonly Placed[],
  measure: Measure,
  vocabulary: Vocabulary,
): { readonly blocks: Block[]; readonly damage: Damage[]; readonly dropped: string[] } {
  const depthOf = depths(measure);
  const blocks: Block[] = [];
  const damage: Damage[] = [];
  let hyphens = 0;
  for (const { part, page, left, ends } of parts) {
    if (part.kind === 'table') {
      const rows = part.table.rows.map((row) => row.map((cell) => cellProse(cell, vocabulary)));
      hyphens += lettersOf(part.table.rows) - lettersOf(rows);
      blocks.push({ kind: 'table', rows, page });
      continue;
    }
    const prose = proseOf(part.lines, vocabulary);
    hyphens += prose.hyphens;
    damage.push(...prose.damage);
    if (part.kind === 'footnote') {
      blocks.push({ kind: 'footnote', marker: part.marker, text: prose.text, page });
    } else if (part.level !== undefined) {
      blocks.push({ kind: 'heading', level: part.level, text: prose.text, page });
    } else {
      const marker = part.lines[0]?.marker?.marker;
      const text = marker ? prose.text.slice(marker.length).trimStart() : prose.text;
      blocks.push({
        kind: 'paragraph',
        text,
        page,
        depth: depthOf(part, left),
        ...(marker && { marker }),
      });
      if (ends && isCut(prose.text)) damage.push(cutSentence(prose.text, part.lines.at(-1)?.page));
    }
  }
  return { blocks, damage, dropped: Array.from({ length: hyphens }, () => '-') };
}

/** Characters of all cells, without the marks of broken words. */
const lettersOf = (rows: readonly (readonly string[])[]): number =>
  rows.flat().join('').replaceAll(BROKEN, '').length;

/** Shorter than this it may be a line that never was a sentence. */
const SENTENCE = 60;
const isCut = (text: string): boolean =>
  text.length >= SENTENCE && !ENDED.test(text) && / \p{Ll}/u.test(text);

const cutSentence = (text: string, page = 0): Damage => ({
  kind: 'cut-sentence',
  excerpt: text.slice(-SENTENCE),
  done: 'The sentence stops at the end of the page and nothing goes on with it. It was left.',
  page,
});
