import { type Block, blocksOf, HEADING, ID_LINE } from './blocks.ts';
import type { Paragraph } from './document.ts';
import { labelOf } from './label.ts';
import { checkMends } from './mends.ts';
import { header, mapping, paragraphId } from './schema.ts';
import { problemAt, type Reading, type SourceFile } from './source.ts';
import { readYaml } from './yaml.ts';

const HEADER = mapping(
  header,
  'Write title, short, year, date and language, each on a line such as "year: 2016"',
);

/** `{note: The next sentence is missing in the source.}` */
const NOTE_LINE = /^\{note:\s*(.+)\}$/;
/** The printed number, letter or bullet before the text; it is no part of the text. */
const MARKER =
  /^\s*(?:\d{1,4}(?:\.\d{1,3}){0,4}[.)]|\((?:\d{1,4}|[a-z]|[ivxl]{1,5})\)|[a-z]\)|[-–•])(?:\s+|$)/;

type Draft = Pick<Paragraph, 'id' | 'label' | 'headings' | 'text' | 'page' | 'note'> & {
  readonly line: number;
};

/**
 * Reads a document: front matter, then paragraphs. Each paragraph starts with
 * a line `[id | label]` or `[id | label | page 3]`, perhaps a line `{note: …}`, then its text up to the
 * next empty line.
 * @param id the document's.
 * @returns undefined when it has no usable front matter; problems are noted in the file.
 */
export function readMarkdown(file: SourceFile, id: string): Reading | undefined {
  const front = /^---[ \t]*\n([\s\S]*?\n)?---[ \t]*(?:\n|$)/.exec(file.text);
  if (!front) {
    problemAt(
      file,
      1,
      'the file does not start with its description between two lines ---',
      'Write ---, then title, short, year, date and language, then ---.',
    );
    return undefined;
  }
  const content = readYaml(file, front[1] ?? '', HEADER, 1);
  const bodyLine = front[0].split('\n').length;
  const drafts = readDrafts(file, blocksOf(file.text.slice(front[0].length), bodyLine));
  if (drafts.length === 0)
    problemAt(
      file,
      bodyLine,
      'there is no paragraph',
      'Write a line such as [2016-1 | key message 1] and the paragraph below it.',
    );
  if (!content) return undefined;
  const head = content.value;
  const paragraphs = drafts.map(({ line, ...draft }) => ({
    ...draft,
    label: labelOf(head, draft),
    document: id,
    year: head.year,
    language: head.language,
  }));
  checkMends(file, content, paragraphs);
  return { file, document: { id, ...head, paragraphs }, lines: drafts.map(({ line }) => line) };
}

function readDrafts(file: SourceFile, blocks: readonly Block[]): Draft[] {
  const drafts: Draft[] = [];
  const byId = new Map<string, Draft>();
  let headings: string[] = [];
  for (const block of blocks) {
    const [, level, heading] = HEADING.exec(block.lines[0] ?? '') ?? [];
    if (level !== undefined && heading !== undefined) {
      headings = [...headings.slice(0, level.length - 1), heading];
      continue;
    }
    const read = readDraft(file, block);
    if (!read) continue;
    const parent = byId.get(read.id.replace(/-[^-]+$/, ''));
    const draft = { ...read, headings: parent ? [...parent.headings, parent.text] : headings };
    drafts.push(draft);
    byId.set(draft.id, draft);
  }
  return drafts;
}

function readDraft(file: SourceFile, { line, lines }: Block): Omit<Draft, 'headings'> | undefined {
  const refuse = (wrong: string, write: string) => {
    problemAt(file, line, wrong, write);
    return undefined;
  };
  const [first = '', second = ''] = lines;
  const { id, label, page } = ID_LINE.exec(first)?.groups ?? {};
  if (id === undefined || label === undefined)
    return refuse(
      `a paragraph without an id: "${first.slice(0, 50)}"`,
      'Write a line such as [2016-8 | key message 8] above it.',
    );
  const check = paragraphId.safeParse(id);
  if (!check.success)
    return refuse(`the id "${id}" cannot be used`, `${check.error.issues[0]?.message ?? ''}.`);
  const note = NOTE_LINE.exec(second)?.[1];
  const text = lines
    .slice(note === undefined ? 1 : 2)
    .join('\n')
    .replace(MARKER, '')
    .trimStart();
  if (text === '')
    return refuse(`paragraph ${id} has no text`, 'Write its text in the lines right below the id.');
  return { line, id, label, text, note, ...(page === undefined ? {} : { page: Number(page) }) };
}
