import { describe, expect, it } from 'vitest';
import type { Drawn, PageContent, Stroke } from '../../support/pdf.ts';
import { readPages, sketch } from '../../support/pdf-blocks.ts';

const COLUMNS = [70, 130, 300, 450];

/** Rows of cells at fixed places, each cell a list of lines; rows stand a little apart. */
function rowsAt(top: number, rows: readonly (readonly (readonly string[])[])[], gap = 6): Drawn[] {
  let y = top;
  return rows.flatMap((row) => {
    const drawn = row.flatMap((lines, column) =>
      lines.map((text, line) => ({ text, x: COLUMNS[column] ?? 0, y: y + line * 12 })),
    );
    y += Math.max(...row.map((lines) => lines.length)) * 12 + gap;
    return drawn;
  });
}

const THURSDAY = [
  [['Time'], ['Plenary room'], ['Room 2'], ['Room 3']],
  [['9h00'], ['Opening session'], [], []],
  [
    ['9h30'],
    ['Workshop 1: Capacity', 'building on cybercrime'],
    ['Workshop 2:', 'Legislation'],
    ['Workshop 3: The', 'work of providers'],
  ],
  [['11h00'], ['Coffee break'], [], []],
];
const FRIDAY = [
  [['9h30'], ['Plenary: Evidence in', 'the cloud'], ['Workshop 4: Training', 'of judges'], []],
  [['12h30'], ['Closing session'], [], []],
];
const EXPECTED = [
  '| Time | Plenary room | Room 2 | Room 3 |',
  '| 9h00 | Opening session |  |  |',
  '| 9h30 | Workshop 1: Capacity building on cybercrime | Workshop 2: Legislation | Workshop 3: The work of providers |',
  '| 11h00 | Coffee break |  |  |',
];

/** The lines of a grid. */
function grid(xs: readonly number[], ys: readonly number[]): Stroke[] {
  const [left = 0, right = 0, top = 0, bottom = 0] = [xs[0], xs.at(-1), ys[0], ys.at(-1)];
  return [
    ...ys.map((y): Stroke => ({ from: [left, y], to: [right, y] })),
    ...xs.map((x): Stroke => ({ from: [x, top], to: [x, bottom] })),
  ];
}

describe('a programme', () => {
  it('comes out as rows of cells by its places alone, with text above and below', async () => {
    const { blocks } = await readPages([
      [
        { text: 'The programme of the conference follows below.', x: 70, y: 90 },
        ...rowsAt(120, THURSDAY),
        {
          text: 'Interpretation is provided in all the rooms, from nine in the morning.',
          x: 70,
          y: 260,
        },
      ],
    ]);
    expect(sketch(blocks)).toEqual([
      'The programme of the conference follows below.',
      ...EXPECTED,
      'Interpretation is provided in all the rooms, from nine in the morning.',
    ]);
  });

  it('goes on over a page, where its head is printed again', async () => {
    const { blocks } = await readPages([
      rowsAt(650, THURSDAY),
      rowsAt(90, [THURSDAY[0] ?? [], ...FRIDAY]),
    ]);
    expect(sketch(blocks)).toEqual([
      ...EXPECTED,
      '| 9h30 | Plenary: Evidence in the cloud | Workshop 4: Training of judges |  |',
      '| 12h30 | Closing session |  |  |',
    ]);
  });

  it('comes out by the lines drawn around its cells, also where a cell is as wide as several', async () => {
    const xs = [65, 125, 295, 445, 540];
    const page: PageContent = [
      ...rowsAt(115, THURSDAY.slice(0, 1), 0),
      { text: 'THURSDAY, 17 NOVEMBER, in the Palais de l’Europe', x: 200, y: 135 },
      ...rowsAt(155, THURSDAY.slice(2, 3), 0),
      ...grid(xs, [100, 120]),
      ...grid([65, 540], [120, 140]),
      ...grid(xs, [140, 175]),
    ];
    expect(sketch((await readPages([page])).blocks)).toEqual([
      EXPECTED[0],
      '| THURSDAY, 17 NOVEMBER, in the Palais de l’Europe |  |  |  |',
      EXPECTED[2]?.replace('2: L', '2:\nL'),
    ]);
  });
});

it('a table of contents comes out as entries and pages', async () => {
  const entry = (title: string, page: string, y: number): Drawn[] => [
    { text: `${title} ${'. '.repeat(30)}`, x: 70, y },
    { text: page, x: 500, y },
  ];
  const { blocks } = await readPages([
    [
      ...entry('1. Opening', '3', 90),
      ...entry('2. Workshops', '4', 104),
      ...entry('2.1 Training', '12', 118),
    ],
  ]);
  expect(sketch(blocks)).toEqual([
    '| 1. Opening | 3 |',
    '| 2. Workshops | 4 |',
    '| 2.1 Training | 12 |',
  ]);
});
