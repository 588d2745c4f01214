import { describe, expect, it } from 'vitest';
import type { Drawn, PageContent } from '../../support/pdf.ts';
import { readPages, sketch } from '../../support/pdf-blocks.ts';
import { type Column, typeset } from '../../support/typeset.ts';

const prose = (word: string, count: number) =>
  Array.from(
    { length: count },
    (_, at) =>
      `The ${word} paragraph speaks of cooperation against cybercrime in its sentence ${at + 1}.`,
  ).join(' ');

/** So many columns side by side on each page. */
const columns = (count: number, pages: number, bottom = 700): Column[] =>
  Array.from({ length: pages * count }, (_, at) => {
    const width = (455 - (count - 1) * 20) / count;
    return {
      page: Math.floor(at / count),
      x: 70 + (at % count) * (width + 20),
      width,
      top: 120,
      bottom,
    };
  });

const title: Drawn = {
  text: 'Proceedings of the conference on cooperation',
  x: 70,
  y: 80,
  size: 18,
};

const withTitle = ([first = [], ...others]: readonly Drawn[][]): PageContent[] => [
  [title, ...first],
  ...others,
];

describe('columns', () => {
  it.each([2, 3])('%d of them are read one after the other, over two pages', async (count) => {
    const texts = ['first', 'second', 'third', 'fourth'].map((word, at) => prose(word, 6 + at));
    const settings = texts.map((text, at) => ({ text, above: at === 0 ? 0 : 1 }));
    const { blocks } = await readPages(withTitle(typeset(settings, columns(count, 2, 340))));
    expect(sketch(blocks)).toEqual(['# Proceedings of the conference on cooperation', ...texts]);
  });

  it('are read after a heading across them, and before text that goes across again', async () => {
    const [body = []] = typeset([{ text: prose('left', 9) }], columns(2, 1, 280));
    const [wide = []] = typeset(
      [{ text: prose('wide', 4) }],
      [{ page: 0, x: 70, width: 455, top: 330, bottom: 700 }],
    );
    const { blocks } = await readPages([[title, ...body, ...wide]]);
    expect(sketch(blocks)).toEqual([
      '# Proceedings of the conference on cooperation',
      prose('left', 9),
      prose('wide', 4),
    ]);
  });

  it('need not have level lines, and may have numbers and bullets', async () => {
    const [left, right] = columns(2, 1).map((column, at) => ({ ...column, top: 120 + at * 5 }));
    const points = (word: string) =>
      [1, 2, 3, 4].map((number) => ({
        text: prose(`${word}${number}`, 2),
        indent: number % 2 ? 24 : 44,
        marker: number % 2 ? `${number}.` : '•',
        above: 0.5,
      }));
    const [first = [], second = []] = [left, right].map(
      (column, at) => typeset(points(at ? 'right' : 'left'), column ? [column] : [])[0],
    );
    const { blocks } = await readPages([[title, ...first, ...second]]);
    expect(blocks.slice(1).map((block) => 'text' in block && block.text)).toEqual(
      [...points('left'), ...points('right')].map(({ text }) => text),
    );
  });

  it('each have their footnotes', async () => {
    const [body = []] = typeset([{ text: prose('first', 30) }], columns(2, 1, 640));
    const note = (mark: string, x: number): Drawn[] => [
      { text: mark, x, y: 680, size: 5 },
      { text: `Note ${mark} below its column.`, x: x + 5, y: 683, size: 8 },
    ];
    const { blocks } = await readPages([[...body, ...note('1', 70), ...note('2', 307.5)]]);
    expect(sketch(blocks)).toEqual([
      prose('first', 30),
      '[1] Note 1 below its column.',
      '[2] Note 2 below its column.',
    ]);
  });
});

describe('running headers', () => {
  const page = (head: string, foot: string, text: string): PageContent => [
    { text: head, x: 70, y: 45, size: 9 },
    { text, x: 70, y: 90 },
    { text: foot, x: 280, y: 810, size: 9 },
  ];

  it('are left out on odd and even pages, with Arabic and Roman numbers', async () => {
    const { blocks, dropped } = await readPages([
      page('Octopus', 'i', 'The first page of the front matter has a text.'),
      page('Conference', 'ii', 'The second page has another text.'),
      page('Octopus', '1', 'The third page begins the numbers.'),
      page('Conference', '2', 'The fourth page goes on with them.'),
    ]);
    expect(blocks).toHaveLength(4);
    expect(dropped).toEqual(expect.arrayContaining(['Octopus', 'Conference', 'i', 'ii', '1', '2']));
  });

  it('do not take numbered headings with them that happen to stand at the top of pages', async () => {
    const headed = (number: number): PageContent => [
      { text: `Article ${number}`, x: 70, y: 80, font: 'Helvetica-Bold' },
      { text: `Each State shall adopt the measures of article ${number} in full.`, x: 70, y: 110 },
    ];
    const { blocks } = await readPages([headed(3), headed(7), headed(8)]);
    expect(blocks.filter(({ kind }) => kind === 'heading')).toHaveLength(3);
  });

  it('are named where one stands in the midst of the text', async () => {
    const { damage } = await readPages([
      page('Octopus Conference 2016', '1', 'Some text of the first page.'),
      page('Octopus Conference 2016', '2', 'Some text of the second page.'),
      [
        ...page('Octopus Conference 2016', '3', 'Some text of the third page.'),
        { text: 'Octopus Conference 2016', x: 70, y: 400 },
      ],
    ]);
    expect(damage).toMatchObject([{ kind: 'repeated-header', page: 3 }]);
  });
});
