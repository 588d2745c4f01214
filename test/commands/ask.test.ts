import { describe, expect, it } from 'vitest';
import { ASK_LIMIT } from '../../src/chat/reply.ts';
import {
  ask,
  citedIn,
  itemsIn,
  nearestIn,
  quotesIn,
  textsIn,
  yearsIn,
} from '../support/octopus.ts';

const IN_FOUR = [
  ['en', 'What did the conferences say about cloud computing?'],
  ['fr', 'Qu’ont dit les conférences de l’informatique en nuage ?'],
  ['es', '¿Qué dijeron las conferencias sobre la computación en la nube?'],
  ['ru', 'Что сказали конференции об облачных вычислениях?'],
] as const;

describe('a question', () => {
  it.each(IN_FOUR)('in %s is answered from both years, verbatim', async (language, question) => {
    const reply = await ask(question);
    expect(reply).toMatchObject({ kind: 'answer', language });
    expect(citedIn(reply)).toContain('2009-7');
    expect(new Set(yearsIn(reply))).toEqual(new Set([2009, 2016]));
    for (const { paragraph, ranges } of reply.outcome.citations)
      for (const { start, end } of ranges)
        expect(quotesIn(reply)).toContain(paragraph.text.slice(start, end));
  });

  it('of a few words is enough', async () => {
    for (const text of ['24-7', 'ask 24-7', 'question 24/7', '/ask 24 / 7'])
      expect(citedIn(await ask(text)).slice(0, 2)).toEqual(['2016-8', '2009-6']);
  });

  it('shows its citations in the order of its quotes', async () => {
    const reply = await ask('capacity building');
    const shown = reply.blocks.flatMap((block) =>
      block.kind === 'quote' ? [block.paragraph] : [],
    );
    expect(shown).toEqual(citedIn(reply));
  });

  it('on a paragraph with a gap says what is missing', async () => {
    const reply = await ask('the bottom line and overall message remains the same');
    expect(reply.kind).toBe('refusal');
    expect(reply.outcome.reason).toContain('missing in the source');
    expect(nearestIn(reply)).toContain('2016-closing');
  });
});

describe('the buttons of an answer', () => {
  it('read its first paragraph, show more, and compare the years', async () => {
    const reply = await ask('cloud computing');
    expect(reply.buttons.map(({ role }) => role)).toEqual(['read', 'more', 'compare']);
    const [read, more, compare] = reply.buttons.map((button) => button.ask);
    expect(citedIn(await ask(read ?? ''))).toEqual(citedIn(reply).slice(0, 1));
    const further = citedIn(await ask(more ?? ''));
    expect(further.length).toBeGreaterThan(0);
    expect(further.some((id) => citedIn(reply).includes(id))).toBe(false);
    const compared = await ask(compare ?? '');
    expect(compared.kind).toBe('comparison');
    expect(new Set(yearsIn(compared))).toEqual(new Set([2009, 2016]));
  });

  it('compare the first paragraph of each year, never a row of the programme', async () => {
    const reply = await ask('24-7');
    const compare = reply.buttons.find(({ role }) => role === 'compare');
    expect(compare?.ask).toMatch(/^compare 2009-6#[\d,]+ 2016-8#[\d,]+$/);
  });

  it('compare nothing when one year alone speaks', async () => {
    const reply = await ask('24/7 in 2009');
    expect(reply.buttons.map(({ role }) => role)).not.toContain('compare');
  });

  it('fit the strictest platform', async () => {
    for (const text of ['cybercrime', 'countries', 'Council of Europe', 'конвенция'])
      for (const button of (await ask(text)).buttons)
        expect(button.ask.length).toBeLessThanOrEqual(ASK_LIMIT);
  });
});

describe('a question that the documents do not answer', () => {
  it.each([
    ['en', 'How do I renew my passport in Wikipedia?', 'The documents don’t say'],
    ['fr', 'Comment renouveler mon passeport sur Wikipédia ?', 'Les documents ne le disent pas'],
    ['es', '¿Cómo renuevo mi pasaporte en Wikipedia?', 'Los documentos no lo dicen'],
    ['ru', 'Как мне продлить паспорт в Википедии?', 'В документах этого нет'],
  ])('is refused in %s, with a reason', async (language, question, words) => {
    const reply = await ask(question);
    expect(reply).toMatchObject({ kind: 'refusal', language, outcome: { answered: false } });
    expect(reply.outcome.citations).toEqual([]);
    expect(reply.outcome.reason).toContain(words);
    expect(textsIn(reply, 'text')).toEqual([reply.outcome.reason]);
  });

  it('offers the nearest paragraphs, to be read, without claiming that they answer', async () => {
    const reply = await ask('Does Wikipedia use 24/7 points of contact?');
    expect(reply.kind).toBe('refusal');
    expect(nearestIn(reply)).toContain('2016-8');
    expect(textsIn(reply, 'note').join(' ')).toContain('do not claim to answer');
    const items = itemsIn(reply);
    expect(items.map((item) => item.ask)).toEqual(nearestIn(reply).map((id) => `read ${id}`));
    expect(quotesIn(reply)).toEqual([]);
  });
});
