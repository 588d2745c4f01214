import { once } from 'node:events';
import { type IncomingMessage, request } from 'node:http';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { mcpServer } from './clients.ts';
import { asking, initialize, post, rpc } from './raw.ts';

const web = mcpServer({ publicUrl: 'https://octopus.example.org' });
let url: string;
beforeAll(async () => {
  ({ url } = await web.start());
});
afterAll(() => web.stop());

const error = (code: number, message: unknown, id: unknown = null) => ({
  jsonrpc: '2.0',
  id,
  error: { code, message },
});

describe('the protocol over HTTP', () => {
  it.each(['2024-11-05', '2025-03-26', '2025-06-18', '2025-11-25'])(
    'speaks version %s when asked to',
    async (version) => {
      const reply = await post(url, initialize(version));
      expect(reply.status).toBe(200);
      expect(reply.headers.get('Content-Type')).toBe('application/json');
      expect(reply.headers.get('MCP-Session-Id')).toBeNull();
      expect(reply.body).toMatchObject({ id: 'first', result: { protocolVersion: version } });
      const asked = await post(url, asking(2, '24-7'), { 'MCP-Protocol-Version': version });
      expect(asked.body).toMatchObject({
        id: 2,
        result: { structuredContent: { answered: true } },
      });
    },
  );

  it('offers its newest version for one it does not know, and refuses such a header', async () => {
    expect((await post(url, initialize('1999-01-01'))).body).toMatchObject({
      result: { protocolVersion: '2025-11-25' },
    });
    const reply = await post(url, asking(1, '24-7'), { 'MCP-Protocol-Version': '1999-01-01' });
    expect(reply.status).toBe(400);
    expect(reply.body).toMatchObject(error(-32000, expect.stringContaining('2025-11-25')));
  });

  it.each([
    { jsonrpc: '2.0', method: 'notifications/initialized' },
    { jsonrpc: '2.0', method: 'notifications/cancelled', params: { requestId: 4 } },
    { jsonrpc: '2.0', method: 'notifications/unheard' },
    { jsonrpc: '2.0', id: 1, result: {} },
  ])('accepts what needs no reply with 202 and no body: %j', async (message) => {
    expect(await post(url, message)).toMatchObject({ status: 202, body: undefined });
  });

  it.each(['tools/list', 'prompts/list', 'resources/templates/list', 'resources/list'])(
    'has no page of %s at a cursor that it never named',
    async (method) => {
      for (const cursor of ['', 'bogus', '1e1', ' 1', '99999'])
        expect(await post(url, rpc(1, method, { cursor }))).toMatchObject({
          body: error(
            -32602,
            'There is no such cursor: put "nextCursor" of the page before, or leave it out.',
            1,
          ),
        });
    },
  );

  it('answers what it does not know with an error that has the request’s id', async () => {
    expect(await post(url, rpc('x', 'logging/setLevel', { level: 'debug' }))).toMatchObject({
      status: 200,
      body: error(-32601, 'Method not found', 'x'),
    });
  });

  it('has neither a stream to open nor a session to end', async () => {
    for (const method of ['GET', 'DELETE', 'PUT']) {
      const response = await fetch(new URL('/mcp', url), {
        method,
        headers: { Accept: 'text/event-stream' },
      });
      expect(response.status).toBe(405);
      expect(response.headers.get('Allow')).toBe('POST, OPTIONS');
    }
  });

  it('keeps each character of Unicode', async () => {
    const question = 'что сказано о 🐙 24/7 — «облако»?';
    const { body } = await post(url, asking(1, question));
    expect(body).toMatchObject({ result: { structuredContent: { question, language: 'ru' } } });
  });
});

describe('batches over HTTP', () => {
  const batch = [
    rpc(1, 'ping'),
    { jsonrpc: '2.0', method: 'notifications/cancelled', params: { requestId: 2 } },
    asking(2, '24-7'),
  ];

  it('are answered as a whole, in an array, also where they have one request', async () => {
    expect((await post(url, batch)).body).toMatchObject([{ id: 1 }, { id: 2, result: {} }]);
    expect((await post(url, batch.slice(0, 1))).body).toEqual([
      { jsonrpc: '2.0', id: 1, result: {} },
    ]);
    expect((await post(url, batch.slice(1, 2))).status).toBe(202);
  });

  it.each(['2025-06-18', '2025-11-25'])('are refused in version %s', async (version) => {
    const reply = await post(url, batch, { 'MCP-Protocol-Version': version });
    expect(reply).toMatchObject({
      status: 400,
      body: error(-32600, expect.stringContaining('no batches')),
    });
  });

  it.each([
    ['empty', []],
    ['with an initialization', [initialize('2025-03-26'), rpc(1, 'ping')]],
    ['with an id twice', [rpc(1, 'ping'), rpc(1, 'ping')]],
    ['of more than a hundred', Array.from({ length: 101 }, (_, id) => rpc(id, 'ping'))],
    ['with something else in it', [rpc(1, 'ping'), 'ping']],
  ])('%s are refused', async (_name, messages) => {
    expect(await post(url, messages)).toMatchObject({
      status: 400,
      body: { error: { code: -32600 } },
    });
  });
});

describe('what is no message', () => {
  it.each([
    ['{"jsonrpc":', -32700, null, 'not valid JSON'],
    ['', -32700, null, 'not valid JSON'],
    ['"ask"', -32600, null, 'send a JSON object'],
    ['{}', -32600, null, '"jsonrpc" must be "2.0"'],
    ['{"jsonrpc":"2.0","id":5}', -32600, 5, '"method" must be a string'],
    ['{"jsonrpc":"2.0","id":null,"method":"ping"}', -32600, null, '"id" must be'],
    ['{"jsonrpc":"2.0","id":1.5,"method":"ping"}', -32600, null, '"id" must be'],
    ['{"jsonrpc":"2.0","id":6,"method":"ping","params":[1]}', -32600, 6, '"params"'],
  ])('%s gets 400 and says what is wrong', async (body, code, id, words) => {
    expect(await post(url, body)).toMatchObject({
      status: 400,
      body: error(code, expect.stringContaining(words), id),
    });
  });

  it.each([
    [rpc(1, 'tools/call', {}), 'params.name'],
    [rpc(1, 'tools/call', { name: 'ask', arguments: [] }), 'params.arguments'],
    [rpc(1, 'initialize', { protocolVersion: '2025-06-18' }), 'params.clientInfo'],
    [rpc(1, 'resources/read'), 'params'],
    [rpc(1, 'tools/list', { cursor: 1 }), 'params.cursor'],
    [rpc(1, 'prompts/list', { cursor: 1 }), 'params.cursor'],
    [rpc(1, 'resources/templates/list', { cursor: 1 }), 'params.cursor'],
    [rpc(1, 'completion/complete', { ref: { type: 'ref/prompt', name: 'briefing' } }), 'argument'],
  ])('a request without what it needs gets -32602: %j', async (message, field) => {
    expect(await post(url, message)).toMatchObject({
      status: 200,
      body: error(-32602, expect.stringContaining(field), 1),
    });
  });

  it('gets 415 without JSON, 406 when the reply could not be taken', async () => {
    expect(await post(url, 'x', { 'Content-Type': 'text/plain' })).toMatchObject({ status: 415 });
    for (const Accept of ['text/html', 'application/json', 'text/event-stream'])
      expect(await post(url, rpc(1, 'ping'), { Accept })).toMatchObject({ status: 406 });
  });

  it.each(['*/*', 'text/html, */*;q=0.8'])(
    'takes %s for both types it must name',
    async (Accept) => {
      const { status, body } = await post(url, asking(1, '24-7'), { Accept });
      expect(status).toBe(200);
      expect(body).toMatchObject({ result: { structuredContent: { answered: true } } });
    },
  );

  it('takes a request that says nothing of what it accepts', async () => {
    const bare = request(new URL('/mcp', url), {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
    });
    bare.end(JSON.stringify(rpc(1, 'ping')));
    const [response] = (await once(bare, 'response')) as [IncomingMessage];
    response.resume();
    expect(response.statusCode).toBe(200);
  });

  it('gets 413 when it is large, whether or not its length is announced', async () => {
    const large = JSON.stringify(asking(1, 'x'.repeat(70_000)));
    expect(await post(url, large)).toMatchObject({
      status: 413,
      body: error(-32000, 'Send at most 64 KiB.'),
    });
    const stream = new ReadableStream({
      start(controller) {
        controller.enqueue(Buffer.from(large));
        controller.close();
      },
    });
    const response = await fetch(new URL('/mcp', url), {
      method: 'POST',
      headers: {
        Accept: 'application/json, text/event-stream',
        'Content-Type': 'application/json',
      },
      body: stream,
      duplex: 'half',
    } as RequestInit);
    expect(response.status).toBe(413);
  });
});

describe('a request under another name', () => {
  /** Sends a ping with a Host of one's own, which `fetch` does not allow. */
  const pingAs = (headers: Readonly<Record<string, string>>) =>
    new Promise<number | undefined>((resolve, reject) => {
      const sent = request(new URL('/mcp', url), {
        method: 'POST',
        headers: {
          Accept: 'application/json, text/event-stream',
          'Content-Type': 'application/json',
          ...headers,
        },
      });
      sent.once('error', reject);
      sent.once('response', (response) => {
        response.resume();
        resolve(response.statusCode);
      });
      sent.end(JSON.stringify(rpc(1, 'ping')));
    });

  it.each<Readonly<Record<string, string>>>([
    { Host: 'localhost' },
    { Host: '127.0.0.1:8080' },
    { Host: '[::1]:3000' },
    { Host: 'octopus.example.org' },
    { Host: 'OCTOPUS.example.org:443', Origin: 'https://octopus.example.org' },
    { Host: 'localhost', Origin: 'http://localhost:6274' },
  ])('is answered when the name is this server’s: %j', async (headers) => {
    expect(await pingAs(headers)).toBe(200);
  });

  it.each<Readonly<Record<string, string>>>([
    { Host: 'evil.example' },
    { Host: 'localhost.evil.example' },
    { Host: '192.168.1.7:3000' },
    { Host: 'localhost', Origin: 'https://evil.example' },
    { Host: 'localhost', Origin: 'null' },
    { Host: 'localhost', Origin: 'http://localhost.evil.example' },
  ])('is refused otherwise: %j', async (headers) => {
    expect(await pingAs(headers)).toBe(403);
  });
});
