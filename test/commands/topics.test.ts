import { describe, expect, it } from 'vitest';
import { LANGUAGES } from '../../src/language/language.ts';
import { ask, citedIn, itemsIn, textsIn } from '../support/octopus.ts';

describe('topics', () => {
  it.each([
    ['topics', 'en', 'What can be asked'],
    ['sujets', 'fr', 'Ce que l’on peut demander'],
    ['temas', 'es', 'Qué se puede preguntar'],
    ['темы', 'ru', 'О чём можно спросить'],
  ] as const)('lists them in the language: %s', async (text, language, heading) => {
    const reply = await ask(text);
    expect(reply).toMatchObject({ kind: 'topics', language });
    expect(textsIn(reply, 'heading')).toEqual([heading]);
    expect(itemsIn(reply).length).toBeGreaterThan(10);
  });

  it.each(LANGUAGES)('are each really answered in %s', async (language) => {
    const items = itemsIn(await ask('topics', { language }));
    for (const { ask: question = '' } of items) {
      const reply = await ask(question, { language });
      expect([question, reply.kind]).toEqual([question, 'answer']);
    }
  });

  it('are each listed once', async () => {
    const items = itemsIn(await ask('topics')).map(({ text }) => text);
    expect(new Set(items).size).toBe(items.length);
  });

  it('with a topic behind it asks that topic', async () => {
    const reply = await ask('topic encryption');
    expect(reply.kind).toBe('answer');
    expect(citedIn(reply)).toContain('2016-1');
  });

  it('with words that nothing speaks of lists all', async () => {
    expect((await ask('topics please')).kind).toBe('topics');
  });
});
