import { describe, expect, it } from 'vitest';
import { plainText } from '../../src/chat/plain.ts';
import { ask, citedIn, quotesIn, textsIn, yearsIn } from '../support/octopus.ts';

describe('compare', () => {
  it.each([
    ['en', 'compare cloud'],
    ['en', 'What changed on cloud between 2009 and 2016?'],
    ['en', 'How do both conferences differ on cloud computing?'],
    ['fr', 'comparer cloud'],
    ['fr', 'Qu’est-ce qui a changé sur le cloud entre 2009 et 2016 ?'],
    ['fr', 'Quelle est la différence entre les deux conférences sur le cloud ?'],
    ['es', 'comparar nube'],
    ['es', '¿Qué cambió sobre la nube entre 2009 y 2016?'],
    ['es', '¿Cuál es la diferencia entre las dos conferencias sobre la nube?'],
    ['ru', 'сравнить облако'],
    ['ru', 'Что изменилось по облаку между 2009 и 2016 годами?'],
    ['ru', 'Чем отличаются две конференции по облаку?'],
  ] as const)('puts the years side by side, verbatim, in %s: %s', async (language, text) => {
    const reply = await ask(text, { language });
    expect(reply).toMatchObject({ kind: 'comparison', language });
    expect(textsIn(reply, 'heading')).toEqual(['2009', '2016']);
    expect(citedIn(reply)[0]).toBe('2009-7');
    expect(new Set(yearsIn(reply))).toEqual(new Set([2009, 2016]));
    expect(reply.outcome.citations.length).toBe(
      reply.blocks.filter(({ kind }) => kind === 'quote').length,
    );
  });

  it.each([
    ['en', 'compare VoIP', 'The documents of 2016 have no counterpart.'],
    ['fr', 'comparer VoIP', 'Les documents de 2016 n’ont pas d’équivalent.'],
    ['es', 'comparar VoIP', 'Los documentos de 2016 no tienen equivalente.'],
    ['ru', 'сравнить VoIP', 'В документах 2016 года ничего соответствующего нет.'],
  ] as const)('says in %s when a year has no counterpart', async (language, text, words) => {
    const reply = await ask(text, { language });
    expect(reply.kind).toBe('comparison');
    expect(new Set(yearsIn(reply))).toEqual(new Set([2009]));
    expect(textsIn(reply, 'note')).toContain(words);
  });

  it('refuses what neither year speaks of', async () => {
    const reply = await ask('compare zebras');
    expect(reply).toMatchObject({ kind: 'refusal', outcome: { answered: false } });
    expect(quotesIn(reply)).toEqual([]);
  });

  it('refuses a year there is no document of, and names those there are', async () => {
    const reply = await ask('compare cloud 2012 and 2016');
    expect(reply.kind).toBe('refusal');
    expect(reply.outcome.reason).toMatch(/2012.*2009.*2016/);
  });

  it('says how to ask when nothing is named', async () => {
    for (const text of ['compare', 'compare 2009 and 2016'])
      expect(plainText(await ask(text))).toContain('compare cloud');
  });

  it('of two references puts just these side by side', async () => {
    const reply = await ask('compare 2016-8#5 2009-6#3');
    expect(textsIn(reply, 'heading')).toEqual(['2009', '2016']);
    expect(quotesIn(reply)).toHaveLength(2);
    expect(citedIn(reply)).toEqual(['2009-6', '2016-8']);
  });
});
