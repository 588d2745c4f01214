import { describe, expect, it } from 'vitest';
import { SOFT } from '../../support/pdf.ts';
import { readPages, sketch } from '../../support/pdf-blocks.ts';
import { type Setting, typeset } from '../../support/typeset.ts';

const onPages = (count: number, bottom = 760) =>
  Array.from({ length: count }, (_, page) => ({ page, x: 70, width: 455, top: 90, bottom }));

const LONG =
  'States are encouraged to accede to the Convention, and to make full use of it in practice, since it is the most relevant international agreement on electronic evidence.';

const read = async (settings: readonly Setting[], pages = 1, bottom = 760) =>
  readPages(typeset(settings, onPages(pages, bottom)));

describe('paragraphs', () => {
  it('keep their numbers and bullets, with sub-bullets further in, over a page break', async () => {
    const { blocks } = await read(
      [
        { marker: '1.', indent: 20, text: `First: ${LONG}` },
        { marker: '•', indent: 40, text: `Bullet one: ${LONG}`, above: 0.5 },
        { marker: '–', indent: 60, text: `Below it: ${LONG}` },
        { marker: '–', indent: 60, text: `Also below: ${LONG}` },
        { marker: '•', indent: 40, text: `Bullet two: ${LONG}` },
        { marker: '2.', indent: 20, text: `Second: ${LONG}`, above: 0.5 },
        { marker: '(a)', indent: 40, text: `Letter: ${LONG}` },
        { marker: 'ii.', indent: 40, text: `Roman: ${LONG}` },
      ],
      3,
      180,
    );
    expect(sketch(blocks)).toEqual([
      `1. First: ${LONG}`,
      `  • Bullet one: ${LONG}`,
      `    – Below it: ${LONG}`,
      `    – Also below: ${LONG}`,
      `  • Bullet two: ${LONG}`,
      `2. Second: ${LONG}`,
      `  (a) Letter: ${LONG}`,
      `  ii. Roman: ${LONG}`,
    ]);
    expect(blocks.map(({ page }) => page)).toEqual([1, 1, 1, 1, 2, 2, 2, 2]);
  });

  it('are told apart by the indent of their first lines where no room is left between them', async () => {
    const texts = ['One', 'Two', 'Three'].map((word) => `${word}: ${LONG}`);
    const { blocks } = await read(texts.map((text) => ({ text, firstIndent: 15 })));
    expect(sketch(blocks)).toEqual(texts);
  });

  it('are not broken where a line happens to begin with a number or a dash', async () => {
    const text = `The Conference was held in Strasbourg from the tenth to the eleventh of March in the year 2009. It gathered experts from more than seventy countries – judges and others – in the Palais de l’Europe and heard them on 12. and 13. items, as on others.`;
    const { blocks } = await read([{ text }]);
    expect(sketch(blocks)).toEqual([text]);
  });
});

describe('a broken word', () => {
  const BROKEN =
    'The conference dealt at length with the investi\u00ADgation of offences and with law-\u00ADenforcement and e-\u00ADevidence in all of their aspects, and with the coopera\u00ADtion of providers in matters of electronic inves\u00ADtigation.';

  it('is put together, and one that has a hyphen of its own keeps it', async () => {
    const { blocks, damage } = await read([
      { text: 'Cooperation and e-evidence come first in any investigation.' },
      { text: BROKEN, above: 1 },
    ]);
    expect(sketch(blocks)[1]).toBe(BROKEN.replaceAll('\u00AD', ''));
    expect(damage).toEqual([]);
  });

  it('is none where the hyphen stands for a word left out', async () => {
    const columns = [{ page: 0, x: 70, width: 140, top: 90, bottom: 700 }];
    const { blocks } = await readPages(
      typeset([{ text: 'The rules apply to all hard- and software of the States.' }], columns),
    );
    expect(sketch(blocks)).toEqual(['The rules apply to all hard- and software of the States.']);
  });

  it('is reported where nobody can know', async () => {
    const columns = [{ page: 0, x: 70, width: 140, top: 90, bottom: 700 }];
    const { blocks, damage } = await readPages(
      typeset([{ text: 'Many countries need more co-\u00ADordination in this matter.' }], columns),
    );
    expect(sketch(blocks)).toEqual(['Many countries need more co-ordination in this matter.']);
    expect(damage).toMatchObject([{ kind: 'broken-word', excerpt: 'co-ordination', page: 1 }]);
  });
});

it('hyphens that a font calls soft, and bullets of symbol fonts, are read as what they are', async () => {
  const { blocks } = await readPages([
    [
      { text: '•', x: 70, y: 90, font: SOFT },
      { text: 'law-making and self-help in cyber-', x: 88, y: 90, font: SOFT },
      { text: 'crime matters', x: 88, y: 102, font: SOFT },
      { text: 'Cybercrime is no matter of one State.', x: 70, y: 130 },
    ],
  ]);
  expect(sketch(blocks)).toEqual([
    '  • law-making and self-help in cybercrime matters',
    'Cybercrime is no matter of one State.',
  ]);
});

it('bullets that are drawn as shapes are bullets', async () => {
  const { blocks } = await readPages([
    [
      { text: 'The bodies concerned are the following ones:', x: 70, y: 90 },
      { dot: [80, 100], side: 3.5 },
      { text: 'the Committee of the Parties;', x: 92, y: 106 },
      { dot: [80, 114], side: 3.5 },
      { text: 'the Consultative Committee.', x: 92, y: 120 },
    ],
  ]);
  expect(sketch(blocks).slice(1)).toEqual([
    '  • the Committee of the Parties;',
    '  • the Consultative Committee.',
  ]);
});

describe('footnotes', () => {
  it('stand apart with their marks, and their marks in the text are raised', async () => {
    const { blocks } = await readPages([
      [
        { text: 'The Convention on Cybercrime', x: 70, y: 90 },
        { text: '1', x: 203, y: 86, size: 6 },
        { text: 'is open to all States of the world', x: 209, y: 90 },
        { text: 'that are ready to implement it.', x: 70, y: 102 },
        { from: [70, 700], to: [200, 700] },
        { text: '1', x: 70, y: 710, size: 5 },
        { text: 'Opened for signature in Budapest in 2001,', x: 75, y: 713, size: 8 },
        { text: 'and in force since 2004.', x: 70, y: 723, size: 8 },
      ],
    ]);
    expect(sketch(blocks)).toEqual([
      'The Convention on Cybercrime¹ is open to all States of the world that are ready to implement it.',
      '[1] Opened for signature in Budapest in 2001, and in force since 2004.',
    ]);
  });
});

describe('damage', () => {
  it('names letters that nobody can read', async () => {
    const { damage } = await readPages([
      [{ text: 'A word \u0001\u0002\u0003 of a font without names.', x: 70, y: 90 }],
    ]);
    expect(damage).toMatchObject([{ kind: 'unreadable-characters', page: 1 }]);
  });
});

it('what is drawn twice over itself is read once', async () => {
  const { blocks } = await readPages([
    [
      { text: 'Shadowed words of a title', x: 70, y: 90, size: 18 },
      { text: 'Shadowed words of a title', x: 71, y: 91, size: 18 },
      { text: 'Running text below it, which is longer.', x: 70, y: 130 },
      { text: 'Running text below it, which is longer.', x: 70.3, y: 130 },
    ],
  ]);
  expect(sketch(blocks)).toEqual([
    '# Shadowed words of a title',
    'Running text below it, which is longer.',
  ]);
});

it('turned text is read as it is meant to be', async () => {
  const { blocks } = await readPages([
    [
      { text: 'The page is read like this, and most of its text is.', x: 70, y: 90 },
      { text: 'Along the side of it', x: 40, y: 400, angle: 270 },
      { text: 'stand two more lines.', x: 52, y: 400, angle: 270 },
    ],
  ]);
  expect(sketch(blocks)).toEqual([
    'The page is read like this, and most of its text is.',
    'Along the side of it stand two more lines.',
  ]);
});
