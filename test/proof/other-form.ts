import { execFile } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { promisify } from 'node:util';

const run = promisify(execFile);

/**
 * The paragraphs of a document by its other form, with means that share
 * nothing with the readers: blank lines and list signs of the text form, tags
 * of the HTML form, `<w:p>` of the DOCX form.
 */
export async function paragraphsOf(path: string): Promise<string[]> {
  const paragraphs = path.endsWith('.docx')
    ? await ofWord(path)
    : path.endsWith('.html')
      ? ofHtml(await readFile(path, 'utf8'))
      : ofText(await readFile(path, 'utf8'));
  return paragraphs.map((text) => text.replace(/\s+/g, ' ').trim()).filter(isSentence);
}

/** Shorter ones are headings, page numbers, cells and names: they stand in several places. */
const isSentence = (text: string) =>
  text.split(' ').length >= 8 && !/\.\s?\.\s?\.\s?\./.test(text) && !isContents(text);

/** Several numbers of sections in a row: a table of contents, which is no text. */
const isContents = (text: string) =>
  (text.match(/(?<!\S)\d+\.\d+(?:\.\d+)*\.? \S/g)?.length ?? 0) > 2;

function ofText(text: string): string[] {
  return text
    .split(/\n[ \t]*\n|\n(?=\s*(?:[*•o+]|\d{1,2}\.|\^?\[\d+\])\s)/)
    .filter((block) => !/[-_=|+]{20,}/.test(block))
    .map((block) => block.replace(/^\s*(?:[*•o+]|\d{1,2}(?:\.\d{1,2})*\.?|\^?\[\d+\])\s+/, ''));
}

function ofHtml(html: string): string[] {
  const body = html
    .replace(/<(script|style|nav)\b[\s\S]*?<\/\1>/gi, '')
    .replace(/<div class="toc"[\s\S]*?<\/div>/gi, '');
  return [
    ...body.matchAll(/<p\b[^>]*>([\s\S]*?)(?=<\/p>|<p\b|<\/?(?:div|li|dd|td|ul|ol|pre|table)\b)/gi),
  ].map(([, inner = '']) => decoded(inner.replace(/<[^>]+>/g, '')));
}

async function ofWord(path: string): Promise<string[]> {
  const { stdout } = await run('unzip', ['-p', path, 'word/document.xml'], {
    maxBuffer: 64 * 1024 * 1024,
  });
  return [...stdout.matchAll(/<w:p[ >][\s\S]*?<\/w:p>/g)].map(([paragraph]) =>
    decoded(
      [...paragraph.matchAll(/<w:t[ >][^<]*|<w:t>[^<]*/g)]
        .map(([run]) => run.replace(/^<[^>]*>/, ''))
        .join(''),
    ),
  );
}

const NAMED: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: ' ',
};

const decoded = (text: string) =>
  text.replace(/&(?:#(\d+)|#x([\da-f]+)|(\w+));/gi, (all, decimal, hex, name) => {
    if (decimal) return String.fromCodePoint(Number(decimal));
    if (hex) return String.fromCodePoint(Number.parseInt(hex, 16));
    return NAMED[name] ?? all;
  });
