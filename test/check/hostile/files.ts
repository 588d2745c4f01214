import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { draftOf } from '../../../src/intake/draft/build.ts';
import { readHtml } from '../../../src/intake/html/read.ts';
import { readMarkdown } from '../../../src/intake/markdown.ts';
import { type ReadSource, UnreadableError } from '../../../src/intake/source.ts';
import { readText } from '../../../src/intake/text/read.ts';
import { filesOf } from '../../../src/intake/write.ts';
import {
  ABOUT,
  DOCUMENT,
  GLOSSARY,
  PROGRAMME,
  problemsOf,
} from '../../support/knowledge-folder.ts';
import { anyText, damaged } from './inputs.ts';
import { type Target, target } from './target.ts';

const SMALL = {
  'meeting.md': DOCUMENT,
  'meeting.programme.yaml': PROGRAMME,
  'meeting.about.yaml': ABOUT,
  'glossary.yaml': GLOSSARY,
} as const;

const HTML =
  '<!doctype html><html lang=en><title>Rules</title><h1>Rules</h1><p>4 May 2020</p><ol><li>One<ul><li>two</ul></ol><table><tr><td>9h00<td>a<tr><td>10h00<td>b</table>';
const MARKDOWN =
  '---\ntitle: a\n---\n# A\n\n1. b\n   - c[^1]\n\n| a | b |\n| - | - |\n| 1 | 2 |\n\n[^1]: d\n';

/** The readers of files: those of the knowledge folder, and those of `octopus add`. */
export function fileTargets(): Target[] {
  const source = readFileSync('test/fixtures/sources/octopus-2009.txt').subarray(0, 3000);
  return [
    ...Object.entries(SMALL).map(([name, text]) =>
      target(
        `Knowledge: ${name.replace('meeting', '*')}`,
        2,
        fc.oneof(
          damaged(Buffer.from(text)),
          anyText.map((any) => Buffer.from(any)),
        ),
        // A refusal that names what is wrong is as good as knowledge.
        (bytes) => problemsOf({ ...SMALL, [name]: bytes }),
      ),
    ),
    added('text', 3, readText, source),
    added('HTML', 3, readHtml, Buffer.from(HTML)),
    added('Markdown', 3, readMarkdown, Buffer.from(MARKDOWN)),
  ];
}

/** Reads, drafts and writes; a clear refusal is as good. */
function added(format: string, share: number, read: ReadSource, original: Uint8Array): Target {
  const bytes = fc.oneof(
    damaged(original),
    anyText.map((text) => Buffer.from(text)),
    fc.uint8Array({ maxLength: 300 }),
  );
  return target(`Added files: ${format}`, share, bytes, async (file) => {
    try {
      const facts = { name: 'any', changed: '2020-05-04' };
      const draft = draftOf(await read(file, () => {}), facts, {});
      filesOf(draft, 'any', (key) => `2020-${key}`);
    } catch (error) {
      if (!(error instanceof UnreadableError)) throw error;
    }
  });
}
