import { readFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import { blocksOf, ID_LINE } from '../../../src/knowledge/blocks.ts';
import { A4 } from '../../support/pdf.ts';
import { lettersOf, readPages, textsOf } from '../../support/pdf-blocks.ts';
import { type Setting, typeset } from '../../support/typeset.ts';

/** The paragraphs of a document as printed, without our ids. */
async function paragraphsOf(name: string): Promise<string[]> {
  const file = await readFile(new URL(`../../../knowledge/${name}.md`, import.meta.url), 'utf8');
  const [, , text = ''] = file.split(/^---$/mu);
  return blocksOf(text, 1)
    .map(({ lines }) =>
      lines.filter((line) => !ID_LINE.test(line) && !line.startsWith('#')).join(' '),
    )
    .filter(Boolean);
}

/** Set as an official document would be: title in bold, numbers and bullets in the margin. */
function settingOf(text: string, at: number): Setting {
  if (at === 0) return { text, font: 'Helvetica-Bold', size: 14 };
  const [, marker, rest = ''] = /^(\d+\.|-) (.*)$/su.exec(text) ?? [];
  if (!marker) return { text, above: 1 };
  return marker === '-'
    ? { marker: '–', indent: 40, text: rest, above: 0.5 }
    : { marker, indent: 22, text: rest, above: 0.5 };
}

/** A running header and a numbered footer on each page. */
const furniture = (page: number, pages: number) => [
  { text: 'Council of Europe – Cybercrime', x: 70, y: 40, size: 8 },
  { text: `Page ${page} of ${pages}`, x: A4.width - 130, y: 812, size: 8 },
];

describe.each(['octopus-2009', 'octopus-2016'])('%s, set as an official PDF', (name) => {
  it('comes back paragraph by paragraph, word for word', async () => {
    const paragraphs = await paragraphsOf(name);
    const columns = Array.from({ length: 9 }, (_, page) => ({
      page,
      x: 70,
      width: 455,
      top: 90,
      bottom: 520,
    }));
    const set = typeset(paragraphs.map(settingOf), columns);
    const pages = set.map((page, at) => [...furniture(at + 1, set.length), ...page]);
    const { blocks, damage, dropped } = await readPages(pages);
    const read = blocks.map((block) => {
      if (block.kind !== 'paragraph') return 'text' in block ? block.text : '';
      return block.marker ? `${block.marker.replace('–', '-')} ${block.text}` : block.text;
    });
    expect(set.length).toBeGreaterThan(2);
    expect(read).toEqual(paragraphs);
    expect(damage).toEqual([]);
    expect(lettersOf([...textsOf(blocks), ...dropped])).toEqual(
      lettersOf(pages.flatMap((page) => page.map(({ text }) => text))),
    );
  });
});
