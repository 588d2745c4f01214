import { randomBytes } from 'node:crypto';
import { existsSync, linkSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { makeFolder } from './folder.ts';

/**
 * The key of an embedded store: made once, and kept beside it for its owner alone.
 * @throws when the folder cannot be written to.
 */
export function ownStoreKey(folder: string): string {
  const file = join(folder, 'store.key');
  const draft = join(folder, `store.key.${process.pid}`);
  makeFolder(folder);
  if (!existsSync(file)) {
    writeFileSync(draft, `${randomBytes(32).toString('hex')}\n`, { mode: 0o600 });
    try {
      // Of two processes that start at once, one key is kept.
      linkSync(draft, file);
    } catch (error) {
      if (!isThere(error)) throw error;
    } finally {
      rmSync(draft);
    }
  }
  return readFileSync(file, 'utf8').trim();
}

function isThere(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'EEXIST';
}
