import { describe, expect, it } from 'vitest';
import { entriesOf } from '../../src/intake/docx/entries.ts';
import { readDocx } from '../../src/intake/docx/read.ts';
import { docxEntries, wordParagraph as p, zipOf } from '../support/zip.ts';

const read = (body: string, more = {}) => readDocx(zipOf(docxEntries(body, more)), () => {});

describe('a Word file', () => {
  it('is read with its styles, printed numbers, footnotes and properties', async () => {
    const core = `<cp:coreProperties xmlns:cp="c" xmlns:dc="d" xmlns:dcterms="t"><dc:title>Rules of 2018</dc:title><dcterms:modified>2018-07-13T10:00:00Z</dcterms:modified></cp:coreProperties>`;
    const source = await read(
      [
        p('Rules', { style: 'Title' }),
        p('Cooperation', { style: 'heading1' }),
        p('States should act.', { list: '1.0' }),
        p('Between two.'),
        p('They should train:', { list: '1.0' }),
        p('judges;', { list: '1.1' }),
        p('police.', { list: '1.1' }),
        p('A bullet.', { list: '2.0' }),
        p(
          '<w:r><w:t>See the treaty</w:t></w:r><w:r><w:footnoteReference w:id="1"/></w:r><w:r><w:t>.</w:t></w:r>',
        ),
      ].join(''),
      { 'docProps/core.xml': core },
    );
    expect(source).toMatchObject({ title: 'Rules of 2018', date: '2018-07-13' });
    expect(
      source.blocks.map((block) =>
        block.kind === 'table'
          ? ''
          : `${'marker' in block ? block.marker : block.kind} ${block.text}`,
      ),
    ).toEqual(
      [
        'heading Rules',
        'heading Cooperation',
        '1. States should act.',
        'paragraph Between two.',
        '2. They should train:',
        '(a) judges;',
        '(b) police.',
        '– A bullet.',
        'paragraph See the treaty.',
        '1 CETS No. 185.',
      ].map((line) => line.replace(/^paragraph /, 'paragraph ')),
    );
  });

  it('shows neither deleted text nor where it was', async () => {
    const { blocks } = await read(
      p(
        '<w:r><w:t>It is </w:t></w:r><w:del w:id="1"><w:r><w:delText>not </w:delText></w:r></w:del><w:ins w:id="2"><w:r><w:t>quite </w:t></w:r></w:ins><w:r><w:t>true.</w:t></w:r>',
      ),
    );
    expect(blocks).toMatchObject([{ text: 'It is quite true.' }]);
  });

  it('gives its tables as rows', async () => {
    const cell = (text: string) => `<w:tc>${p(text)}</w:tc>`;
    const row = (...cells: string[]) => `<w:tr>${cells.map(cell).join('')}</w:tr>`;
    const { blocks } = await read(`<w:tbl>${row('9h30', 'Opening')}${row('13h00', 'End')}</w:tbl>`);
    expect(blocks).toEqual([
      {
        kind: 'table',
        rows: [
          ['9h30', 'Opening'],
          ['13h00', 'End'],
        ],
      },
    ]);
  });
});

describe('a ZIP file is refused when', () => {
  const bounds = { entries: 20, total: 200_000, xml: 100_000 };
  const refusal = (bytes: Uint8Array) =>
    entriesOf(bytes, bounds).then(
      () => 'taken',
      (error: Error) => error.message,
    );
  const body = docxEntries(p('x'));

  it.each([
    [
      'it unpacks to too much',
      zipOf({ ...body, 'word/media/a.bin': 'a'.repeat(300_000) }),
      /unpacks to more than/,
    ],
    [
      'its texts are too long',
      zipOf({ ...body, 'word/document.xml': 'a'.repeat(150_000) }),
      /unpacks to more than/,
    ],
    [
      'it lies about its size',
      zipOf({ ...body, 'word/media/a.bin': 'a'.repeat(150_000) }, { claimed: 10 }),
      /damaged/,
    ],
    [
      'it holds too many files',
      zipOf({
        ...body,
        ...Object.fromEntries(Array.from({ length: 30 }, (_, at) => [`f${at}`, ''])),
      }),
      /more than 20 files/,
    ],
    ['it is encrypted', zipOf(body, { encrypted: true }), /encrypted/],
    [
      'it declares entities',
      zipOf({ ...body, 'word/document.xml': '<!DOCTYPE a [<!ENTITY b "c">]><a/>' }),
      /entities/,
    ],
    ['it is a spreadsheet', zipOf({ 'xl/workbook.xml': '<a/>' }), /spreadsheet/],
    ['it is an archive', zipOf({ 'a.txt': 'text' }), /ZIP archive/],
    ['it is cut off', zipOf(body).subarray(0, 200), /damaged/],
  ])('%s', async (_, bytes, message) => {
    expect(await refusal(bytes)).toMatch(message);
  });

  it('it is none of these, then it is taken', async () => {
    expect(await refusal(zipOf(body))).toBe('taken');
  });
});
