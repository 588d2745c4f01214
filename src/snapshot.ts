import { createHash, randomUUID } from 'node:crypto';
import { mkdir, readdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { deserialize, serialize } from 'node:v8';
import { crc32 } from 'node:zlib';
import type { Knowledge } from './knowledge/document.ts';
import type { IndexData } from './retrieval/index-data.ts';

/** Knowledge and its index, ready to use. Plain data: it can be sent to another thread. */
export interface Prepared {
  readonly knowledge: Knowledge;
  readonly data: IndexData;
}

/** Raised whenever the stored form or what is put into the index changes. */
const FORMAT = 5;

/** Where snapshots are kept: beside the code. The build makes it; where it is missing or read-only nothing is kept. */
const SNAPSHOTS = fileURLToPath(new URL('./snapshots', import.meta.url));
/** Snapshots of other folders, or of other states of this one, that are left alone. */
const OTHERS = 3;
/** Four bytes of a checksum stand before the content. */
const HEAD = 4;

/** Names the contents of a knowledge folder: equal only where every file is equal. */
export async function fingerprintOf(folder: string): Promise<string> {
  const hash = createHash('sha256').update(`${FORMAT} ${process.versions.v8}`);
  const names = (await readdir(folder)).sort();
  for (const name of names) {
    const content = await readFile(join(folder, name)).catch(() => '');
    hash.update(`\n${name}\n`).update(content);
  }
  return hash.digest('hex');
}

const fileOf = (fingerprint: string, folder: string) => join(folder, `${fingerprint}.snapshot`);

/** Makes the folder for snapshots. */
export async function makeSnapshotFolder(folder = SNAPSHOTS): Promise<void> {
  await mkdir(folder, { recursive: true });
}

/**
 * Keeps knowledge and index under the fingerprint of their folder, at once or
 * not at all. @throws when the folder is missing or cannot be written.
 */
export async function writeSnapshot(
  fingerprint: string,
  { knowledge, data }: Prepared,
  folder = SNAPSHOTS,
): Promise<void> {
  const { glossary } = knowledge;
  const documents = knowledge.documents.map((document) => ({
    ...document,
    // Descriptions live on in the index alone.
    paragraphs: document.paragraphs.map(({ about: _, ...paragraph }) => paragraph),
  }));
  const content = serialize({ documents, glossary, data });
  const head = Buffer.alloc(HEAD);
  head.writeUInt32LE(crc32(content));
  const part = join(folder, `${randomUUID()}.part`);
  try {
    await writeFile(part, Buffer.concat([head, content]));
    await rename(part, fileOf(fingerprint, folder));
  } finally {
    await rm(part, { force: true });
  }
  await removeOld(fileOf(fingerprint, folder), folder);
}

async function removeOld(kept: string, folder: string): Promise<void> {
  const others = (await readdir(folder))
    .map((name) => join(folder, name))
    .filter((file) => file.endsWith('.snapshot') && file !== kept);
  const dated = await Promise.all(
    others.map(async (file) => ({ file, at: (await stat(file)).mtimeMs })),
  );
  const old = dated.sort((a, b) => b.at - a.at).slice(OTHERS);
  await Promise.all(old.map(({ file }) => rm(file, { force: true })));
}

/** What was kept for this fingerprint; undefined when there is nothing, or it is damaged. */
export async function readSnapshot(
  fingerprint: string,
  folder = SNAPSHOTS,
): Promise<Prepared | undefined> {
  try {
    const file = await readFile(fileOf(fingerprint, folder));
    const content = file.subarray(HEAD);
    if (crc32(content) !== file.readUInt32LE()) return undefined;
    const { documents, glossary, data } = deserialize(content);
    const paragraphs = new Map(
      (documents as Knowledge['documents']).flatMap((document) =>
        document.paragraphs.map((paragraph) => [paragraph.id, paragraph]),
      ),
    );
    return { knowledge: { documents, glossary, paragraphs }, data };
  } catch {
    return undefined;
  }
}
