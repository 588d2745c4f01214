import { readdir, readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';

const root = new URL('../../', import.meta.url);
const listed = [
  ...(await readFile(new URL('AGENTS.md', root), 'utf8')).matchAll(/^- `([^`]+)`/gm),
].map(([, path = '']) => path);

async function filesIn(folder: string): Promise<string[]> {
  const entries = await readdir(new URL(folder, root), { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) =>
      `${parentPath}/${name}`.slice(fileURLToPath(root).length).replaceAll('//', '/'),
    );
}

describe('AGENTS.md', () => {
  it('has a line for each source file: add one for a new file', async () => {
    const sources = (await Promise.all(['src', 'commands', 'adapters'].map(filesIn))).flat();
    const missing = sources.filter((file) => /\.tsx?$/.test(file) && !listed.includes(file));
    expect(missing).toEqual([]);
  });

  it('has no line for a file that is gone', async () => {
    const files = (await Promise.all(['src', 'commands', 'adapters', 'test'].map(filesIn))).flat();
    const gone = listed.filter((path) => /\.tsx?$/.test(path) && !files.includes(path));
    expect(gone.filter((path) => path.includes('/'))).toEqual([]);
  });
});
