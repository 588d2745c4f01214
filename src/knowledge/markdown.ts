import { z } from 'zod';
import type { Document, Paragraph } from './document.ts';
import { header, paragraphId } from './schema.ts';
import { problemAt, type SourceFile } from './source.ts';
import { readYaml } from './yaml.ts';

const HEADER = z.strictObject(header);
type Header = z.infer<typeof HEADER>;

/** `[2016-8 | key message 8]` */
const ID_LINE = /^\[([^\]|]+)\|([^\]]+)\]\s*$/;
/** `{note: The next sentence is missing in the source.}` */
const NOTE_LINE = /^\{note:\s*(.+)\}\s*$/;
/** The printed number or bullet before the text; it is no part of the text. */
const MARKER = /^(?:\d+\.|[-–•])\s+/;
const HEADING = /^#+\s+(.+)$/;

interface Block {
  readonly line: number;
  readonly lines: readonly string[];
}

/**
 * Reads a document: front matter, then paragraphs. Each paragraph starts with
 * a line `[id | label]`, perhaps a line `{note: …}`, then its text up to the
 * next empty line.
 * @returns undefined when there are problems; they are noted in the file.
 */
export function readMarkdown(file: SourceFile): Document | undefined {
  const front = /^---\n([\s\S]*?)\n---\n/.exec(file.text);
  if (!front) {
    problemAt(
      file,
      1,
      'the file does not start with its description between two lines ---',
      'Write ---, then title, short, year, date, state, place and language, then ---.',
    );
    return undefined;
  }
  const content = readYaml(file, front[1] ?? '', HEADER, 1);
  if (!content) return undefined;
  const id = file.name.replace(/\.md$/, '');
  const bodyLine = front[0].split('\n').length;
  const paragraphs = readParagraphs(
    file,
    blocksOf(file.text.slice(front[0].length), bodyLine),
    id,
    content.value,
  );
  if (paragraphs.length === 0) {
    problemAt(
      file,
      bodyLine,
      'there is no paragraph',
      'Write a line such as [2016-1 | key message 1] and the paragraph below it.',
    );
    return undefined;
  }
  return { id, ...content.value, paragraphs };
}

function blocksOf(body: string, firstLine: number): Block[] {
  const blocks: Block[] = [];
  let lines: string[] = [];
  body.split('\n').forEach((line, index) => {
    if (line.trim() !== '') lines.push(line.trimEnd());
    if ((line.trim() === '' || index === body.split('\n').length - 1) && lines.length > 0) {
      blocks.push({ line: firstLine + index - lines.length + (line.trim() === '' ? 0 : 1), lines });
      lines = [];
    }
  });
  return blocks;
}

function readParagraphs(
  file: SourceFile,
  blocks: readonly Block[],
  document: string,
  head: Header,
): Paragraph[] {
  const paragraphs: Paragraph[] = [];
  let headings: string[] = [];
  for (const block of blocks) {
    const heading = HEADING.exec(block.lines[0] ?? '');
    if (heading?.[1] && block.lines.length === 1) {
      const level = (block.lines[0] ?? '').indexOf(' ');
      headings = [...headings.slice(0, level - 1), heading[1]];
      continue;
    }
    const paragraph = readParagraph(file, block);
    if (!paragraph) continue;
    const parent = paragraphs.find(({ id }) => id === paragraph.id.replace(/-[^-]+$/, ''));
    paragraphs.push({
      ...paragraph,
      label: `${head.short}, ${paragraph.label}`,
      document,
      year: head.year,
      language: head.language,
      headings: parent ? [...parent.headings, parent.text] : headings,
    });
  }
  return paragraphs;
}

function readParagraph(file: SourceFile, { line, lines }: Block) {
  const [id, label] = (ID_LINE.exec(lines[0] ?? '') ?? []).slice(1).map((part) => part.trim());
  if (id === undefined || label === undefined) {
    problemAt(
      file,
      line,
      `a paragraph without an id: "${(lines[0] ?? '').slice(0, 50)}"`,
      'Write a line such as [2016-8 | key message 8] above it.',
    );
    return undefined;
  }
  const idCheck = paragraphId.safeParse(id);
  if (!idCheck.success) {
    problemAt(
      file,
      line,
      `the id "${id}" cannot be used`,
      `${idCheck.error.issues[0]?.message ?? ''}.`,
    );
    return undefined;
  }
  const note = NOTE_LINE.exec(lines[1] ?? '')?.[1];
  const text = lines
    .slice(note === undefined ? 1 : 2)
    .join('\n')
    .replace(MARKER, '');
  if (text === '') {
    problemAt(
      file,
      line,
      `paragraph ${id} has no text`,
      'Write its text in the lines below the id.',
    );
    return undefined;
  }
  return { id, label, text, note };
}
