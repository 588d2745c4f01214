import { describe, expect, it } from 'vitest';
import { readDocx } from '../../src/intake/docx/read.ts';
import type { Block } from '../../src/intake/source.ts';
import { sketch } from '../support/pdf-blocks.ts';
import { docxEntries, wordParagraph as p, zipOf } from '../support/zip.ts';

const blocksOf = async (body: string, more = {}): Promise<readonly Block[]> =>
  (await readDocx(zipOf(docxEntries(body, more)), () => {})).blocks;
const read = async (body: string, more = {}) => sketch(await blocksOf(body, more));

const run = (text: string, properties = '') =>
  `<w:r><w:rPr>${properties}</w:rPr><w:t xml:space="preserve">${text}</w:t></w:r>`;
const field = (instruction: string, result: string) =>
  `<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>${instruction}</w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>${result}<w:r><w:fldChar w:fldCharType="end"/></w:r>`;
const set = (properties: string, content: string) =>
  `<w:p><w:pPr>${properties}</w:pPr>${content}</w:p>`;
const NAMESPACE = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
const LONG =
  'This paragraph is long enough that nobody would take it for a heading, whatever stands around it.';

describe('a Word file whose author used no styles', () => {
  it('has its bold lines as headings, its typed numbers and bullets as markers', async () => {
    const indent = (left: number) => `<w:ind w:left="${left}" w:hanging="360"/>`;
    const typed = (left: number, sign: string, text: string) =>
      set(indent(left), `${run(sign)}<w:r><w:tab/></w:r>${run(text)}`);
    const bold = (text: string) => p(run(text, '<w:b/>'));
    expect(
      await read(
        [
          bold('Meeting of experts'),
          bold('Conclusions'),
          p('Riga, 4 May 2018'),
          bold('Recommendations'),
          typed(360, '1', 'States should do three things:'),
          typed(720, '•', 'preserve data;'),
          typed(1080, 'o', 'at once,'),
          typed(720, '•', 'answer.'),
          typed(360, '2', 'Providers should answer.'),
          bold('The next meeting'),
          p(LONG),
        ].join(''),
      ),
    ).toEqual([
      'Meeting of experts',
      'Conclusions',
      'Riga, 4 May 2018',
      '## Recommendations',
      '1 States should do three things:',
      '  • preserve data;',
      '    o at once,',
      '  • answer.',
      '2 Providers should answer.',
      '## The next meeting',
      LONG,
    ]);
  });

  it('keeps a bold sentence in its paragraph', async () => {
    const bold = run('This sentence matters, and somebody wanted it to be seen.', '<w:b/>');
    expect(await read(p(LONG) + p(bold) + p(LONG))).toEqual([
      LONG,
      'This sentence matters, and somebody wanted it to be seen.',
      LONG,
    ]);
  });
});

describe('a Word file', () => {
  it('has the numbers that its styles print, over several levels and in headings', async () => {
    const level = (at: number, text: string, format = 'decimal') =>
      `<w:lvl w:ilvl="${at}"><w:start w:val="1"/><w:numFmt w:val="${format}"/><w:lvlText w:val="${text}"/></w:lvl>`;
    const numbering = `<w:numbering ${NAMESPACE}><w:abstractNum w:abstractNumId="0">${level(0, 'Article %1', 'upperRoman')}${level(1, '%1.%2.')}</w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num></w:numbering>`;
    const style = (id: string, name: string, based: string, properties: string) =>
      `<w:style w:type="paragraph" w:styleId="${id}"><w:name w:val="${name}"/><w:basedOn w:val="${based}"/><w:pPr>${properties}</w:pPr></w:style>`;
    const styles = `<w:styles ${NAMESPACE}>${style('berschrift1', 'heading 1', 'Normal', '<w:numPr><w:numId w:val="1"/></w:numPr><w:outlineLvl w:val="0"/>')}${style('Artikel', 'Our article', 'berschrift1', '')}${style('Absatz', 'Our paragraph', 'Normal', '<w:numPr><w:ilvl w:val="1"/><w:numId w:val="1"/></w:numPr>')}</w:styles>`;
    const styled = (id: string, text: string) => set(`<w:pStyle w:val="${id}"/>`, run(text));
    expect(
      await read(
        [
          styled('berschrift1', 'Scope'),
          styled('Absatz', 'First.'),
          styled('Absatz', 'Second.'),
          styled('Artikel', 'Terms'),
          styled('Absatz', 'Third.'),
        ].join(''),
        { 'word/numbering.xml': numbering, 'word/styles.xml': styles },
      ),
    ).toEqual([
      '## Article I Scope',
      'I.1. First.',
      'I.2. Second.',
      '## Article II Terms',
      'II.1. Third.',
    ]);
  });

  it('shows results of fields, not what they are told, and no table of contents', async () => {
    const contents = [
      p(
        '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>TOC \\o "1-3"</w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:t>Introduction</w:t></w:r><w:r><w:tab/></w:r><w:r><w:t>3</w:t></w:r>',
      ),
      p('<w:r><w:t>Conclusions</w:t></w:r><w:r><w:tab/></w:r><w:r><w:t>9</w:t></w:r>'),
      p('<w:r><w:fldChar w:fldCharType="end"/></w:r>'),
    ].join('');
    expect(
      await read(contents + p(`${run('See page ')}${field('PAGEREF a', run('12'))}${run('.')}`)),
    ).toEqual(['See page 12.']);
  });

  it('joins what a tracked deletion of a paragraph’s end joins, and hides what is hidden', async () => {
    const removed = `<w:rPr><w:del w:id="1"/></w:rPr>`;
    expect(
      await read(
        [
          set(removed, run('The first half ')),
          p(`${run('and the second.')}${run('secret', '<w:vanish/>')}`),
          `<w:moveFrom w:id="2"><w:p>${run('Moved away.')}</w:p></w:moveFrom>`,
          `<w:p><w:moveFrom w:id="3">${run('Gone.')}</w:moveFrom><w:moveTo w:id="4">${run('Here.')}</w:moveTo></w:p>`,
        ].join(''),
      ),
    ).toEqual(['The first half and the second.', 'Here.']);
  });

  it('has the text of its text boxes once, and plain hyphens', async () => {
    const box = (text: string) => `<w:txbxContent>${p(text)}</w:txbxContent>`;
    const drawing = `<w:r><mc:AlternateContent xmlns:mc="m"><mc:Choice>${`<w:drawing>${box('In the box.')}</w:drawing>`}</mc:Choice><mc:Fallback><w:pict>${box('In the box.')}</w:pict></mc:Fallback></mc:AlternateContent></w:r>`;
    expect(
      await read(
        p(
          `${drawing}${run('A co')}<w:r><w:noBreakHyphen/></w:r>${run('op and a re')}<w:r><w:softHyphen/></w:r>${run('port.')}`,
        ),
      ),
    ).toEqual(['A co-op and a report.', 'In the box.']);
  });

  it('has the pages that Word noted', async () => {
    const turn = '<w:r><w:lastRenderedPageBreak/></w:r>';
    const blocks = await blocksOf(
      [
        p('On the first.'),
        p(`${run('Over ')}${turn}${run('both.')}`),
        p('On the second.'),
        p(`${turn}${run('On the third.')}`),
      ].join(''),
    );
    expect(blocks.map(({ page }) => page)).toEqual([1, 1, 2, 3]);
  });

  it('keeps the columns of a table where cells are merged', async () => {
    const cell = (text: string, properties = '') =>
      `<w:tc><w:tcPr>${properties}</w:tcPr>${p(text)}</w:tc>`;
    const [blocks] = [
      await blocksOf(
        `<w:tbl><w:tr>${cell('Time')}${cell('Room 1')}${cell('Room 2')}</w:tr><w:tr>${cell('9h30', '<w:vMerge w:val="restart"/>')}${cell('Opening', '<w:gridSpan w:val="2"/>')}</w:tr><w:tr>${cell('', '<w:vMerge/>')}${cell('Talk')}${cell('Debate')}</w:tr></w:tbl>`,
      ),
    ];
    expect(blocks).toEqual([
      {
        kind: 'table',
        rows: [
          ['Time', 'Room 1', 'Room 2'],
          ['9h30', 'Opening', ''],
          ['', 'Talk', 'Debate'],
        ],
      },
    ]);
  });

  it('with levels and numbers that no list has is read all the same', async () => {
    const numbering = `<w:numbering ${NAMESPACE}><w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:start w:val="2000000000"/><w:numFmt w:val="lowerLetter"/><w:lvlText w:val="%1>"/></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num></w:numbering>`;
    const body = p('A point.', { list: '1.900000000' }) + p('Another.', { list: '1.0' });
    const lines = await read(body, { 'word/numbering.xml': numbering });
    expect(lines).toHaveLength(2);
  });

  it('is refused where it nests deeper than any document', async () => {
    const deep = `${'<w:ins>'.repeat(2000)}${run('x')}${'</w:ins>'.repeat(2000)}`;
    await expect(read(`<w:p>${deep}</w:p>`)).rejects.toThrow(/nested more than 400 deep/);
  });
});
