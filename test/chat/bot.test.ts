import { afterEach, describe, expect, it } from 'vitest';
import { type BotParts, createBot } from '../../src/chat/bot.ts';
import type { Call, Command } from '../../src/chat/command.ts';
import { compose } from '../../src/chat/compose.ts';
import type { Conversations } from '../../src/chat/conversation.ts';
import type { Request } from '../../src/chat/request.ts';
import { FAULT } from '../../src/chat/texts.ts';
import { LANGUAGES } from '../../src/language/language.ts';
import { CLOCK } from '../support/octopus.ts';

const calls: [string, Call][] = [];
const faults: [unknown, Request][] = [];
afterEach(() => {
  calls.length = 0;
  faults.length = 0;
});

/** A command that answers with its name. */
function command(name: string, rest: Partial<Command> = {}): Command {
  const nothing = { en: '', fr: '', es: '', ru: '' };
  return {
    name,
    aliases: { en: [], fr: [], es: [], ru: [] },
    summary: nothing,
    examples: [],
    visibility: 'everyone',
    async run(call) {
      calls.push([name, call]);
      return compose('answer', call.language, [{ kind: 'text', text: name }]);
    },
    ...rest,
  };
}

const ask = command('ask');
const help = command('help');
const breaking = command('break', {
  aliases: { en: [], fr: ['casser'], es: ['romper'], ru: ['сломать'] },
  run: async () => {
    throw new Error('a secret of the machine');
  },
});
const weather = command('weather', {
  aliases: { en: [], fr: ['météo'], es: [], ru: [] },
  recognises: (sentence) => sentence.includes('rain'),
});
const about = command('about');

/** Remembers nothing: every request stands alone. */
const noConversations: Conversations = {
  get: async () => undefined,
  set: async () => {},
  forget: async () => {},
};

const botOf = (parts: Partial<BotParts> = {}) =>
  createBot({
    commands: [ask, help, breaking, weather, about],
    ask,
    help,
    hasEvidence: async () => false,
    conversations: noConversations,
    onFault: (error, request) => faults.push([error, request]),
    ...parts,
  });

const request = (text: string, rest: Partial<Request> = {}): Request => ({
  text,
  platform: 'test',
  at: CLOCK,
  ...rest,
});

const say = (text: string, parts?: Partial<BotParts>) => botOf(parts).handle(request(text));
const last = () => calls.at(-1) ?? [];

describe('the bot', () => {
  it('gives a text that is no command to ask, whole and clean', async () => {
    await say(' cloud \u0000 computing ');
    expect(last()).toMatchObject(['ask', { argument: 'cloud computing', at: CLOCK }]);
  });

  it.each(['', '  ', '\u200b', '\u0007', '?', '…!', '🐙', 'ask', 'ASK:'])(
    'helps whoever asks nothing: “%s”',
    async (text) => {
      await say(text);
      expect(last()).toMatchObject(['help', { argument: '' }]);
    },
  );

  it('lets commands recognise sentences, in their order', async () => {
    await say('will it rain?');
    expect(last()).toMatchObject(['weather', { argument: 'will it rain?' }]);
  });

  it('prefers the exact first word to a recognised sentence', async () => {
    await say('ask about rain');
    expect(last()).toMatchObject(['ask', { argument: 'about rain' }]);
  });

  it('runs a mistyped command and says so first', async () => {
    const { blocks } = await say('wether tomorrow');
    expect(last()).toMatchObject(['weather', { argument: 'tomorrow' }]);
    expect(blocks[0]).toEqual({ kind: 'note', text: 'I took the first word for “weather”.' });
  });

  it('guesses no command where the text has evidence as a question', async () => {
    await say('wether tomorrow', { hasEvidence: async () => true });
    expect(last()).toMatchObject(['ask', { argument: 'wether tomorrow' }]);
  });
});

describe('the language of a reply', () => {
  const languageOf = async (text: string, language?: Request['language']) => {
    await botOf().handle(request(text, { language }));
    return last()[1]?.language;
  };

  it('is the language of the text', async () => {
    expect(await languageOf('Que dit-on du cloud ?', 'ru')).toBe('fr');
    expect(await languageOf('что сказано?', 'en')).toBe('ru');
  });

  it('is that of a command’s name which one language alone has', async () => {
    expect(await languageOf('météo what was said about this?', 'ru')).toBe('fr');
  });

  it('is the asker’s where the text tells none', async () => {
    expect(await languageOf('T-CY', 'es')).toBe('es');
    expect(await languageOf('weather', 'fr')).toBe('fr');
  });

  it('is not told by the name of a command, nor by what is quoted', async () => {
    expect(await languageOf('about', 'fr')).toBe('fr');
    expect(await languageOf('weather “what was said about this?”', 'ru')).toBe('ru');
    expect(await languageOf('weather what was said about this?', 'ru')).toBe('en');
  });

  it('is English where nothing tells', async () => {
    expect(await languageOf('T-CY')).toBe('en');
  });
});

describe('a command that fails', () => {
  it('gives one honest reply, and no word of the fault', async () => {
    const reply = await say('break it');
    expect(reply).toMatchObject({ kind: 'error', outcome: { answered: false, citations: [] } });
    expect(reply.blocks).toEqual([{ kind: 'text', text: FAULT.en }]);
    expect(JSON.stringify(reply)).not.toContain('secret');
  });

  it.each(LANGUAGES)('says so in %s', async (language) => {
    const reply = await botOf().handle(request('break', { language }));
    expect(reply.outcome.reason).toBe(FAULT[language]);
  });

  it('tells the operator what happened and in which request', async () => {
    await say('break it');
    expect(faults).toMatchObject([[{ message: 'a secret of the machine' }, { text: 'break it' }]]);
  });

  it('is not the only fault that is caught: so are those of the store and of recognising', async () => {
    const failing = () => Promise.reject(new Error('store down'));
    const conversations = { get: failing, set: failing, forget: failing };
    const reply = await botOf({ conversations }).handle(request('x', { conversation: 'c' }));
    expect(reply.kind).toBe('error');
    const broken = command('broken', {
      recognises: () => {
        throw new Error('broken');
      },
    });
    expect((await say('anything', { commands: [broken] })).kind).toBe('error');
    expect(faults).toHaveLength(2);
  });
});
