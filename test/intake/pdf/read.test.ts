import { describe, expect, it } from 'vitest';
import { readPdf } from '../../../src/intake/pdf/read.ts';
import { UnreadableError } from '../../../src/intake/source.ts';
import { A4, pdfOf } from '../../support/pdf.ts';
import { readPages, sketch } from '../../support/pdf-blocks.ts';
import { typeset } from '../../support/typeset.ts';

const PAGE = { x: 70, width: 455, top: 90, bottom: 760 } as const;
const onPages = (count: number) => Array.from({ length: count }, (_, page) => ({ ...PAGE, page }));

const SENTENCES = [
  'States are encouraged to accede to the Convention and to make full use of it in practice.',
  'The conference pointed at the need to establish trust between public and private bodies.',
  'Training of judges and prosecutors should be part of the regular curriculum everywhere.',
];

/** Running text of so many sentences, none like another. */
const prose = (count: number, subject = 'item') =>
  Array.from(
    { length: count },
    (_, at) => `${SENTENCES[at % 3]} See ${subject} ${at + 1} of the list.`,
  ).join(' ');

describe('a PDF is refused with a clear line', () => {
  const refused = async (bytes: Uint8Array) => {
    const error = await readPdf(bytes, () => {}).then(
      () => undefined,
      (fault: unknown) => fault,
    );
    expect(error).toBeInstanceOf(UnreadableError);
    return (error as UnreadableError).message;
  };

  it('when it is empty, another type, damaged or cut short', async () => {
    expect(await refused(new Uint8Array())).toContain('is empty');
    expect(await refused(Buffer.from('PK\u0003\u0004 a zip'))).toContain('is not a PDF');
    expect(await refused(Buffer.from('%PDF-1.7 and nothing more'))).toContain('damaged');
    expect(await refused(pdfOf([[{ text: 'Hello', x: 70, y: 90 }]]).slice(0, 200))).toContain(
      'damaged',
    );
  });

  it('when it is protected by a password', async () => {
    const key = 'x'.repeat(32);
    const lock = `/Encrypt << /Filter /Standard /V 1 /R 2 /O (${key}) /U (${key}) /P -4 >> /ID [(a) (a)]`;
    const plain = Buffer.from(pdfOf([[{ text: 'Hello', x: 70, y: 90 }]])).toString('latin1');
    const locked = Buffer.from(plain.replace('/Root', `${lock} /Root`), 'latin1');
    expect(await refused(locked)).toContain('protected by a password');
  });

  it('when it has no text, or no pages', async () => {
    expect(await refused(pdfOf([[], [{ from: [10, 10], to: [500, 10] }]]))).toMatch(
      /2 pages but no text.*OCR/u,
    );
    expect(await refused(pdfOf([]))).toContain('no pages');
  });
});

it('title, date and language are those of its properties, where they are sensible', async () => {
  const of = (Title: string, CreationDate: string) =>
    readPdf(
      pdfOf([[{ text: 'A text', x: 70, y: 90 }]], { info: { Title, CreationDate }, lang: 'fr-FR' }),
      () => {},
    );
  expect(await of('Rapport final', "D:20161120093000+01'00'")).toMatchObject({
    title: 'Rapport final',
    date: '2016-11-20',
    language: 'fr',
  });
  const made = await of('Microsoft Word - v3.doc', 'yesterday');
  expect(made).not.toHaveProperty('title');
  expect(made).not.toHaveProperty('date');
});

it('progress goes up to the end, page by page', async () => {
  const shares: number[] = [];
  await readPdf(
    pdfOf([1, 2, 3].map((page) => [{ text: `Text ${page}`, x: 70, y: 300 }])),
    (share) => shares.push(share),
  );
  expect(shares).toEqual(shares.toSorted((a, b) => a - b));
  expect(shares).toHaveLength(3);
});

it('a page of thirty thousand letters in no order is read in time', async () => {
  const letters = Array.from({ length: 30_000 }, (_, at) => ({
    text: 'a',
    size: 1,
    x: ((at * 7919) % 5950) / 10,
    y: ((at * 104_729) % 8420) / 10,
  }));
  const { blocks } = await readPages([letters]);
  expect(blocks.length).toBeGreaterThan(0);
});

describe('a PDF is read', () => {
  it('into headings and paragraphs, with their pages', async () => {
    const pages = typeset(
      [
        { text: 'Conference on cooperation', size: 20, font: 'Helvetica-Bold' },
        { text: '1. Opening', size: 12, font: 'Helvetica-Bold', above: 1 },
        { text: prose(3), above: 1 },
        { text: prose(2), above: 1 },
        { text: '1.1 Purpose', size: 10, font: 'Helvetica-Bold', above: 1 },
        { text: prose(80), above: 1 },
      ],
      onPages(3),
    );
    const { blocks } = await readPages(pages);
    expect(sketch(blocks)).toEqual([
      '# Conference on cooperation',
      '## 1. Opening',
      prose(3),
      prose(2),
      '### 1.1 Purpose',
      prose(80),
    ]);
    expect(blocks.map(({ page }) => page)).toEqual([1, 1, 1, 1, 1, 1]);
  });

  it('with two columns one after the other, below a title across both', async () => {
    const columns = [0, 1].map((at) => ({
      page: 0,
      x: 70 + at * 240,
      width: 215,
      top: 140,
      bottom: 340,
    }));
    const [body = []] = typeset(
      [{ text: prose(6, 'left') }, { text: prose(6, 'right'), above: 1 }],
      columns,
    );
    const { blocks } = await readPages([
      [{ text: 'A title that goes across both of the columns', x: 70, y: 90, size: 18 }, ...body],
    ]);
    expect(sketch(blocks)).toEqual([
      '# A title that goes across both of the columns',
      prose(6, 'left'),
      prose(6, 'right'),
    ]);
  });

  it('without running headers, footers and page numbers', async () => {
    const { blocks, dropped } = await readPages(
      typeset([{ text: prose(170) }], onPages(4)).map((page, at) => [
        { text: at % 2 ? 'Octopus 2017' : 'Cooperation against cybercrime', x: 70, y: 40, size: 8 },
        ...page,
        { text: `${at + 1}`, x: A4.width / 2, y: 810, size: 8 },
      ]),
    );
    expect(sketch(blocks)).toEqual([prose(170)]);
    expect(dropped).toContain('Octopus 2017');
  });
});
