import { execFile } from 'node:child_process';
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { promisify } from 'node:util';
import { gunzipSync } from 'node:zlib';

const run = promisify(execFile);

/**
 * Fetches a Debian package into a folder and unpacks it there; nothing is installed.
 * @returns the folder with its files; undefined where there is no apt or no network.
 */
export async function fetchPackage(name: string, folder: string): Promise<string | undefined> {
  const place = join(folder, name);
  await mkdir(place, { recursive: true });
  try {
    await run('apt-get', ['download', name], { cwd: place, timeout: 120_000 });
    const archive = (await readdir(place)).find((file) => file.endsWith('.deb'));
    if (archive === undefined) return undefined;
    await run('dpkg-deb', ['-x', archive, 'files'], { cwd: place });
    return join(place, 'files');
  } catch {
    return undefined;
  }
}

/** Copies a file of a package to a folder, unpacked. @returns its path. */
export async function takeFile(path: string, folder: string): Promise<string> {
  const bytes = await readFile(path);
  const target = join(folder, basename(path, '.gz'));
  await writeFile(target, path.endsWith('.gz') ? gunzipSync(bytes) : bytes);
  return target;
}
