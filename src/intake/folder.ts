import { randomBytes } from 'node:crypto';
import {
  closeSync,
  copyFileSync,
  existsSync,
  fsyncSync,
  openSync,
  readdirSync,
  renameSync,
  rmSync,
  writeSync,
} from 'node:fs';
import { cp, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ExpectedError } from '../errors.ts';
import type { Knowledge } from '../knowledge/document.ts';
import { loadKnowledge } from '../knowledge/load.ts';
import type { KnowledgeFile } from './write.ts';

/** The loader passes over names that begin with a dot. */
const TEMPORARY = '.octopus-add-';

/** What the folder holds now; nothing where it has no document yet. */
export async function knowledgeIn(folder: string): Promise<Pick<Knowledge, 'documents'>> {
  const names = await readdir(folder).catch((error: NodeJS.ErrnoException) => {
    throw new ExpectedError(
      `${folder} cannot be read (${error.code}). Make the folder, or name another with --to or KNOWLEDGE_DIR.`,
    );
  });
  const isEmpty = !names.some((name) => /^[^.].*(?:\.md|\.programme\.yaml)$/.test(name));
  return isEmpty ? { documents: [] } : loadKnowledge(folder);
}

/**
 * Loads the folder as it would be with these files in it.
 * @throws KnowledgeError with every problem.
 */
export async function rehearse(
  folder: string,
  files: readonly KnowledgeFile[],
): Promise<Knowledge> {
  const copy = await mkdtemp(join(tmpdir(), 'octopus-add-'));
  try {
    const names = (await readdir(folder)).filter((name) =>
      /^[^.].*\.(?:md|ya?ml|markdown|txt)$/i.test(name),
    );
    await Promise.all(
      names.map((name) => cp(join(folder, name), join(copy, name), { recursive: true })),
    );
    for (const { name, text } of files) await writeFile(join(copy, name), text);
    return await loadKnowledge(copy);
  } finally {
    await rm(copy, { recursive: true, force: true });
  }
}

/**
 * Puts the files of one document into the folder, all of them or none: each is
 * written whole under a name that the loader passes over, then renamed.
 * @throws ExpectedError when the disk does not take them; the folder is as it was.
 */
export function place(folder: string, files: readonly KnowledgeFile[]): void {
  // With a listener a signal waits until this is done; without one it ends the process in the midst.
  let stopped: NodeJS.Signals | undefined;
  const wait = (signal: NodeJS.Signals) => {
    stopped = signal;
  };
  process.on('SIGINT', wait).on('SIGTERM', wait);
  const mark = `${TEMPORARY}${randomBytes(4).toString('hex')}-`;
  try {
    for (const { name, text } of files) writeWhole(join(folder, mark + name), text);
    swap(
      folder,
      files.map(({ name }) => name),
      mark,
    );
  } catch (error) {
    throw new ExpectedError(
      `${folder} does not take the file (${codeOf(error)}). Look at its permissions and at the room on the disk; nothing was changed.`,
    );
  } finally {
    clear(folder, mark);
    setImmediate(() => {
      process.off('SIGINT', wait).off('SIGTERM', wait);
      if (stopped) process.kill(process.pid, stopped);
    });
  }
}

function writeWhole(path: string, text: string): void {
  const file = openSync(path, 'wx', 0o644);
  try {
    const bytes = Buffer.from(text);
    for (let done = 0; done < bytes.length; ) done += writeSync(file, bytes, done);
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
}

/** Renames one after the other; when one fails, those before it get their old text back. */
function swap(folder: string, names: readonly string[], mark: string): void {
  const done: string[] = [];
  for (const name of names)
    if (existsSync(join(folder, name)))
      copyFileSync(join(folder, name), join(folder, `${mark}old-${name}`));
  try {
    for (const name of names) {
      renameSync(join(folder, mark + name), join(folder, name));
      done.push(name);
    }
  } catch (error) {
    for (const name of done) {
      const old = join(folder, `${mark}old-${name}`);
      if (existsSync(old)) renameSync(old, join(folder, name));
      else rmSync(join(folder, name));
    }
    throw error;
  }
}

/** Removes what was not put in place. A killed run leaves names that the loader passes over. */
function clear(folder: string, mark: string): void {
  if (!existsSync(folder)) return;
  for (const name of readdirSync(folder))
    if (name.startsWith(mark)) rmSync(join(folder, name), { force: true });
}

const codeOf = (error: unknown) =>
  error instanceof Error && 'code' in error ? String(error.code) : String(error);
