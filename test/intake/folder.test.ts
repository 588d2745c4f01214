import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { place, rehearse } from '../../src/intake/folder.ts';
import { DOCUMENT, edited, PROGRAMME } from '../support/knowledge-folder.ts';

let folder = '';
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'place-'));
});
afterEach(() => rm(folder, { recursive: true }));

const file = (name: string, text: string) => ({ name, text, lines: new Map() });

describe('the files of a document', () => {
  it('are put into the folder, in the place of those of the same name', async () => {
    await writeFile(join(folder, 'a.md'), 'old');
    place(folder, [file('a.md', 'new'), file('a.programme.yaml', 'rows')]);
    expect(await readFile(join(folder, 'a.md'), 'utf8')).toBe('new');
    expect((await readdir(folder)).sort()).toEqual(['a.md', 'a.programme.yaml']);
  });

  it('are all put there or none: where one cannot be, the other keeps its old text', async () => {
    await writeFile(join(folder, 'a.md'), 'old');
    await mkdir(join(folder, 'a.programme.yaml'));
    expect(() => place(folder, [file('a.md', 'new'), file('a.programme.yaml', 'rows')])).toThrow(
      /does not take the file \(E\w+\).*nothing was changed/,
    );
    expect(await readFile(join(folder, 'a.md'), 'utf8')).toBe('old');
    expect((await readdir(folder)).sort()).toEqual(['a.md', 'a.programme.yaml']);
  });

  it('are not put into a folder that is gone', () => {
    expect(() => place(join(folder, 'gone'), [file('a.md', 'x')])).toThrow(/\(ENOENT\)/);
  });

  it('are tried first: a problem of the folder as it would be is told, and nothing written', async () => {
    await writeFile(join(folder, 'meeting.md'), DOCUMENT);
    const twice = edited(PROGRAMME, '2020-opening', '2020-1');
    await expect(rehearse(folder, [file('meeting.programme.yaml', twice)])).rejects.toThrow(
      /the id "2020-1" is used already at meeting\.md/,
    );
    expect(await readdir(folder)).toEqual(['meeting.md']);
  });
});
