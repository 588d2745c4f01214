import { readdir, readFile } from 'node:fs/promises';
import { join, posix } from 'node:path';

/** What each file imports, by its path from the project's folder: `src/main.ts` → `./log.ts`, `zod`. */
export type Imports = ReadonlyMap<string, readonly string[]>;

const FOLDERS = ['src', 'commands', 'adapters'];

/** Static imports and exports, for types too, and dynamic imports. */
const IMPORT =
  /(?:^|[\n;}])\s*(?:import|export)\s(?:[^'"`;]*?\sfrom\s*)?['"]([^'"]+)['"]|\bimport\(\s*['"]([^'"]+)['"]|(?:^|[\n;])\s*import\s*['"]([^'"]+)['"]/g;

/** Where a text imports from. */
export function importsIn(text: string): string[] {
  return [...text.matchAll(IMPORT)].flatMap(([, one, two, three]) => one ?? two ?? three ?? []);
}

/** Reads what every source file imports. */
export async function readImports(): Promise<Imports> {
  const imports = new Map<string, readonly string[]>();
  for (const folder of FOLDERS) {
    const names = await readdir(folder, { recursive: true });
    for (const name of names.filter((each) => /\.tsx?$/.test(each))) {
      const path = join(folder, name).replaceAll('\\', '/');
      imports.set(path, importsIn(await readFile(path, 'utf8')));
    }
  }
  return imports;
}

/** The files of the project that a file imports, as paths. */
export function filesImportedBy(path: string, imports: Imports): string[] {
  return (imports.get(path) ?? [])
    .filter((name) => name.startsWith('.'))
    .map((name) => posix.join(posix.dirname(path), name))
    .filter((name) => /\.tsx?$/.test(name));
}

/** The packages that a file imports: `hono` for `hono/etag`; those of Node are none. */
export function packagesImportedBy(path: string, imports: Imports): string[] {
  return (imports.get(path) ?? [])
    .filter((name) => !name.startsWith('.') && !name.startsWith('node:'))
    .map((name) => name.split('/', name.startsWith('@') ? 2 : 1).join('/'));
}
