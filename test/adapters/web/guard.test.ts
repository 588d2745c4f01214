import { afterEach, describe, expect, it } from 'vitest';
import type { WebAdapter, WebOptions } from '../../../adapters/web/adapter.ts';
import type { ErrorBody } from '../../../adapters/web/contract/problem.ts';
import { addressKey } from '../../../adapters/web/guard/address.ts';
import { testAdapter } from './server.ts';

const TOKEN = 'a-token-for-tests-0123456789';
const started: WebAdapter[] = [];
afterEach(async () => {
  await Promise.all(started.splice(0).map((adapter) => adapter.stop()));
});

async function start(options: Partial<WebOptions>) {
  const adapter = testAdapter(options);
  started.push(adapter);
  const { url } = await adapter.start();
  return async (path: string, headers: Record<string, string> = {}, method = 'GET') => {
    const response = await fetch(url + path, { headers, method });
    const text = await response.text();
    const error = text.startsWith('{"error"') ? (JSON.parse(text) as ErrorBody).error : undefined;
    return { status: response.status, headers: response.headers, error };
  };
}

const mount = (isApi: boolean) => ({
  path: isApi ? '/mcp' : '/slack/events',
  methods: ['POST'] as const,
  isApi,
  fetch: async () => new Response('taken'),
});

describe('with a token', () => {
  const locked = () =>
    start({ guard: { token: TOKEN, proxies: 0 }, mounts: [mount(true), mount(false)] });

  it.each(['/api/documents', '/api/v1/documents', '/api/openapi.json', '/api', '/api/v1/nothing'])(
    '%s needs it',
    async (path) => {
      const send = await locked();
      const { status, headers, error } = await send(path);
      expect([status, error?.code]).toEqual([401, 'token_missing']);
      expect(headers.get('www-authenticate')).toBe('Bearer realm="octopus"');
      expect((await send(path, { Authorization: `Bearer ${TOKEN}` })).status).not.toBe(401);
    },
  );

  it.each([
    [`Bearer ${TOKEN}`, 200],
    [`bearer  ${TOKEN}`, 200],
    [`Bearer ${TOKEN}x`, 401],
    [`Bearer ${TOKEN.slice(1)}`, 401],
    ['Bearer ', 401],
    [TOKEN, 401],
    [`Basic ${btoa(`octopus:${TOKEN}`)}`, 401],
  ])('“%s” gets %i', async (Authorization, status) => {
    const send = await locked();
    expect((await send('/api/v1/documents', { Authorization })).status).toBe(status);
  });

  it('says when it is a wrong one', async () => {
    const send = await locked();
    const { headers, error } = await send('/api/documents', { Authorization: 'Bearer guess' });
    expect(error?.code).toBe('token_wrong');
    expect(headers.get('www-authenticate')).toContain('error="invalid_token"');
  });

  it('page, health checks, calendar and Slack need none, what belongs to the API does', async () => {
    const send = await locked();
    for (const path of ['/healthz', '/readyz', '/calendar.ics'])
      expect([path, (await send(path)).status]).toEqual([path, 200]);
    expect((await send('/')).status).not.toBe(401);
    expect((await send('/slack/events', {}, 'POST')).status).toBe(200);
    expect((await send('/mcp', {}, 'POST')).status).toBe(401);
    expect((await send('/mcp', { Authorization: `Bearer ${TOKEN}` }, 'POST')).status).toBe(200);
  });
});

describe('with WEB=off', () => {
  it('there are health checks, calendar and Slack, and nothing else', async () => {
    const send = await start({ isOn: false, mounts: [mount(true), mount(false)] });
    for (const path of ['/', '/api', '/api/v1/documents', '/api/openapi.json', '/mcp'])
      expect([path, (await send(path)).status]).toEqual([path, 404]);
    for (const path of ['/healthz', '/readyz', '/calendar.ics'])
      expect([path, (await send(path)).status]).toEqual([path, 200]);
    expect((await send('/slack/events', {}, 'POST')).status).toBe(200);
  });
});

describe('a rate', () => {
  it('is one for API, calendar and mounts of the API together; health and page have none', async () => {
    let time = 0;
    const send = await start({
      guard: { rate: { most: 3, per: 60_000 }, proxies: 0 },
      clock: () => time,
      mounts: [mount(true)],
    });
    const first = [
      await send('/api/v1/documents'),
      await send('/calendar.ics'),
      await send('/mcp', {}, 'POST'),
    ];
    expect(first.map(({ status }) => status)).toEqual([200, 200, 200]);
    const { status, headers, error } = await send('/api/documents');
    expect([status, error?.code, headers.get('retry-after')]).toEqual([
      429,
      'too_many_requests',
      '20',
    ]);
    expect(error?.message).toContain('Try again in 20 seconds.');
    for (const path of ['/healthz', '/readyz']) expect((await send(path)).status).toBe(200);
    time = 20_000;
    expect((await send('/api/documents')).status).toBe(200);
  });

  it('counts wrong tokens, so that nobody can try many', async () => {
    const send = await start({
      guard: { token: TOKEN, rate: { most: 2, per: 60_000 }, proxies: 0 },
    });
    const statuses: number[] = [];
    for (const guess of ['a', 'b', 'c', TOKEN])
      statuses.push((await send('/api/documents', { Authorization: `Bearer ${guess}` })).status);
    expect(statuses).toEqual([401, 401, 429, 429]);
  });

  it.each([
    ['no proxy: what the client writes counts for nothing', 0, ['1.1.1.1', '2.2.2.2'], 429],
    ['one proxy: the address it saw', 1, ['9.9.9.9, 1.1.1.1', '9.9.9.9, 2.2.2.2'], 200],
    ['one proxy: not what stands further left', 1, ['1.1.1.1, 9.9.9.9', '2.2.2.2, 9.9.9.9'], 429],
    ['two proxies: the second from the right', 2, ['1.1.1.1, 9.9.9.9', '2.2.2.2, 9.9.9.9'], 200],
    ['two proxies, and none was passed: the connection', 2, ['1.1.1.1', '2.2.2.2'], 429],
  ])('with %s', async (_, proxies, [first = '', second = ''], status) => {
    const send = await start({ guard: { rate: { most: 1, per: 60_000 }, proxies } });
    await send('/api/documents', { 'X-Forwarded-For': first });
    expect((await send('/api/documents', { 'X-Forwarded-For': second })).status).toBe(status);
  });
});

it.each([
  ['192.0.2.1', '192.0.2.1'],
  ['::ffff:192.0.2.1', '192.0.2.1'],
  ['192.0.2.1:4711', '192.0.2.1'],
  ['2001:db8:1:2:3:4:5:6', '2001:db8:1:2'],
  ['2001:0DB8:0001:0002::1', '2001:db8:1:2'],
  ['[2001:db8:1:2::1]:443', '2001:db8:1:2'],
  ['fe80::1%eth0', 'fe80:0:0:0'],
  ['::1', '0:0:0:0'],
  ['anything', 'unknown'],
  ['', 'unknown'],
])('%s is counted as %s', (address, key) => {
  expect(addressKey(address)).toBe(key);
});

describe('headers', () => {
  it('keep browsers to HTTPS only where people reach it so', async () => {
    const secure = await start({ publicUrl: 'https://octopus.example' });
    expect((await secure('/healthz')).headers.get('strict-transport-security')).toBe(
      'max-age=31536000',
    );
    for (const publicUrl of ['http://octopus.example', undefined]) {
      const send = await start({ publicUrl });
      expect((await send('/healthz')).headers.has('strict-transport-security')).toBe(false);
    }
  });

  it.each(['/healthz', '/api/v1/documents', '/api/v1/nothing', '/calendar.ics', '/nothing'])(
    'of %s are strict',
    async (path) => {
      const { headers } = await (await start({}))(path);
      expect(Object.fromEntries(headers)).toMatchObject({
        'content-security-policy': expect.stringContaining("default-src 'none'"),
        'x-content-type-options': 'nosniff',
        'x-frame-options': 'DENY',
        'referrer-policy': 'no-referrer',
        'cross-origin-opener-policy': 'same-origin',
        'cross-origin-embedder-policy': 'require-corp',
        'cross-origin-resource-policy': 'same-origin',
        'permissions-policy': expect.stringContaining('camera=()'),
      });
    },
  );
});
