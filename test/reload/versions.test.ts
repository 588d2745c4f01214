import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, expect, it } from 'vitest';
import { recordOf } from '../../src/chat/record.ts';
import { createEditions } from '../bench/reload/editions.ts';
import { startLoad } from '../bench/reload/load.ts';
import { CLOCK } from '../support/octopus.ts';
import { pause, type Session, startSession } from './session.ts';

const RELOADS = 3;
let session: Session;
afterEach(() => session.end());

it('no answer mixes two versions while documents are changed, added and removed', async () => {
  const editions = createEditions({ paragraphs: 600, files: 6 });
  session = await startSession(Object.fromEntries(editions.files(0)));
  const { bot } = session.octopus;
  const load = startLoad(100, editions, async (text) =>
    recordOf(text, await bot.handle({ text, platform: 'test', at: CLOCK }), 0),
  );
  for (let edition = 1; edition <= RELOADS; edition += 1) {
    const files = editions.files(edition);
    for (const name of editions.files(edition - 1).keys())
      if (!files.has(name)) await rm(join(session.folder, name));
    await session.put(Object.fromEntries(files));
    const [news] = await session.told();
    const paragraphs = 100 * files.size;
    expect(news).toEqual({ kind: 'changed', documents: files.size, paragraphs });
    while (!load.answers.some((answer) => answer.edition === edition)) await pause(20);
  }
  await load.stop();
  const seen = new Set(load.answers.map(({ edition }) => edition));
  expect([...seen].filter((edition) => edition !== 'none').sort()).toEqual([0, 1, 2, 3]);
});

it('a mixed answer would be seen', () => {
  const editions = createEditions({ paragraphs: 40, files: 2 });
  const [old, young] = [0, 1].map((edition) => {
    const file = editions.files(edition).get('meeting-1950.md') ?? '';
    const text = file.split('\n').find((line) => line.startsWith('The ')) ?? '';
    return { ...CITATION, text, quotes: [text] };
  });
  if (!old || !young) throw new Error('no paragraphs');
  expect(editions.editionOf({ citations: [young], nearest: [young] })).toBe(1);
  expect(editions.editionOf({ citations: [young], nearest: [old] })).toBe('mixed');
  expect(editions.editionOf({ citations: [{ ...old, quotes: ['Words'] }], nearest: [] })).toBe(
    'mixed',
  );
});

const CITATION = {
  id: '1950-1',
  label: 'Meeting 1950, point 1',
  document: 'meeting-1950',
  year: 1950,
  score: 1,
};
