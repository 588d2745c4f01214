import { createWebAdapter, type WebOptions } from '../../../adapters/web/adapter.ts';
import type { Bot } from '../../../src/chat/bot.ts';
import type { Reply } from '../../../src/chat/reply.ts';
import type { Request } from '../../../src/chat/request.ts';
import { createSuggest } from '../../../src/chat/suggest.ts';
import { previews } from '../../../src/previews.ts';
import { memoryFeedback } from '../../support/feedback.ts';
import { smallCommands, smallLibrary } from './library.ts';

/** A bot that answers every request with the text it was asked, and keeps the requests. */
export function echoBot(): Bot & { readonly requests: Request[] } {
  const requests: Request[] = [];
  const handle = async (request: Request): Promise<Reply> => {
    requests.push(request);
    return {
      kind: 'answer',
      language: request.language ?? 'en',
      blocks: [{ kind: 'text', text: request.text }],
      buttons: [{ role: 'ask', label: 'Again', ask: 'again' }],
      files: [],
      outcome: { answered: true, reason: null, confidence: 1, citations: [], nearest: [] },
    };
  };
  return { requests, handle };
}

/** A web adapter on a free loopback port with small stand-ins for whatever is not given. */
export function testAdapter(options: Partial<WebOptions> = {}) {
  return createWebAdapter({
    bot: echoBot(),
    library: () => smallLibrary,
    suggest: createSuggest(smallLibrary, smallCommands),
    previews,
    feedback: memoryFeedback(),
    calendar: () => ({ ok: true, body: 'BEGIN:VCALENDAR\r\nEND:VCALENDAR\r\n' }),
    log: { error: () => undefined },
    host: '127.0.0.1',
    port: 0,
    now: () => new Date('2016-11-16T12:00:00Z'),
    ...options,
  });
}
