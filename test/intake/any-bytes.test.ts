import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readDocx } from '../../src/intake/docx/read.ts';
import { draftOf } from '../../src/intake/draft/build.ts';
import { readHtml } from '../../src/intake/html/read.ts';
import { readMarkdown } from '../../src/intake/markdown.ts';
import { readFileAs } from '../../src/intake/read.ts';
import { type ReadSource, UnreadableError } from '../../src/intake/source.ts';
import { readText } from '../../src/intake/text/read.ts';
import { filesOf } from '../../src/intake/write.ts';
import { paragraphsOf } from '../support/intake.ts';
import { load } from '../support/knowledge-folder.ts';
import { pdfOf } from '../support/pdf.ts';
import { docxEntries, wordParagraph, zipOf } from '../support/zip.ts';

const FACTS = { name: 'any', changed: '2020-05-04' };

const pdf = pdfOf([[{ text: 'States should cooperate.', x: 72, y: 90 }]]);
const docx = zipOf(docxEntries(wordParagraph('States should cooperate.', { list: '1.0' })));
const html = Buffer.from(
  '<!doctype html><h1>Rules</h1><ol><li>One<ul><li>two</ul></ol><table><tr><td>9h00<td>a<tr><td>10h00<td>b</table>',
);
const markdown = Buffer.from('---\ntitle: a\n---\n# A\n\n1. b\n   - c[^1]\n\n[^1]: d\n');
const text = Buffer.from(
  'Title\n\nStrasbourg, 4 May 2020\n\n1. One\n - two:\n\n\n\n9h00\ta\tb\n10h00\tc\td\n',
);

/** Bytes of a file with some of them changed, cut out or put in. */
const damaged = (original: Uint8Array) =>
  fc
    .array(
      fc.tuple(
        fc.nat(original.length - 1),
        fc.constantFrom('set', 'cut', 'put'),
        fc.uint8Array({ maxLength: 12 }),
      ),
      {
        minLength: 1,
        maxLength: 6,
      },
    )
    .map((changes) => {
      let bytes = Buffer.from(original);
      for (const [at, how, piece] of changes)
        bytes = Buffer.concat([
          bytes.subarray(0, at),
          how === 'cut' ? Buffer.alloc(0) : piece,
          bytes.subarray(at + (how === 'put' ? 0 : piece.length + 1)),
        ]);
      return bytes;
    });

/** As the file is read: what the library throws of a damaged file is a refusal. */
const readAnyPdf: ReadSource = async (bytes) => {
  await readFileAs(
    Buffer.concat([Buffer.from('%PDF-'), bytes]),
    { ...FACTS, name: 'a.pdf' },
    {},
    () => {},
  );
  throw new UnreadableError('Read.');
};

const READERS: readonly (readonly [string, ReadSource, Uint8Array, number])[] = [
  ['plain text', readText, text, 4000],
  ['HTML', readHtml, html, 2500],
  ['Markdown', readMarkdown, markdown, 2500],
  ['DOCX', readDocx, docx, 1200],
  ['PDF', readAnyPdf, pdf, 500],
];

/** Reads, drafts and writes; a clear refusal is as good. */
async function tried(read: ReadSource, bytes: Uint8Array): Promise<void> {
  try {
    const draft = draftOf(await read(bytes, () => {}), FACTS, {});
    filesOf(draft, 'any', (key) => `2020-${key}`);
  } catch (error) {
    if (!(error instanceof UnreadableError)) throw error;
    expect(error.message).toMatch(/\w+.*\./s);
  }
}

describe.each(READERS)('%s', (_, read, original, runs) => {
  it('of any bytes is read or refused, and never a fault', { timeout: 240_000 }, async () => {
    const bytes = fc.oneof(damaged(original), fc.uint8Array({ maxLength: 300 }));
    await fc.assert(
      fc.asyncProperty(bytes, (each) => tried(read, each)),
      { numRuns: runs },
    );
  });
});

it('a file of any bytes and any name is read or refused', { timeout: 120_000 }, async () => {
  const names = fc.constantFrom('a.txt', 'a.md', 'a.html', 'a.docx', 'a.pdf', 'a', 'a.xyz');
  await fc.assert(
    fc.asyncProperty(names, fc.uint8Array({ maxLength: 200 }), async (name, bytes) => {
      await readFileAs(bytes, { ...FACTS, name }, {}, () => {}).catch((error: unknown) => {
        if (!(error instanceof UnreadableError)) throw error;
      });
    }),
    { numRuns: 4000 },
  );
});

/** Lines of the kinds that could be mistaken for the signs of a knowledge file. */
const line = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 60 }),
  fc.constantFrom(
    '# a',
    '[2020-1 | x]',
    '{note: x}',
    '---',
    '- b',
    '1. c',
    '(a) d',
    '2.1 e',
    'f:',
    '\tg\th',
    '– – i',
    '9h00\tj',
    '* *',
    '1. 1. k',
  ),
);

it('what is written of any text is read back as the same paragraphs', {
  timeout: 120_000,
}, async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(line, { minLength: 1, maxLength: 25 }), async (lines) => {
      const source = await readText(Buffer.from(lines.join('\n')), () => {}).catch(() => undefined);
      if (!source) return;
      const draft = (() => {
        try {
          return draftOf(source, FACTS, { date: '2020-05-04', short: 'Any 2020' });
        } catch (error) {
          if (error instanceof UnreadableError) return undefined;
          throw error;
        }
      })();
      if (!draft) return;
      const files = filesOf(draft, 'any', (key) => `2020-${key}`);
      const { documents } = await load(
        Object.fromEntries(files.map(({ name, text: content }) => [name, content])),
      );
      const read = documents
        .filter(({ timezone }) => timezone === undefined)
        .flatMap(({ paragraphs }) => paragraphs);
      expect(read.map((paragraph) => paragraph.text.replace(/^ (?=[#[{])/gm, ''))).toEqual(
        paragraphsOf(draft).map((paragraph) => paragraph.text),
      );
    }),
    { numRuns: 800 },
  );
});
