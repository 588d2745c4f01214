import { createHash } from 'node:crypto';
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Knowledge } from './knowledge/document.ts';
import type { IndexData } from './retrieval/index-data.ts';

/** Knowledge and its index, ready to use. */
export interface Prepared {
  readonly knowledge: Knowledge;
  readonly data: IndexData;
}

/** Raised whenever the stored form or what is put into the index changes. */
const FORMAT = 4;

/** Where the build puts the snapshot of the documents that come with the bot. */
const FILE = fileURLToPath(new URL('./knowledge.snapshot.json', import.meta.url));

/** Names the contents of a knowledge folder: equal only where every file is equal. */
export async function fingerprintOf(folder: string): Promise<string> {
  const hash = createHash('sha256').update(String(FORMAT));
  const names = (await readdir(folder)).sort();
  for (const name of names) {
    const content = await readFile(join(folder, name)).catch(() => '');
    hash.update(`\n${name}\n`).update(content);
  }
  return hash.digest('hex');
}

/** Keeps knowledge and index under the fingerprint of their folder. */
export async function writeSnapshot(
  fingerprint: string,
  { knowledge, data }: Prepared,
): Promise<string> {
  const { documents, glossary } = knowledge;
  const plain = {
    fingerprint,
    documents: documents.map((document) => ({
      ...document,
      // Descriptions live on in the index alone.
      paragraphs: document.paragraphs.map(({ about: _, ...paragraph }) => paragraph),
    })),
    glossary,
    passages: data.passages,
    postings: [...data.postings],
    vocabulary: [...data.vocabulary],
    concepts: [...data.concepts],
  };
  await writeFile(FILE, JSON.stringify(plain));
  return FILE;
}

/** What was kept for this fingerprint; undefined when there is nothing, or it is old or damaged. */
export async function readSnapshot(fingerprint: string): Promise<Prepared | undefined> {
  try {
    const plain = JSON.parse(await readFile(FILE, 'utf8'));
    if (plain.fingerprint !== fingerprint) return undefined;
    const { documents, glossary, passages } = plain;
    const paragraphs = new Map(
      (documents as Knowledge['documents']).flatMap((document) =>
        document.paragraphs.map((paragraph) => [paragraph.id, paragraph]),
      ),
    );
    return {
      knowledge: { documents, glossary, paragraphs },
      data: {
        passages,
        postings: new Map(plain.postings),
        vocabulary: new Map(plain.vocabulary),
        concepts: new Map(plain.concepts),
      },
    };
  } catch {
    return undefined;
  }
}
