import type { Draft, DraftDamage } from './draft/draft.ts';
import type { KnowledgeFile } from './write.ts';

const KINDS: Readonly<Record<DraftDamage['kind'], string>> = {
  'broken-word': 'broken word',
  'cut-sentence': 'cut sentence',
  'missing-after-colon': 'missing after a colon',
  'repeated-header': 'printed twice',
  'garbled-date': 'garbled date',
  'unreadable-characters': 'unreadable characters',
  other: 'to look at',
};

/** What a draft holds, on one line. */
export function summaryOf({ head, parts, programme, pages }: Draft): string {
  const paragraphs = parts.filter(({ kind }) => kind === 'paragraph').length;
  return [
    `“${head.title}”`,
    head.date,
    head.language,
    counted(paragraphs, 'paragraph'),
    ...(programme ? [counted(programme.sessions.length, 'session')] : []),
    ...(pages === undefined ? [] : [counted(pages, 'page')]),
  ].join(', ');
}

/** Every suspicious place: where it stands in the written file and in the source, and what was done. */
export function damageLines({ damage }: Draft, files: readonly KnowledgeFile[]): string[] {
  return damage
    .map((each) => ({ ...placeOf(each, files), each }))
    .sort((a, b) => a.file.localeCompare(b.file) || a.line - b.line)
    .map(({ file, line, each }) => {
      const page = each.page === undefined ? '' : ` (page ${each.page})`;
      const excerpt = each.excerpt.replace(/\s+/g, ' ').trim();
      return `${file}:${line}${page}: ${KINDS[each.kind]}: “${excerpt}”. ${each.done}`;
    });
}

/** The line of its paragraph or session, else the first that holds its words. */
function placeOf({ file, key, excerpt, mend }: DraftDamage, files: readonly KnowledgeFile[]) {
  const own =
    files.find(({ name }) => name.endsWith('.programme.yaml') === (file === 'programme')) ??
    files[0];
  const known = key === undefined ? undefined : own?.lines.get(key);
  const words = mend?.mended ?? excerpt;
  const at = own?.text.split('\n').findIndex((line) => line.includes(words)) ?? -1;
  return { file: own?.name ?? '', line: known ?? Math.max(0, at) + 1 };
}

export const counted = (count: number, noun: string) => `${count} ${noun}${count === 1 ? '' : 's'}`;
