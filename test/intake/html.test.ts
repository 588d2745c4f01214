import { describe, expect, it } from 'vitest';
import { htmlSource, readHtml } from '../../src/intake/html/read.ts';
import { readMarkdown } from '../../src/intake/markdown.ts';
import { draftFrom, paragraphsOf, textsOf } from '../support/intake.ts';

const page = (body: string, head = '') =>
  `<!doctype html><html lang="en"><head>${head}</head><body>${body}</body></html>`;

describe('a page that Word wrote', () => {
  it('in windows-1252 keeps its dashes, quotes and the sign of the euro', async () => {
    const text = page('<p>Trends \x96 and \x93costs\x94 of 80 \x80 \x85</p>');
    const { blocks } = await readHtml(Buffer.from(text, 'latin1'), () => {});
    expect(blocks).toEqual([
      { kind: 'paragraph', text: 'Trends – and “costs” of 80 € …', depth: 0 },
    ]);
  });
});

describe('a web page', () => {
  it('is read without what surrounds its text', () => {
    const { blocks } = htmlSource(
      page(`<nav>Home</nav><div class="cookie-banner">We use cookies</div><header>Site</header>
        <main><h1>Report</h1><p>States  should\n cooperate.</p><aside>Read also</aside><script>1</script></main>
        <footer>Imprint</footer>`),
    );
    expect(blocks).toEqual([
      { kind: 'heading', level: 1, text: 'Report' },
      { kind: 'paragraph', text: 'States should cooperate.', depth: 0 },
    ]);
  });

  it('gives lists with their numbers and bullets, however deep', () => {
    const { blocks } = htmlSource(
      page(
        '<ol start="3"><li>Three<ul><li>bullet<li>other</ul><li>Four</ol><ol type="a"><li><p>A</p><p>more</p></li></ol>',
      ),
    );
    expect(
      blocks.map((block) => block.kind === 'paragraph' && [block.marker, block.depth, block.text]),
    ).toEqual([
      ['3.', 1, 'Three'],
      ['–', 2, 'bullet'],
      ['–', 2, 'other'],
      ['4.', 1, 'Four'],
      ['(a)', 1, 'A'],
      [undefined, 1, 'more'],
    ]);
  });

  it('keeps terms with what they mean, and lines where they break', () => {
    const { blocks } = htmlSource(
      page('<dl><dt>MLA<dd>mutual legal assistance</dl><p>One<br>two</p><pre>a  b\nc</pre>'),
    );
    expect(blocks.map((block) => block.kind === 'paragraph' && block.text)).toEqual([
      'MLA\nmutual legal assistance',
      'One\ntwo',
      'a b\nc',
    ]);
  });

  it('gives tables of data as rows, and reads through tables of layout', () => {
    const { blocks } = htmlSource(
      page(
        `<table><tr><td><table><tr><th>Country<th>Year<tr><td>Andorra<td>2016</table><p>Text beside.</p></td></tr></table>`,
      ),
    );
    expect(blocks).toEqual([
      {
        kind: 'table',
        rows: [
          ['Country', 'Year'],
          ['Andorra', '2016'],
        ],
      },
      { kind: 'paragraph', text: 'Text beside.', depth: 0 },
    ]);
  });

  it('sets footnotes apart, without the signs in the text', () => {
    const { blocks } = htmlSource(
      page(
        `<p>The Convention<sup><a href="#fn1">1</a></sup> is open.</p><section class="footnotes"><ol><li id="fn1">CETS 185. <a href="#fnref1">↩</a></li></ol></section>`,
      ),
    );
    expect(blocks).toEqual([
      { kind: 'paragraph', text: 'The Convention is open.', depth: 0 },
      { kind: 'footnote', marker: '1', text: 'CETS 185.' },
    ]);
  });

  it('sets the footnotes of office programs apart, and their headers and footers of pages', () => {
    const { blocks } = htmlSource(
      page(`<div title="header"><p>Running header</p></div>
        <p>See the treaty<a class="sdfootnoteanc" name="sdfootnote1anc" href="#sdfootnote1sym"><sup>1</sup></a> and
        the report<a href="#_ftn1" name="_ftnref1">[2]</a>.</p>
        <div id="sdfootnote1"><p><a class="sdfootnotesym" name="sdfootnote1sym" href="#sdfootnote1anc">1</a> CETS 185.</p></div>
        <div id="ftn1"><p><a href="#_ftnref1" name="_ftn1">[2]</a> Of May.</p></div>
        <div title="footer"><p>Page 1 of 1</p></div>`),
    );
    expect(blocks).toEqual([
      { kind: 'paragraph', text: 'See the treaty and the report.', depth: 0 },
      { kind: 'footnote', marker: '1', text: 'CETS 185.' },
      { kind: 'footnote', marker: '2', text: 'Of May.' },
    ]);
  });

  it('says its title, date and language', () => {
    const source = htmlSource(
      page('<p>x</p>', '<title>Octopus 2018</title><meta name="DC.date" content="2018-07-13">'),
    );
    expect(source).toMatchObject({ title: 'Octopus 2018', date: '2018-07-13', language: 'en' });
  });

  it('is read in the character set it names', async () => {
    const bytes = Buffer.from(
      '<html><meta charset="iso-8859-2"><p>P\xf8\xedli\xb9 dlouh\xe9</p>',
      'latin1',
    );
    const { blocks } = await readHtml(bytes, () => {});
    expect(blocks[0]).toMatchObject({ text: 'Příliš dlouhé' });
  });

  it('is refused when it nests without end', () => {
    expect(() => htmlSource('<div>'.repeat(100_000))).toThrow(/nested more than 400 deep/);
    expect(() => htmlSource('<x>'.repeat(5000))).toThrow(/nested more than 400 deep/);
  });

  it('does not lose the list in a paragraph’s place in the draft', () => {
    const draft = draftFrom(
      htmlSource(page('<h1>Rules 2018</h1><p>They say:</p><ol><li>One.</li><li>Two.</li></ol>')),
    );
    expect(textsOf(draft)).toMatchObject({ title: 'Rules 2018', '1': 'One.', '2': 'Two.' });
    expect(paragraphsOf(draft)[1]?.label).toBe('introduction to the points');
  });
});

describe('Markdown', () => {
  const read = (text: string) => readMarkdown(Buffer.from(text), () => {});

  it('is refused where it nests hundreds deep', async () => {
    for (const text of ['> '.repeat(20_000), `${' '.repeat(900)}- x`])
      await expect(readMarkdown(Buffer.from(`${text}x`), () => {})).rejects.toThrow(/nested more/);
  });

  it('is read with its head, lists, tables and footnotes', async () => {
    const source = await read(
      '---\ntitle: Rules\ndate: 13 July 2018\nlang: en-GB\n---\n# Rules\n\nText[^1] here.\n\n- one\n  - two\n\n| a | b |\n|---|---|\n| 1 | 2 |\n\n[^1]: A note.\n',
    );
    expect(source).toMatchObject({ title: 'Rules', date: '2018-07-13', language: 'en' });
    expect(source.blocks).toEqual([
      { kind: 'heading', level: 1, text: 'Rules' },
      { kind: 'paragraph', text: 'Text here.', depth: 0 },
      { kind: 'paragraph', text: 'one', marker: '–', depth: 1 },
      { kind: 'paragraph', text: 'two', marker: '–', depth: 2 },
      {
        kind: 'table',
        rows: [
          ['a', 'b'],
          ['1', '2'],
        ],
      },
      { kind: 'footnote', marker: '1', text: 'A note.' },
    ]);
  });
});
