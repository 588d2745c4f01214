import { describe, expect, it } from 'vitest';
import { plainText } from '../../src/chat/plain.ts';
import { ask, citedIn, converse, quotesIn, yearsIn } from '../support/octopus.ts';

describe('a year after an answer', () => {
  it.each([
    ['and in 2009?', 2009],
    ['what about 2016?', 2016],
    ['and at the 2009 conference?', 2009],
    ['et en 2009 ?', 2009],
    ['et à la conférence de 2016 ?', 2016],
    ['¿y en 2009?', 2009],
    ['¿y en la conferencia de 2016?', 2016],
    ['а в 2009?', 2009],
    ['а на конференции 2016 года?', 2016],
  ])('repeats the question for that year: %s', async (text, year) => {
    const reply = await converse('24/7 points of contact', text);
    expect(citedIn(reply)[0]).toBe(year === 2009 ? '2009-6' : '2016-8');
    expect(new Set(yearsIn(reply))).toEqual(new Set([year]));
  });

  it('takes the place of the year that was asked before', async () => {
    const reply = await converse('24/7 in 2016', 'and in 2009?');
    expect(citedIn(reply)).toEqual(citedIn(await ask('24/7 in 2009')));
  });

  it('can change again and again', async () => {
    const reply = await converse('24/7', 'and in 2009?', 'and in 2016?', 'and in 2009?');
    expect(citedIn(reply)[0]).toBe('2009-6');
  });

  it('that no document is of is refused by naming those there are', async () => {
    for (const text of ['what about 2012?', 'et en 2012 ?', '¿y en 2012?', 'а в 2012?']) {
      const reply = await converse('cloud computing', text);
      expect(reply.kind).toBe('refusal');
      expect(reply.outcome.reason).toMatch(/2012.*2009.*2016/);
    }
  });

  it('with a topic of its own is a question of its own', async () => {
    const reply = await converse('cloud computing', 'what about 24/7 contact points in 2009?');
    expect(citedIn(reply)[0]).toBe('2009-6');
  });
});

describe('a question that points back', () => {
  it.each([
    ['Phase 2 of the global Project on Cybercrime', 'who funded it?'],
    ['phase 2 du projet mondial sur la cybercriminalité', 'qui l’a financé ?'],
    ['fase 2 del proyecto global sobre ciberdelincuencia', '¿quién lo financió?'],
    ['второй этап глобального проекта по киберпреступности', 'кто его финансировал?'],
  ])('takes the topic along: %s, %s', async (topic, question) => {
    const reply = await converse(topic, question);
    expect(citedIn(reply)[0]).toBe('2009-2');
    expect(quotesIn(reply).join(' ')).toContain('Romania, Microsoft and McAfee');
  });

  it('may be a question word alone', async () => {
    const reply = await converse('2centre', 'what?');
    expect(citedIn(reply)[0]).toBe('2009-3');
  });

  it('alone points at nothing', async () => {
    expect((await ask('and in 2009?')).kind).toBe('refusal');
    expect((await ask('what?')).kind).toBe('refusal');
  });

  it('leaves a question with a topic of its own alone', async () => {
    const question = 'Who opened the Octopus 2016 conference in Strasbourg?';
    expect(citedIn(await converse('24/7', question))).toEqual(citedIn(await ask(question)));
  });
});

describe('“more”', () => {
  it.each(['more', 'show me more', 'encore', 'más', 'ещё', 'more please'])(
    'shows further paragraphs: %s',
    async (text) => {
      const first = await ask('cloud computing');
      const reply = await converse('cloud computing', text);
      expect(reply.kind).toBe('answer');
      expect(citedIn(reply)).not.toEqual([]);
      for (const id of citedIn(reply)) expect(citedIn(first)).not.toContain(id);
    },
  );

  it('shows what its button shows', async () => {
    const first = await ask('cloud computing');
    const button = first.buttons.find(({ role }) => role === 'more');
    const pressed = await ask(button?.ask ?? '');
    expect(citedIn(pressed)).toEqual(citedIn(await converse('cloud computing', 'more')));
  });

  it('ends by saying that there is no more', async () => {
    const reply = await converse('cloud computing', 'more', 'more');
    expect(reply.kind).toBe('help');
    expect(plainText(reply)).toContain('nothing further on the last question');
  });

  it('before any question says what to do first', async () => {
    for (const [text, words] of [
      ['more', 'Ask a question first'],
      ['encore', 'Posez d’abord'],
      ['más', 'Haga primero'],
      ['ещё', 'Сначала задайте'],
    ] as const)
      expect(plainText(await ask(text))).toContain(words);
  });

  it('on a topic is a question', async () => {
    expect(citedIn(await ask('more about encryption'))).toEqual(
      citedIn(await ask('about encryption')),
    );
  });
});

describe('“the full paragraph”', () => {
  it.each([
    'the full paragraph',
    'show me the whole paragraph',
    'full text',
    'read',
    'le paragraphe entier',
    'el párrafo completo',
    'весь пункт',
    'пункт целиком',
  ])('is that of the first citation: %s', async (text) => {
    const first = await ask('24/7 points of contact');
    const reply = await converse('24/7 points of contact', text);
    const [citation] = first.outcome.citations;
    expect(reply.kind).toBe('paragraph');
    expect(quotesIn(reply)).toEqual([citation?.paragraph.text]);
  });
});

describe('a conversation', () => {
  it('keeps its topic through a refusal and through help', async () => {
    const reply = await converse(
      '24/7',
      'help',
      'What does a taxi to the airport cost?',
      'and in 2009?',
    );
    expect(citedIn(reply)[0]).toBe('2009-6');
  });

  it('can compare what was asked last', async () => {
    const reply = await converse('cloud computing', 'compare');
    expect(reply.kind).toBe('comparison');
    expect(new Set(yearsIn(reply))).toEqual(new Set([2009, 2016]));
  });

  it('knows nothing of another conversation', async () => {
    await converse('24/7');
    expect((await converse('more')).kind).toBe('help');
  });
});
