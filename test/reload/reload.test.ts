import { mkdir, rm, utimes, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { DOCUMENT, edited, GLOSSARY } from '../support/knowledge-folder.ts';
import { pause, type Session, startSession } from './session.ts';

const CHANGED = edited(DOCUMENT, 'The work is done.', 'The work was done.');
const BROKEN = edited(DOCUMENT, 'year: 2020\n', '');
const OTHER = DOCUMENT.replaceAll('2020', '2021');

let session: Session;
afterEach(() => session.end());

describe('a running bot', () => {
  it('answers from a file that was changed, added and removed', async () => {
    session = await startSession({ 'meeting.md': DOCUMENT });
    await session.put({ 'meeting.md': CHANGED });
    expect(await session.told()).toEqual([{ kind: 'changed', documents: 1, paragraphs: 2 }]);
    expect(await session.read('2020-1')).toContain('The work was done.');

    await session.put({ 'other.md': OTHER, 'glossary.yaml': GLOSSARY });
    expect(await session.told()).toEqual([{ kind: 'changed', documents: 2, paragraphs: 4 }]);
    expect(await session.read('2021-2')).toBe('Countries should train judges:');
    expect(session.octopus.library().knowledge.glossary).toHaveLength(2);

    await rm(join(session.folder, 'meeting.md'));
    expect(await session.told()).toEqual([{ kind: 'changed', documents: 1, paragraphs: 2 }]);
    expect(await session.read('2020-1')).toBeUndefined();
  });

  it('waits for a file that is still being written', async () => {
    session = await startSession({ 'meeting.md': DOCUMENT });
    const path = join(session.folder, 'other.md');
    for (let share = 0.2; share <= 1; share += 0.1) {
      await writeFile(path, OTHER.slice(0, OTHER.length * share));
      await pause(30);
    }
    await writeFile(path, OTHER);
    expect(await session.told()).toEqual([{ kind: 'changed', documents: 2, paragraphs: 4 }]);
    expect(session.threads()).toBe(1);
  });

  it('gives a file that fails a second look before it says so', async () => {
    session = await startSession({ 'meeting.md': DOCUMENT });
    await session.put({ 'meeting.md': BROKEN });
    while (session.threads() === 0) await pause(5);
    await session.put({ 'meeting.md': CHANGED });
    expect(await session.told()).toEqual([{ kind: 'changed', documents: 1, paragraphs: 2 }]);
  });

  it('does nothing when a file is touched and not changed', async () => {
    session = await startSession({ 'meeting.md': DOCUMENT });
    const { library } = session.octopus;
    const before = library();
    await utimes(join(session.folder, 'meeting.md'), new Date(), new Date());
    await session.quiet();
    expect([library() === before, session.news]).toEqual([true, []]);
  });

  it('passes over files that are not meant as knowledge', async () => {
    session = await startSession({ 'meeting.md': DOCUMENT });
    await session.put({ 'meeting.md~': BROKEN, 'picture.png': 'x' });
    await session.quiet();
    expect([session.threads(), session.news]).toEqual([0, []]);
  });
});

describe('a broken folder', () => {
  it('changes nothing, is told once with every problem, and again only when they change', async () => {
    session = await startSession({ 'meeting.md': DOCUMENT });
    await session.put({ 'meeting.md': BROKEN, 'other.md': 'no head' });
    const [first] = await session.told();
    expect(first).toMatchObject({
      kind: 'broken',
      problems: [{ file: 'meeting.md', wrong: '"year" is missing' }, { file: 'other.md' }],
    });
    expect(session.reload.isBehind()).toBe(true);
    expect(await session.read('2020-1')).toContain('Experts are welcome.');

    await session.put({ 'other.md': 'no head' });
    await session.quiet();
    expect(session.news).toHaveLength(1);

    await rm(join(session.folder, 'other.md'));
    expect(await session.told()).toMatchObject([
      { kind: 'broken', problems: [{ file: 'meeting.md' }] },
    ]);
  });

  it('says when it is mended, as before or otherwise', async () => {
    session = await startSession({ 'meeting.md': DOCUMENT });
    await session.put({ 'meeting.md': BROKEN });
    await session.told();
    await session.put({ 'meeting.md': DOCUMENT });
    expect(await session.told()).toEqual([{ kind: 'mended' }]);
    expect(session.reload.isBehind()).toBe(false);
    await session.put({ 'meeting.md': BROKEN });
    await session.told();
    await session.put({ 'meeting.md': CHANGED });
    expect((await session.told(2)).map(({ kind }) => kind)).toEqual(['changed', 'mended']);
  });

  it('may be gone for a while', async () => {
    session = await startSession({ 'meeting.md': DOCUMENT });
    await rm(session.folder, { recursive: true });
    expect(await session.told()).toMatchObject([{ kind: 'broken' }]);
    expect(await session.read('2020-1')).toContain('Experts are welcome.');
    await mkdir(session.folder);
    await session.put({ 'meeting.md': CHANGED });
    expect((await session.told(2)).map(({ kind }) => kind)).toEqual(['changed', 'mended']);
  });
});

describe('a thread that fails', () => {
  it('is told, and the bot goes on with what it has', async () => {
    session = await startSession({ 'meeting.md': DOCUMENT }, { maxOldGenerationSizeMb: 4 });
    await session.put({ 'meeting.md': CHANGED });
    const [news] = await session.told();
    expect(news).toMatchObject({ kind: 'failed', error: { code: 'ERR_WORKER_OUT_OF_MEMORY' } });
    expect(await session.read('2020-1')).toContain('The work is done.');
    await session.quiet();
    expect(session.threads()).toBe(1);
  });

  it('is ended when the bot stops', async () => {
    session = await startSession({ 'meeting.md': DOCUMENT });
    await session.put({ 'meeting.md': CHANGED });
    while (session.threads() === 0) await pause(5);
    await session.reload.stop();
    await session.quiet();
    expect([session.threads(), session.news]).toEqual([1, []]);
  });
});
