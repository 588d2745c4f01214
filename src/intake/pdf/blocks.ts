import type { Block, Damage } from '../source.ts';
import { depths } from './depth.ts';
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
  const dropped: string[] = [];
  let hyphens = 0;
  for (const { part, page, left } of parts) {
    if (part.kind === 'table') {
      const rows = part.table.rows.map((row) => row.map((cell) => cellProse(cell, vocabulary)));
      hyphens += lettersOf(part.table.rows) - lettersOf(rows);
      dropped.push(...part.table.dropped);
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
    }
  }
  return { blocks, damage, dropped: [...dropped, '-'.repeat(hyphens)] };
}

/** Characters of all cells, without the marks of broken words. */
const lettersOf = (rows: readonly (readonly string[])[]): number =>
  rows.flat().join('').replaceAll(BROKEN, '').replace(/\s/gu, '').length;
