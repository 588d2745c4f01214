import { describe, expect, it } from 'vitest';
import { plainText } from '../../src/chat/plain.ts';
import { ask, citedIn, itemsIn, library, textsIn } from '../support/octopus.ts';

const { documents } = library.knowledge;

describe('sources', () => {
  it('lists every document with its date, state, place and address', async () => {
    const reply = await ask('sources');
    expect(reply.kind).toBe('sources');
    expect(textsIn(reply, 'heading')).toEqual(documents.map(({ title }) => title));
    const text = plainText(reply);
    for (const { state, place, url = '' } of documents) {
      expect(text).toContain(state);
      expect(text).toContain(place);
      expect(text).toContain(url);
    }
    expect(text).toContain('11 March 2009');
    expect(text).toContain('20 November 2016');
    expect(text).toContain('The documents are the Council of Europe’s.');
  });

  it('shows every mend: as printed, as it stands, and why', async () => {
    const items = itemsIn(await ask('sources')).map(({ text }) => text);
    const mends = documents.flatMap((document) => document.mends);
    expect(mends.length).toBeGreaterThan(2);
    for (const { mended, why } of mends)
      expect(items.some((item) => item.includes(mended) && item.endsWith(why))).toBe(true);
  });

  it('shows what is left as printed, and that the numbers of 2016 are ours', async () => {
    const text = plainText(await ask('sources'));
    expect(text).toContain('“Tasks forces with banks”');
    expect(text).toContain('Their numbers 1 to 9 are ours');
  });

  it.each([
    ['fuentes', 'es', '20 de noviembre de 2016'],
    ['источники', 'ru', '20 ноября 2016'],
    ['sources', 'fr', '20 novembre 2016'],
  ] as const)('speaks the asker’s language: %s', async (text, language, date) => {
    const reply = await ask(text, { language });
    expect(reply.language).toBe(language);
    expect(plainText(reply)).toContain(date);
  });

  it('of a year or a document lists those alone', async () => {
    expect(textsIn(await ask('sources 2009'), 'heading')).toEqual([documents[0]?.title]);
    expect(textsIn(await ask('sources programme'), 'heading')).toEqual([documents[2]?.title]);
  });

  it('of something else is a question', async () => {
    const reply = await ask('sources of funding');
    expect(reply.kind).toBe('answer');
    expect(citedIn(reply)).toContain('2016-funding');
  });
});
