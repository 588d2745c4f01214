import { createHash } from 'node:crypto';
import { readFile, realpath, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { ExpectedError } from '../errors.ts';

const LOOK_MS = 50;
/** Checking and writing takes seconds at most. */
const LONGEST_MS = 60_000;

/**
 * Does work on a folder while no other process of this machine does: two that
 * add at once would give the same ids, or overwrite one another.
 * @throws ExpectedError when another one does not end.
 */
export async function alone<Result>(folder: string, work: () => Promise<Result>): Promise<Result> {
  const name = createHash('sha256')
    .update(await realpath(folder))
    .digest('hex')
    .slice(0, 16);
  // Outside of the folder, which stays as it was whatever happens.
  const path = join(tmpdir(), `octopus-add-${name}.lock`);
  const end = performance.now() + LONGEST_MS;
  while (!(await isTaken(path))) {
    if (performance.now() > end)
      throw new ExpectedError(
        `another "octopus add" is writing to ${folder}. Run it again when that one has ended.`,
      );
    await wait(LOOK_MS);
  }
  try {
    return await work();
  } finally {
    await rm(path, { force: true });
  }
}

/** Takes the lock, unless a living process holds it. */
async function isTaken(path: string): Promise<boolean> {
  try {
    await writeFile(path, String(process.pid), { flag: 'wx' });
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    const holder = Number(await readFile(path, 'utf8').catch(() => ''));
    if (holder > 0 && !isAlive(holder)) await rm(path, { force: true });
    return false;
  }
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}
