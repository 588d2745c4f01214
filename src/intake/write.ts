import { Document, isScalar, isSeq, visit } from 'yaml';
import type { Draft, DraftMend, DraftParagraph, DraftProgramme } from './draft/draft.ts';

/** A knowledge file to write. */
export interface KnowledgeFile {
  readonly name: string;
  readonly text: string;
  /** Line, from 1, on which each paragraph or session starts, by its key. */
  readonly lines: ReadonlyMap<string, number>;
}

/** Gives the id of a paragraph by its key. */
export type IdOf = (key: string) => string;

/** The knowledge files of a document: its text, and its programme if it has one. */
export function filesOf(draft: Draft, name: string, idOf: IdOf): KnowledgeFile[] {
  const { programme } = draft;
  const hasText = draft.parts.some(({ kind }) => kind === 'paragraph');
  return [
    ...(hasText ? [textFile(draft, `${name}.md`, idOf)] : []),
    ...(programme ? [programmeFile(draft, programme, `${name}.programme.yaml`, idOf)] : []),
  ];
}

function textFile(draft: Draft, name: string, idOf: IdOf): KnowledgeFile {
  const head = yaml({
    ...headOf(draft, draft.head.title, draft.head.short),
    ...(draft.notes.length > 0 ? { notes: draft.notes } : {}),
    mends: draft.mends.map((mend) => mendOf(mend, idOf)),
  });
  const blocks = [`---\n${head}---\n`];
  const lines = new Map<string, number>();
  let line = lineCount(blocks[0] ?? '') + 1;
  for (const part of draft.parts) {
    if (part.kind === 'paragraph') lines.set(part.key, line);
    const block =
      part.kind === 'heading'
        ? `${'#'.repeat(part.level)} ${oneLine(part.text)}\n`
        : paragraphBlock(part, idOf);
    blocks.push(block);
    line += lineCount(block) + 1;
  }
  return { name, text: blocks.join('\n'), lines };
}

const lineCount = (block: string) => block.split('\n').length - 1;

function paragraphBlock(
  { key, label, page, note, marker, text }: DraftParagraph,
  idOf: IdOf,
): string {
  const named = oneLine(label.replace(/[[\]|]/g, ' '));
  const id = `[${idOf(key)} | ${named}${page === undefined ? '' : ` | page ${page}`}]`;
  const body = text.split('\n').map(protectedLine);
  const [first = '', ...others] = body;
  const lead =
    marker === undefined ? (LOOKS_MARKED.test(first) ? '- ' : '') : `${written(marker)} `;
  return [
    id,
    ...(note === undefined ? [] : [`{note: ${oneLine(note)}}`]),
    `${lead}${first}`,
    ...others,
    '',
  ].join('\n');
}

/** What the loader would take for the printed marker and cut. */
const LOOKS_MARKED =
  /^\s*(?:\d{1,4}(?:\.\d{1,3}){0,4}[.)]|\((?:\d{1,4}|[a-z]|[ivxl]{1,5})\)|[a-z]\)|[-–•])(?:\s|$)/;

/** A line that begins like a heading, an id or a note is set in by a space. */
const protectedLine = (line: string) =>
  /^(?:#+\s|\[.*\|.*\]$|\{note:)/.test(line) ? ` ${line}` : line;

/** A marker in a form that the loader knows. */
function written(marker: string): string {
  const sign = marker.replace(/^[([]|[.)\]]+$/g, '').toLowerCase();
  if (/^\d{1,4}(?:\.\d{1,3}){0,4}$/.test(sign))
    return marker.startsWith('(') ? `(${sign})` : `${sign}.`;
  return /^(?:[a-z]|[ivxl]{1,5})$/.test(sign) && sign !== marker ? `(${sign})` : '-';
}

function programmeFile(
  draft: Draft,
  programme: DraftProgramme,
  name: string,
  idOf: IdOf,
): KnowledgeFile {
  const { title, timezone, days, sessions, mends } = programme;
  const text = yaml({
    ...headOf(draft, title, `${draft.head.short} programme`),
    timezone,
    days,
    sessions: sessions.map(({ key, label, ...fields }) => ({
      id: idOf(key),
      label: oneLine(label),
      ...fields,
    })),
    mends: mends.map((mend) => mendOf(mend, idOf)),
  });
  const all = text.split('\n');
  const lines = new Map(sessions.map(({ key }) => [key, all.indexOf(`  - id: ${idOf(key)}`) + 1]));
  return { name, text, lines };
}

function headOf({ head }: Draft, title: string, short: string) {
  const { date, state, place, language, url } = head;
  return {
    title: oneLine(title),
    short: oneLine(short),
    year: Number(date.slice(0, 4)),
    date,
    ...(state === undefined ? {} : { state: oneLine(state) }),
    ...(place === undefined ? {} : { place: oneLine(place) }),
    language,
    ...(url === undefined ? {} : { url }),
  };
}

const mendOf = ({ key, printed, mended, why }: DraftMend, idOf: IdOf) => ({
  ...(key === undefined ? {} : { paragraph: idOf(key) }),
  printed,
  mended,
  why,
});

const oneLine = (text: string) => text.replace(/\s+/g, ' ').trim();

/** YAML with short lists of words on one line: `[E, F]`. */
function yaml(value: object): string {
  // The same list twice is written twice: the loader takes no aliases.
  const document = new Document(value, { aliasDuplicateObjects: false });
  visit(document, {
    Pair: (_, { key, value: list }) => {
      if (isScalar(key) && key.value === 'languages' && isSeq(list)) list.flow = true;
    },
  });
  return document.toString({ lineWidth: 0, flowCollectionPadding: false });
}
