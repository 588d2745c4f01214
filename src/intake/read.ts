import { basename } from 'node:path';
import { draftOf } from './draft/build.ts';
import type { Draft } from './draft/draft.ts';
import type { FileFacts, Told } from './draft/head.ts';
import { formatOf } from './sniff.ts';
import { type ReadSource, UnreadableError } from './source.ts';

/** What was made of a file: a draft, or the text of what is a knowledge file already. */
export type Intake =
  | { readonly kind: 'draft'; readonly draft: Draft }
  | { readonly kind: 'knowledge'; readonly text: string };

/** Loaded one by one: no file needs them all. */
const READERS = {
  pdf: async () => (await import('./pdf/read.ts')).readPdf,
  docx: async () => (await import('./docx/read.ts')).readDocx,
  html: async () => (await import('./html/read.ts')).readHtml,
  markdown: async () => (await import('./markdown.ts')).readMarkdown,
  text: async () => (await import('./text/read.ts')).readText,
} as const satisfies Record<string, () => Promise<ReadSource>>;

/**
 * Reads a file of any known format and makes the draft of a document of it.
 * @throws UnreadableError for a file that cannot be read, saying why and what to do.
 */
export async function readFileAs(
  bytes: Uint8Array,
  file: FileFacts,
  told: Told,
  onProgress: (share: number) => void,
): Promise<Intake> {
  const format = formatOf(bytes, basename(file.name));
  if (format === 'markdown') {
    const [{ isKnowledgeFile }, { decodeText }] = await Promise.all([
      import('./markdown.ts'),
      import('./decode.ts'),
    ]);
    const text = decodeText(bytes);
    if (isKnowledgeFile(text)) return { kind: 'knowledge', text };
  }
  const read = await READERS[format]();
  const source = await read(bytes, (share) => onProgress(share * 0.9)).catch(refuse);
  return { kind: 'draft', draft: draftOf(source, file, told) };
}

/** A fault of a parser is a fault of the file. */
function refuse(error: unknown): never {
  if (error instanceof UnreadableError) throw error;
  const why = error instanceof Error ? error.message.split('\n', 1)[0]?.slice(0, 120) : '';
  throw new UnreadableError(
    `it is damaged (${why}). Open it in the program it comes from, save it anew and add that.`,
  );
}
