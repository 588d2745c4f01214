import { mkdtemp, readdir, readFile, rm, truncate, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openIndex } from '../src/retrieval/embedded.ts';
import { indexKnowledge } from '../src/retrieval/index-data.ts';
import { readSnapshot, writeSnapshot } from '../src/snapshot.ts';
import { collection } from './support/collection.ts';

const knowledge = collection(['The harbour opens at nine.', 'Violins are made of spruce.']);
const prepared = { knowledge, data: indexKnowledge(knowledge) };

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'octopus-snapshot-'));
});
afterEach(() => rm(folder, { recursive: true }));

const file = () => join(folder, 'abc.snapshot');

describe('a snapshot', () => {
  it('is read back as what was written, and answers the same', async () => {
    await writeSnapshot('abc', prepared, folder);
    const kept = await readSnapshot('abc', folder);
    expect(kept?.data).toEqual(prepared.data);
    expect(kept?.knowledge.paragraphs).toEqual(knowledge.paragraphs);
    if (!kept) return;
    const [hit] = await openIndex(kept.knowledge, kept.data).retrieve('violin');
    expect(hit?.paragraph.id).toBe('1');
  });

  it('can be sent to another thread', () => {
    expect(structuredClone(prepared)).toEqual(prepared);
  });

  it('of another state of the folder is not taken', async () => {
    await writeSnapshot('abc', prepared, folder);
    expect(await readSnapshot('abd', folder)).toBeUndefined();
  });

  it('that is cut short, changed or empty is as none', async () => {
    await writeSnapshot('abc', prepared, folder);
    const whole = await readFile(file());
    const middle = Math.floor(whole.length / 2);
    await writeFile(file(), whole.with(middle, (whole[middle] ?? 0) ^ 1));
    expect(await readSnapshot('abc', folder)).toBeUndefined();
    await writeFile(file(), whole);
    await truncate(file(), whole.length - 1);
    expect(await readSnapshot('abc', folder)).toBeUndefined();
    await truncate(file(), 0);
    expect(await readSnapshot('abc', folder)).toBeUndefined();
  });

  it('leaves no part of itself behind, and few older ones', async () => {
    for (const name of ['a', 'b', 'c', 'd', 'e', 'f']) await writeSnapshot(name, prepared, folder);
    const names = await readdir(folder);
    expect(names).toHaveLength(4);
    expect(names).toContain('f.snapshot');
  });

  it('is not kept where there is no place for it', async () => {
    await expect(writeSnapshot('abc', prepared, join(folder, 'gone'))).rejects.toThrow();
    expect(await readSnapshot('abc', join(folder, 'gone'))).toBeUndefined();
  });
});
