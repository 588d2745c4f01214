import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import { namesIn } from '../knowledge/folder.ts';
import { fingerprintOf } from '../snapshot.ts';

/** A knowledge folder at one moment: how it looked, and what was in it. */
export interface Seen {
  readonly look: string;
  /** Absent when it cannot be read. */
  readonly fingerprint: string | undefined;
}

/** Sees a knowledge folder before it is read. */
export async function seeFolder(folder: string): Promise<Seen> {
  const look = await lookAt(folder);
  return { look, fingerprint: await fingerprintOf(folder).catch(() => undefined) };
}

/**
 * How the files of a knowledge folder look from outside: name, size and times
 * of each. Two equal looks, some time apart, mean that nothing is being written.
 */
export async function lookAt(folder: string): Promise<string> {
  const names = await namesIn(folder).catch(codeOf);
  if (typeof names === 'string') return names;
  const looks = await Promise.all(names.map((name) => stat(join(folder, name)).catch(codeOf)));
  return names
    .map((name, at) => {
      const look = looks[at];
      if (typeof look !== 'object') return `${name} ${look}`;
      return `${name} ${look.size} ${look.mtimeMs} ${look.ctimeMs} ${look.ino}`;
    })
    .join('\n');
}

const codeOf = (error: NodeJS.ErrnoException) => error.code ?? error.message;
