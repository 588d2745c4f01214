import { execFile } from 'node:child_process';
import { cp, lstat, mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';

/** What production dependencies may take on disk, megabytes. */
const LIMIT_MB = 150;
/** So many of the largest packages are named. */
const NAMED = 8;
const MB = 1_000_000;
/** `stat` counts blocks of this size, bytes. */
const BLOCK = 512;

/** What a file or folder takes on disk, bytes: whole blocks, as `du` counts. */
async function sizeOf(path: string): Promise<number> {
  const { blocks } = await lstat(path);
  const entries = await readdir(path).catch(() => []);
  const inside = await Promise.all(entries.map((name) => sizeOf(join(path, name))));
  return blocks * BLOCK + inside.reduce((sum, size) => sum + size, 0);
}

/** The packages of a folder, with those of its scopes. */
async function packagesIn(modules: string): Promise<string[]> {
  const names = await readdir(modules);
  const scoped = names.filter((name) => name.startsWith('@'));
  const inScopes = await Promise.all(
    scoped.map(async (scope) =>
      (await readdir(join(modules, scope))).map((name) => `${scope}/${name}`),
    ),
  );
  return [...names.filter((name) => !/^[@.]/.test(name)), ...inScopes.flat()];
}

/** Installs the production dependencies in a folder of their own and prints what they take. */
const folder = await mkdtemp(join(tmpdir(), 'octopus-size-'));
try {
  for (const file of ['package.json', 'package-lock.json', '.npmrc'])
    await cp(file, join(folder, file));
  await promisify(execFile)('npm', ['ci', '--omit=dev', '--ignore-scripts'], { cwd: folder });
  const modules = join(folder, 'node_modules');
  const total = (await sizeOf(modules)) / MB;
  const sizes = await Promise.all(
    (await packagesIn(modules)).map(async (name) => ({
      name,
      mb: (await sizeOf(join(modules, name))) / MB,
    })),
  );
  for (const { name, mb } of sizes.toSorted((a, b) => b.mb - a.mb).slice(0, NAMED))
    process.stdout.write(`${mb.toFixed(1).padStart(6)} MB  ${name}\n`);
  process.stdout.write(
    `${total.toFixed(1).padStart(6)} MB  all production dependencies, of at most ${LIMIT_MB}\n`,
  );
  if (total > LIMIT_MB) process.exitCode = 1;
} finally {
  await rm(folder, { recursive: true });
}
