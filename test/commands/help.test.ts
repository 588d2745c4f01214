import { describe, expect, it } from 'vitest';
import { plainText } from '../../src/chat/plain.ts';
import { LANGUAGES } from '../../src/language/language.ts';
import { ask, citedIn, commands, itemsIn, textsIn } from '../support/octopus.ts';

const shown = commands.all.filter(({ hidden }) => !hidden);

describe('help', () => {
  it.each([
    ['help', 'en', 'exact words'],
    ['aide', 'fr', 'mots exacts'],
    ['ayuda', 'es', 'palabras exactas'],
    ['помощь', 'ru', 'точными словами'],
  ] as const)('says how to ask in the language: %s', async (text, language, words) => {
    const reply = await ask(text);
    expect(reply).toMatchObject({ kind: 'help', language });
    expect(textsIn(reply, 'text')[0]).toContain(words);
    expect(itemsIn(reply)).toHaveLength(shown.length);
    for (const { summary } of shown) expect(plainText(reply)).toContain(summary[language]);
  });

  it.each(['', '   ', '?', '\u200b'])('is what an empty text gets: “%s”', async (text) => {
    expect(await ask(text)).toEqual(await ask('help'));
  });

  it('is in the asker’s language when the text is empty', async () => {
    for (const language of LANGUAGES) expect((await ask('', { language })).language).toBe(language);
  });

  it('offers only examples that work', async () => {
    for (const { ask: text = '' } of itemsIn(await ask('help')))
      expect(['error', 'refusal']).not.toContain((await ask(text)).kind);
  });
});

describe('help of a command', () => {
  it.each(shown.map(({ name }) => name))(
    'shows what it does, with examples that work: %s',
    async (name) => {
      const command = shown.find((each) => each.name === name);
      const reply = await ask(`help ${name}`);
      expect(reply.kind).toBe('help');
      expect(textsIn(reply, 'heading')).toEqual([name]);
      expect(textsIn(reply, 'text')).toEqual([command?.summary.en]);
      for (const { ask: text = '' } of itemsIn(reply)) {
        const answer = await ask(text);
        expect([text, answer.kind === 'error', answer.outcome.answered]).toEqual([
          text,
          false,
          true,
        ]);
      }
    },
  );

  it('is found by any of its names, in any language', async () => {
    for (const text of ['help agenda', 'aide programme', 'ayuda programa', 'помощь расписание'])
      expect(textsIn(await ask(text), 'heading')).toEqual(['programme']);
  });

  it.each(['help programm', 'help topcs', 'aide programe', 'помощь расписани'])(
    'is found with one typo: %s',
    async (text) => {
      const [heading] = textsIn(await ask(text), 'heading');
      expect(['programme', 'topics']).toContain(heading);
    },
  );

  it('tells its other names in the language', async () => {
    expect(textsIn(await ask('ayuda comparar'), 'note').join()).toContain('comparación');
  });
});

describe('help with something else', () => {
  it('is a question where the documents answer it', async () => {
    const reply = await ask('help me with training for judges');
    expect(reply.kind).toBe('answer');
    expect(citedIn(reply)).toContain('2009-3');
  });

  it('is help where they do not', async () => {
    expect(await ask('help xyzzy')).toEqual(await ask('help'));
  });
});

describe('about', () => {
  it.each([
    ['about', undefined, 'no language model'],
    ['about', 'fr', 'aucun modèle de langage'],
    ['acerca', undefined, 'ningún modelo de lenguaje'],
    ['бот', undefined, 'языковые модели'],
  ] as const)('says what the bot is: %s (%s)', async (text, language, words) => {
    const reply = await ask(text, language ? { language } : {});
    expect(reply.kind).toBe('about');
    expect(plainText(reply)).toContain(words);
  });

  it('something is a question', async () => {
    const reply = await ask('about encryption');
    expect(reply.kind).toBe('answer');
    expect(citedIn(reply)).toContain('2016-1');
  });
});

describe('what is said to the bot itself', () => {
  it.each([
    ['hello', 'en'],
    ['Hello there!', 'en'],
    ['good morning', 'en'],
    ['thanks!', 'en'],
    ['hey, how r u today', 'en'],
    ['Hi! How are you doing?', 'en'],
    ['slt ça va ?', 'fr'],
    ['hola, ¿qué tal?, ¿cómo va el día?', 'es'],
    ['прив, как дела', 'ru'],
    ['What can you do?', 'en'],
    ['help me', 'en'],
    ['can you help me?', 'en'],
    ['bonjour', 'fr'],
    ['Merci !', 'fr'],
    ['que peux-tu faire ?', 'fr'],
    ['aidez-moi', 'fr'],
    ['¡Hola!', 'es'],
    ['buenos días', 'es'],
    ['¿qué puedes hacer?', 'es'],
    ['Привет!', 'ru'],
    ['доброе утро', 'ru'],
    ['что ты умеешь?', 'ru'],
    ['помогите мне', 'ru'],
  ] as const)('is answered with help, in its language: %s', async (text, language) => {
    expect(await ask(text)).toEqual(await ask('help', { language }));
  });

  it.each([
    ['who are you?', 'en'],
    ['What are you?', 'en'],
    ['are you a human or a machine?', 'en'],
    ['t’es un robot ou un humain ?', 'fr'],
    ['about this bot', 'en'],
    ['à propos', 'fr'],
    ['a propos', 'fr'],
    ['qui es-tu ?', 'fr'],
    ['Qui êtes-vous ?', 'fr'],
    ['acerca de', 'es'],
    ['acerca de este bot', 'es'],
    ['¿quién eres?', 'es'],
    ['о боте', 'ru'],
    ['кто ты?', 'ru'],
  ] as const)('that asks who it is gets about, in its language: %s', async (text, language) => {
    expect(await ask(text)).toEqual(await ask('about', { language }));
  });

  it.each([
    'hello, what was said about encryption?',
    'hey, what is on today?',
    'va',
    'who are you going to ask for 24/7 points of contact?',
    'à propos de la cryptographie',
    'acerca de la nube',
  ])('is the whole sentence: %s', async (text) => {
    expect(['help', 'about']).not.toContain((await ask(text)).kind);
  });
});
