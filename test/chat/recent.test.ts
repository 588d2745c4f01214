import { describe, expect, it } from 'vitest';
import { compose } from '../../src/chat/compose.ts';
import { rememberingBot } from '../../src/chat/recent.ts';
import type { ReplyKind } from '../../src/chat/reply.ts';
import type { Request } from '../../src/chat/request.ts';
import type { Knowledge } from '../../src/knowledge/document.ts';

const at = new Date('2026-05-04T10:00:10Z');
const request = (changes: Partial<Request> = {}): Request => ({
  text: '24-7',
  platform: 'slack',
  at,
  ...changes,
});

/** A bot that counts what it is asked. */
function counting(kind: ReplyKind = 'answer') {
  const knowledge = (): Knowledge => ({ documents: [], paragraphs: new Map(), glossary: [] });
  let library = { knowledge: knowledge() };
  let asked = 0;
  const bot = rememberingBot(
    {
      handle: async () => {
        asked += 1;
        return compose(kind, 'en', []);
      },
    },
    () => library,
  );
  return {
    bot,
    asked: () => asked,
    reload: () => {
      library = { knowledge: knowledge() };
    },
  };
}

describe('what is asked twice', () => {
  it('in the same minute is worked out once, for whomever', async () => {
    const { bot, asked } = counting();
    await bot.handle(request({ asker: 'A' }));
    await bot.handle(request({ asker: 'B', at: new Date('2026-05-04T10:00:50Z') }));
    expect(asked()).toBe(1);
  });

  it.each<[string, Partial<Request>]>([
    ['a minute later', { at: new Date('2026-05-04T10:01:00Z') }],
    ['in another language', { language: 'fr' }],
    ['in other words', { text: '24/7' }],
    ['in a conversation', { conversation: 'c' }],
  ])('%s is worked out again', async (_, changes) => {
    const { bot, asked } = counting();
    await bot.handle(request());
    await bot.handle(request(changes));
    expect(asked()).toBe(2);
  });

  it('is worked out again when the documents have changed', async () => {
    const { bot, asked, reload } = counting();
    await bot.handle(request());
    reload();
    await bot.handle(request());
    expect(asked()).toBe(2);
  });

  it('is not answered from the old documents by a reply that came after they changed', async () => {
    const { bot, asked, reload } = counting();
    const late = bot.handle(request());
    reload();
    await bot.handle(request({ text: 'other' }));
    await late;
    await bot.handle(request());
    expect(asked()).toBe(3);
  });

  it('is tried again after a fault', async () => {
    const { bot, asked } = counting('error');
    await bot.handle(request());
    await bot.handle(request());
    expect(asked()).toBe(2);
  });
});
