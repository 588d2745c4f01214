import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type {
  DocumentsView,
  DocumentView,
  ParagraphView,
} from '../../../adapters/web/contract/documents.ts';
import type { ErrorBody } from '../../../adapters/web/contract/problem.ts';
import type { AskReply } from '../../../adapters/web/contract/reply.ts';
import type { SuggestionsView } from '../../../adapters/web/contract/suggestions.ts';
import { smallLibrary } from './library.ts';
import { echoBot, testAdapter } from './server.ts';

const bot = echoBot();
const faults: object[] = [];
let library = smallLibrary;
const adapter = testAdapter({
  library: () => library,
  bot: {
    handle: (request) =>
      request.text === 'break' ? Promise.reject(new Error('broken')) : bot.handle(request),
  },
  calendar: ({ day = [], room = [] }) =>
    day.includes('someday')
      ? { ok: false, error: 'There is no such day. Use thursday.' }
      : { ok: true, body: `BEGIN:VCALENDAR\r\nX-QUERY:${day} in ${room}\r\n` },
  log: { error: (details) => faults.push(details) },
});
let url = '';
beforeAll(async () => {
  ({ url } = await adapter.start());
});
afterAll(() => adapter.stop());

const JSON_HEADERS = { 'Content-Type': 'application/json' };

async function ask<T = ErrorBody>(body: unknown, headers: Record<string, string> = JSON_HEADERS) {
  const raw = typeof body === 'string' ? body : JSON.stringify(body);
  const response = await fetch(`${url}/api/v1/ask`, { method: 'POST', headers, body: raw });
  return { status: response.status, body: (await response.json()) as T };
}

async function get<T = ErrorBody>(path: string, init?: RequestInit) {
  const response = await fetch(url + path, init);
  const body = (await response.json()) as T;
  return { status: response.status, headers: response.headers, body };
}

describe('POST /api/v1/ask', () => {
  it('answers the record with the parts to draw it from', async () => {
    const { status, body } = await ask<AskReply>({ text: '24-7' });
    expect(status).toBe(200);
    expect(body).toMatchObject({
      question: '24-7',
      kind: 'answer',
      answered: true,
      text: '24-7',
      blocks: [{ kind: 'text', text: '24-7' }],
      buttons: [{ role: 'ask', label: 'Again', ask: 'again' }],
      files: [],
      topic: null,
    });
  });

  it('is there without the version too', async () => {
    const response = await fetch(`${url}/api/ask`, {
      method: 'POST',
      headers: JSON_HEADERS,
      body: '{"text":"hello"}',
    });
    expect(response.status).toBe(200);
    expect(response.headers.get('cache-control')).toBe('no-store');
  });

  it('hands conversation, language and the clock to the bot', async () => {
    await ask({ text: 'et en 2009 ?', conversation: 'c1', language: 'fr' });
    expect(bot.requests.at(-1)).toEqual({
      text: 'et en 2009 ?',
      conversation: 'web:c1',
      language: 'fr',
      platform: 'web',
      at: new Date('2016-11-16T12:00:00Z'),
    });
  });

  it('takes an empty question and one of 4,000 characters', async () => {
    expect((await ask({ text: '' })).status).toBe(200);
    expect((await ask({ text: 'я'.repeat(4000) })).status).toBe(200);
  });

  it('survives control characters and lone surrogates', async () => {
    const { status } = await ask('{"text":"a\\u0000\\ud800\\u202eb"}');
    expect(status).toBe(200);
  });

  it.each([
    ['a text that is too long', { text: 'x'.repeat(4001) }, 'at most 4000 characters'],
    ['no text', {}, '"text" must be a string'],
    ['a text that is a number', { text: 7 }, '"text" must be a string'],
    ['a list', [], 'Send a JSON object'],
    ['null', null, 'Send a JSON object'],
    ['another language', { text: 'x', language: 'de' }, '"language" must be one of en, fr, es, ru'],
    ['an endless conversation id', { text: 'x', conversation: 'c'.repeat(101) }, 'at most 100'],
  ])('refuses %s with 400', async (_what, sent, says) => {
    const { status, body } = await ask(sent);
    expect(status).toBe(400);
    expect(body.error.code).toBe('bad_request');
    expect(body.error.message).toContain(says);
  });

  it.each(['', '{"text":', 'text=24-7', '{"text":"a"} x'])('refuses bad JSON %j', async (sent) => {
    const { status, body } = await ask(sent);
    expect([status, body.error.code]).toEqual([400, 'bad_json']);
    expect(body.error.message).toContain('{"text": "24-7"}');
  });

  it('refuses a body that is not in UTF-8, and takes one with a byte order mark', async () => {
    const send = (body: Buffer) =>
      fetch(`${url}/api/v1/ask`, {
        method: 'POST',
        headers: JSON_HEADERS,
        body: new Uint8Array(body),
      });
    const latin = await send(Buffer.from('{"text":"coopération"}', 'latin1'));
    expect([latin.status, await latin.json()]).toMatchObject([
      400,
      { error: { code: 'bad_json' } },
    ]);
    expect((await send(Buffer.from('\uFEFF{"text":"coopération"}'))).status).toBe(200);
    expect(bot.requests.at(-1)?.text).toBe('coopération');
  });

  it('refuses a body that is not JSON by its type', async () => {
    const form = await ask('text=a', { 'Content-Type': 'application/x-www-form-urlencoded' });
    const plain = await ask('{"text":"a"}', { 'Content-Type': 'text/plain' });
    expect([form.status, plain.status]).toEqual([415, 415]);
    expect(plain.body.error.code).toBe('wrong_content_type');
  });

  it('refuses a body over 64 KiB, announced or streamed', async () => {
    const large = JSON.stringify({ text: 'x'.repeat(65 * 1024) });
    const announced = await ask(large);
    const streamed = await fetch(`${url}/api/v1/ask`, {
      method: 'POST',
      headers: JSON_HEADERS,
      body: new Blob([large]).stream(),
      duplex: 'half',
    } as RequestInit);
    expect([announced.status, streamed.status]).toEqual([413, 413]);
    expect(announced.body.error.code).toBe('too_large');
  });

  it('answers a fault without its inside, and logs it', async () => {
    const { status, body } = await ask({ text: 'break' });
    expect([status, body.error.code]).toEqual([500, 'fault']);
    expect(JSON.stringify(body)).not.toContain('broken');
    expect(faults).toMatchObject([{ method: 'POST', path: '/api/v1/ask' }]);
  });
});

describe('paths and methods', () => {
  it('answers an unknown path with 404 in JSON', async () => {
    for (const path of ['/nothing', '/api/v1/nothing', '/api/v2/ask', '/assets/x.js']) {
      const { status, body } = await get(path);
      expect([path, status, body.error.code]).toEqual([path, 404, 'not_found']);
    }
  });

  it('answers a wrong method with 405 and the right ones', async () => {
    const { status, headers, body } = await get('/api/v1/ask');
    expect([status, headers.get('allow'), body.error.code]).toEqual([
      405,
      'POST, OPTIONS',
      'method_not_allowed',
    ]);
    const posted = await get('/healthz', { method: 'POST' });
    expect([posted.status, posted.headers.get('allow')]).toEqual([405, 'GET, HEAD, OPTIONS']);
  });

  it('tells the methods to who asks for them, and lets no other site read', async () => {
    const response = await fetch(`${url}/api/v1/ask`, {
      method: 'OPTIONS',
      headers: { Origin: 'https://elsewhere.example', 'Access-Control-Request-Method': 'POST' },
    });
    expect([response.status, response.headers.get('allow')]).toEqual([204, 'POST, OPTIONS']);
    expect([...response.headers.keys()].filter((name) => /access-control/.test(name))).toEqual([]);
  });

  it('answers HEAD as GET without a body', async () => {
    const response = await fetch(`${url}/api/v1/documents`, { method: 'HEAD' });
    expect([response.status, await response.text()]).toEqual([200, '']);
  });

  it('answers HEAD with the ETag of what GET would send', async () => {
    const paths = ['/api/v1/paragraphs/2016-2', '/api/v1/openapi.json', '/calendar.ics'];
    for (const path of paths) {
      const [head, whole] = [await fetch(url + path, { method: 'HEAD' }), await fetch(url + path)];
      expect(head.headers.get('etag')).toMatch(/^"[^"]+"$/);
      expect([await head.text(), head.headers.get('etag')]).toEqual([
        '',
        whole.headers.get('etag'),
      ]);
    }
  });

  it('is not fooled by a path that climbs', async () => {
    for (const path of ['/..%2f..%2fpackage.json', '/assets/..%2f..%2fpackage.json', '/%00'])
      expect((await fetch(url + path)).status).toBe(404);
  });
});

describe('GET /api/v1/paragraphs/:id', () => {
  it('shows the paragraph and its neighbours', async () => {
    const { status, body } = await get('/api/v1/paragraphs/2016-2');
    expect(status).toBe(200);
    expect(body).toEqual({
      id: '2016-2',
      label: 'Octopus 2016, key message 2',
      document: 'octopus-2016',
      title: 'Octopus Conference 2016',
      year: 2016,
      language: 'en',
      headings: ['Key messages'],
      text: 'The Budapest Convention remains relevant.',
      page: null,
      note: 'A note.',
      session: null,
      previous: { id: '2016-1', label: 'Octopus 2016, key message 1' },
      next: { id: '2016-workshop-6', label: 'Octopus 2016 programme, workshop 6' },
    });
  });

  it.each([
    ['"other", ETAG', 304],
    ['W/ETAG', 304],
    ['*', 304],
    ['"other"', 200],
    ['', 200],
  ])('is sent again or not for If-None-Match: %s', async (tags, status) => {
    const { headers } = await get('/api/v1/paragraphs/2016-2');
    const etag = headers.get('etag') ?? '';
    const again = await fetch(`${url}/api/v1/paragraphs/2016-2`, {
      headers: { 'If-None-Match': tags.replace('ETAG', etag) },
    });
    expect([again.status, again.headers.get('etag')]).toEqual([status, etag]);
    expect(again.headers.get('cache-control')).toBe('no-cache');
  });

  it('has another ETag once its document is changed', async () => {
    const { documents } = smallLibrary.knowledge;
    const etagOf = async (path: string) => (await fetch(url + path)).headers.get('etag');
    const paths = ['/api/v1/paragraphs/2016-2', '/api/v1/documents/octopus-2016', '/api/documents'];
    const before = await Promise.all(paths.map(etagOf));
    library = {
      ...smallLibrary,
      knowledge: {
        ...smallLibrary.knowledge,
        documents: documents.map((document) => ({ ...document, title: 'Revised' })),
      },
    };
    const after = await Promise.all(paths.map(etagOf));
    library = smallLibrary;
    expect(after.filter((etag, index) => etag === before[index])).toEqual([]);
    expect(await Promise.all(paths.map(etagOf))).toEqual(before);
  });

  it('has no neighbour before the first', async () => {
    const { body } = await get<ParagraphView>('/api/paragraphs/2016-1');
    expect(body.previous).toBeNull();
  });

  it('is not sent again when unchanged', async () => {
    const { headers } = await get('/api/v1/paragraphs/2016-2');
    const again = await fetch(`${url}/api/v1/paragraphs/2016-2`, {
      headers: { 'If-None-Match': headers.get('etag') ?? '' },
    });
    expect(again.status).toBe(304);
  });

  it.each(['2016-99', '__proto__', '%E0%A4%A', 'x'.repeat(500)])(
    'answers 404 for %s',
    async (id) => {
      const { status, body } = await get(`/api/v1/paragraphs/${id}`);
      expect([status, body.error.code]).toEqual([404, 'not_found']);
      expect(body.error.message.length).toBeLessThan(250);
    },
  );
});

describe('GET /api/v1/documents', () => {
  it('lists the documents', async () => {
    const { body } = await get<DocumentsView>('/api/v1/documents');
    expect(body.documents).toMatchObject([{ id: 'octopus-2016', date: '2016-11-20' }]);
  });

  it('shows one with its paragraphs in order', async () => {
    const { body } = await get<DocumentView>('/api/v1/documents/octopus-2016');
    expect(body).toMatchObject({ title: 'Octopus Conference 2016', url: null });
    expect(body.paragraphs.map(({ id }) => id)).toEqual(['2016-1', '2016-2', '2016-workshop-6']);
  });

  it('names the documents there are when asked for another', async () => {
    const { status, body } = await get('/api/v1/documents/octopus-2020');
    expect(status).toBe(404);
    expect(body.error.message).toContain('octopus-2016');
  });
});

describe('GET /api/v1/suggestions', () => {
  it('suggests in the language asked for', async () => {
    const { body } = await get<SuggestionsView>('/api/v1/suggestions?q=entraide&lang=fr');
    expect(body.suggestions).toEqual([
      { text: 'entraide judiciaire', label: 'entraide judiciaire (MLA)', kind: 'topic' },
    ]);
  });

  it.each(['q=a&q=b', 'q=a&q=a', 'lang=en&lang=fr'])('refuses %s, given twice', async (query) => {
    const { status, body } = await get(`/api/v1/suggestions?${query}`);
    expect([status, body.error.code]).toEqual([400, 'bad_query']);
    expect(body.error.message).toMatch(/^"(?:q|lang)" is given 2 times. Give it once\.$/);
  });

  it('refuses another language', async () => {
    const { status, body } = await get('/api/v1/suggestions?q=a&lang=de');
    expect([status, body.error.code]).toEqual([400, 'bad_query']);
  });
});

describe('GET /calendar.ics', () => {
  it('hands the query over and sends a calendar', async () => {
    const response = await fetch(`${url}/calendar.ics?day=thursday&room=2&day=friday`);
    expect(response.headers.get('content-type')).toBe('text/calendar; charset=utf-8');
    expect(response.headers.get('content-disposition')).toContain('octopus.ics');
    expect(await response.text()).toContain('thursday,friday in 2');
  });

  it('answers what is wrong with the query', async () => {
    const { status, body } = await get('/calendar.ics?day=someday');
    expect([status, body.error.message]).toEqual([400, 'There is no such day. Use thursday.']);
  });
});
