import { describe, expect, it } from 'vitest';
import { settledBot } from '../../src/chat/settled-bot.ts';
import { LANGUAGES } from '../../src/language/language.ts';
import { openOctopus } from '../../src/main.ts';
import { memorySettings } from '../../src/store/memory.ts';
import type { Asked, Forgotten } from '../../src/store/ports.ts';
import { type Asking, CLOCK, citedIn, itemsIn, textsIn } from '../support/octopus.ts';

const settings = memorySettings();
const forgotten: string[] = [];
let kept: Forgotten | undefined = { conversations: 2, ratings: 1 };
let asked: Asked | undefined = {
  days: [{ day: '2026-01-01', answered: 3, refused: 1 }],
  cited: [{ paragraph: '2016-8', times: 2 }],
  unanswered: [{ text: 'who paid', times: 2, answered: false }],
  ratings: { good: 1, bad: 1 },
  disliked: [{ at: 0, paragraphs: ['2016-8'], question: 'cloud', reason: 'old' }],
};
const octopus = await openOctopus({
  knowledgeDir: 'knowledge',
  services: {
    settings,
    privacy: {
      async forget(owner) {
        forgotten.push(owner);
        return kept;
      },
    },
    counts: { asked: async () => asked },
  },
  onFault: (error) => {
    throw error;
  },
});
const bot = settledBot(octopus.bot, settings, ['test:OPERATOR']);
const ask = (text: string, asking: Asking = {}) =>
  bot.handle({ text, platform: 'test', asker: 'U1', place: 'test:C1', at: CLOCK, ...asking });
const OPERATOR = { asker: 'OPERATOR' };
const MANAGER = { role: 'manager' } as const;

describe('settings', () => {
  it.each([{}, { asker: 'OPERATO' }])('are for those who manage alone', async (who) => {
    const reply = await ask('settings', who);
    expect(textsIn(reply, 'text')).toEqual([
      expect.stringContaining('Only those who run this bot'),
    ]);
  });

  it.each([OPERATOR, MANAGER])('are shown to %j', async (who) => {
    expect(itemsIn(await ask('settings', who)).map(({ text }) => text)).toEqual([
      'language: as usual',
      'documents: as usual',
      'visibility: as usual',
      'follow: as usual',
    ]);
  });

  it('make replies be in one language, until they are taken back', async () => {
    await ask('settings language fr', OPERATOR);
    expect((await ask('Who painted the elephants?')).language).toBe('fr');
    expect((await ask('help')).language).toBe('fr');
    expect((await ask('Who painted the elephants?', { place: 'test:C2' })).language).toBe('en');
    await ask('réglages langue défaut', OPERATOR);
    expect((await ask('Who painted the elephants?')).language).toBe('en');
  });

  it('make answers come from some documents alone', async () => {
    expect(citedIn(await ask('24-7')).some((id) => id.startsWith('2009'))).toBe(true);
    await ask('settings documents 2016', OPERATOR);
    const cited = citedIn(await ask('24-7'));
    expect(cited.length).toBeGreaterThan(0);
    expect(cited.every((id) => id.startsWith('2016'))).toBe(true);
    await ask('settings documents default', OPERATOR);
  });

  it('are understood in four languages', async () => {
    for (const text of [
      'settings visibility private',
      'réglages visibilité privé',
      'ajustes visibilidad privado',
      'настройки видимость лично',
    ]) {
      await settings.set('test:C1', {});
      await ask(text, OPERATOR);
      expect(await settings.get('test:C1')).toEqual({ visibility: 'private' });
    }
    await ask('ajustes seguimiento quien pregunta', OPERATOR);
    expect(await settings.get('test:C1')).toEqual({ visibility: 'private', follow: 'asker' });
    await settings.set('test:C1', {});
  });

  it.each([
    'settings colour red',
    'settings language xx',
    'settings documents 1999',
    'settings follow',
  ])('change nothing for “%s”, and say how', async (text) => {
    const reply = await ask(text, OPERATOR);
    expect(textsIn(reply, 'text').join(' ')).toContain('settings language fr');
    expect(await settings.get('test:C1')).toEqual({});
  });

  it('say that there is no channel where there is none', async () => {
    const reply = await ask('settings', { ...OPERATOR, place: undefined });
    expect(textsIn(reply, 'text')).toEqual([expect.stringContaining('There is none here')]);
  });
});

describe('stats', () => {
  it.each([{}, MANAGER])('are not for %j', async (who) => {
    expect(textsIn(await ask('stats', who), 'text')).toEqual([
      'Only those who run this bot may do that.',
    ]);
  });

  it('show who runs the bot what was asked', async () => {
    const reply = await ask('stats', OPERATOR);
    expect(reply.kind).toBe('own');
    expect(textsIn(reply, 'heading')).toContain('The last 30 days');
    expect(textsIn(reply, 'text').join()).toContain('Questions: 4 (answered: 3, refused: 1)');
    const items = itemsIn(reply).map(({ text }) => text);
    expect(items).toEqual(['2016-8 (2)', '“who paid” (2)', 'cloud – 2016-8 – old']);
  });

  it('take a period, and leave a question a question', async () => {
    expect(textsIn(await ask('stats 7d', OPERATOR), 'heading')).toContain('The last 7 days');
    expect((await ask('statistics on the 24/7 points of contact', OPERATOR)).kind).not.toBe('own');
    expect((await ask('statistics on the 24/7 points of contact')).kind).not.toBe('own');
  });

  it('say that the store cannot be reached', async () => {
    const before = asked;
    asked = undefined;
    expect(textsIn(await ask('stats', OPERATOR), 'text').join()).toContain('cannot reach');
    asked = before;
  });
});

describe('forget', () => {
  it.each([
    ['forget', /Done\..*conversations: 2, ratings: 1/],
    ['oublier', /supprimé/],
    ['olvidar', /borrado/],
    ['забудь', /удалил/],
    ['forget me', /Done/],
  ])('%s deletes what is of the asker, and says so', async (text, words) => {
    forgotten.length = 0;
    const reply = await ask(text);
    expect(forgotten).toEqual(['test:U1']);
    expect(textsIn(reply, 'text')).toEqual([expect.stringMatching(words)]);
  });

  it('goes by the conversation where nobody is known', async () => {
    forgotten.length = 0;
    await ask('forget', { asker: undefined, conversation: 'web:abc' });
    expect(forgotten).toEqual(['web:abc']);
    const reply = await ask('forget', { asker: undefined });
    expect(textsIn(reply, 'text')).toEqual([expect.stringContaining('nothing to delete')]);
  });

  it('says when not everything could be deleted', async () => {
    kept = undefined;
    expect(textsIn(await ask('forget'), 'text')).toEqual([expect.stringContaining('again later')]);
    kept = { conversations: 0, ratings: 0 };
  });

  it('with other words is a question', async () => {
    forgotten.length = 0;
    await ask('forget the 24/7 points of contact');
    expect(forgotten).toEqual([]);
  });
});

describe('help', () => {
  it.each(LANGUAGES)('in %s lists what is for administrators to them alone', async (language) => {
    const listed = async (asking: Asking) =>
      itemsIn(await ask('help', { replyLanguage: language, ...asking })).map(
        ({ ask: text }) => text,
      );
    expect(await listed({})).not.toContain('settings');
    expect(await listed(MANAGER)).toContain('settings');
    expect(await listed(MANAGER)).not.toContain('stats 30d');
    expect(await listed(OPERATOR)).toEqual(
      expect.arrayContaining(['settings', 'stats 30d', 'forget']),
    );
  });
});
