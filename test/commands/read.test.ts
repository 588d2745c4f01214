import { describe, expect, it } from 'vitest';
import { plainText } from '../../src/chat/plain.ts';
import { ask, citedIn, converse, library, quotesIn, textsIn } from '../support/octopus.ts';

describe('read', () => {
  it.each([
    ['read 2016-8', '2016-8'],
    ['READ 2016 8', '2016-8'],
    ['read 2009 6', '2009-6'],
    ['read 2009.6', '2009-6'],
    ['read [2009-6]', '2009-6'],
    ['read 2016-5-2', '2016-5-2'],
    ['read 2016 workshop 6', '2016-workshop-6'],
    ['read Octopus 2016, key message 8', '2016-8'],
    ['read key message 8', '2016-8'],
    ['read point 6', '2009-6'],
    ['read 2016 key message 8', '2016-8'],
    ['read key message 8 of 2016', '2016-8'],
    ['read octopus 2016 8', '2016-8'],
    ['read octopus 2016 message clé 8', '2016-8'],
    ['lire le message clé 8 de 2016', '2016-8'],
    ['leer mensaje clave 8', '2016-8'],
    ['читать ключевой вывод 8 2016 года', '2016-8'],
    ['leer 2016 taller 6', '2016-workshop-6'],
    ['read 2009 introduction', '2009-intro'],
    ['paragraph 2016-8', '2016-8'],
    ['lire 2016-8', '2016-8'],
    ['leer 2016-8', '2016-8'],
    ['читать 2016-8', '2016-8'],
    ['пункт 2009 6', '2009-6'],
    ['what does key message 8 of 2016 say?', '2016-8'],
    ['point 6 of 2009', '2009-6'],
    ['que dit le message clé n° 7 d’Octopus 2016 ?', '2016-7'],
    ['¿qué dice el punto 3 de 2009?', '2009-3'],
    ['что говорится в ключевом выводе 8?', '2016-8'],
  ])('shows the whole paragraph: %s', async (text, id) => {
    const reply = await ask(text);
    expect(reply.kind).toBe('paragraph');
    expect(citedIn(reply)).toEqual([id]);
    expect(quotesIn(reply)).toEqual([library.knowledge.paragraphs.get(id)?.text]);
  });

  it.each([
    'what does key message 12 say?',
    'que dit le message clé n° 12 d’Octopus 2016 ?',
    'point 9 of 2009',
  ])('says that there is no such paragraph: %s', async (text) => {
    const reply = await ask(text);
    expect(reply.kind).toBe('refusal');
    expect(quotesIn(reply)).toEqual([]);
  });

  it('leaves a question about more than a number to the search', async () => {
    expect((await ask('what does point 9 of the Convention say about children?')).kind).toBe(
      'answer',
    );
  });

  it('shows every paragraph by its id', async () => {
    for (const [id, { text }] of library.knowledge.paragraphs)
      expect(quotesIn(await ask(`read ${id}`))).toEqual([text]);
  });

  it('leads on to its neighbours, by their labels', async () => {
    const { buttons } = await ask('read 2016-8');
    expect(buttons).toEqual([
      { role: 'read', label: '← Octopus 2016, key message 7', ask: 'read 2016-7' },
      { role: 'read', label: '→ Octopus 2016, key message 9', ask: 'read 2016-9' },
    ]);
  });

  it('leads nowhere beyond the ends of a document', async () => {
    const first = await ask('read 2009-title');
    expect(first.buttons.map((button) => button.ask)).toEqual(['read 2009-intro']);
    const last = await ask('read 2009-closing');
    expect(last.buttons.map((button) => button.ask)).toEqual(['read 2009-7']);
  });

  it('shows the note of a paragraph', async () => {
    expect(textsIn(await ask('read 2016-closing'), 'note').join()).toContain(
      'missing in the source',
    );
  });

  it.each([
    ['read 2099-1', 'There is no paragraph “2099-1”.'],
    ['lire 2016-99', 'Il n’y a pas de paragraphe « 2016-99 ».'],
    ['leer 2016-99', 'No hay ningún párrafo «2016-99».'],
    ['читать 2016-99', 'Пункта «2016-99» нет.'],
  ])('refuses an unknown one and says how to name it: %s', async (text, words) => {
    const reply = await ask(text);
    expect(reply).toMatchObject({ kind: 'refusal', outcome: { answered: false } });
    expect(reply.outcome.reason).toContain(words);
    expect(reply.outcome.reason).toContain('2016-8');
  });

  it('says how to ask when nothing is named', async () => {
    for (const text of ['read', 'lire', 'leer', 'читать', 'read ()'])
      expect(plainText(await ask(text))).toContain('2009 6');
  });

  it('takes other words for a question', async () => {
    const reply = await ask('read what was said about encryption');
    expect(reply.kind).toBe('answer');
    expect(citedIn(reply)).toContain('2016-1');
  });
});

describe('“next” and “previous” after a paragraph', () => {
  it.each([
    ['next', '2016-9', 'en'],
    ['the next paragraph', '2016-9', 'en'],
    ['suivant', '2016-9', 'fr'],
    ['siguiente', '2016-9', 'es'],
    ['следующий', '2016-9', 'ru'],
    ['previous', '2016-7', 'en'],
    ['précédent', '2016-7', 'fr'],
    ['anterior', '2016-7', 'es'],
    ['предыдущий пункт', '2016-7', 'ru'],
  ])('show its neighbour: %s', async (text, id, language) => {
    const reply = await converse('read 2016-8', text);
    expect(reply).toMatchObject({ kind: 'paragraph', language });
    expect(citedIn(reply)).toEqual([id]);
  });

  it('go on from there', async () => {
    expect(citedIn(await converse('read 2016-7', 'next', 'next'))).toEqual(['2016-9']);
    expect(citedIn(await converse('read 2016-7', 'next', 'previous'))).toEqual(['2016-7']);
  });

  it('say where the document ends', async () => {
    expect(plainText(await converse('read 2009-closing', 'next'))).toContain('last paragraph');
    expect(plainText(await converse('read 2009-title', 'previous'))).toContain('first paragraph');
    expect(plainText(await converse('read 2009-closing', 'suivant'))).toContain('dernier');
  });

  it('leave “more” on the last question as it was', async () => {
    const more = await converse('cloud computing', 'more');
    expect(citedIn(more).length).toBeGreaterThan(0);
    expect(citedIn(await converse('cloud computing', 'read 2016-3', 'more'))).toEqual(
      citedIn(more),
    );
  });
});

describe('“more” with nothing further', () => {
  it.each([
    ['more', 'nothing further on the last question'],
    ['encore', 'rien de plus sur la dernière question'],
    ['más', 'nada más sobre la última pregunta'],
    ['ещё', 'По последнему вопросу больше ничего нет'],
  ])('says so when there was a question: %s', async (text, words) => {
    expect(plainText(await converse('compare cloud', text))).toContain(words);
  });

  it('asks for a question when there was none', async () => {
    expect(plainText(await converse('more'))).toContain('Ask a question first');
  });
});
