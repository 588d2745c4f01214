import { once } from 'node:events';
import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import type { WebAdapter, WebOptions } from '../../../adapters/web/adapter.ts';
import { ListenError } from '../../../adapters/web/listen.ts';
import { echoBot, testAdapter } from './server.ts';

const started: WebAdapter[] = [];
afterEach(async () => {
  await Promise.all(started.splice(0).map((adapter) => adapter.stop()));
});

async function start(options?: Partial<WebOptions>) {
  const adapter = testAdapter(options);
  started.push(adapter);
  return adapter.start();
}

const portOf = (url: string) => Number(new URL(url).port);

describe('starting and stopping', () => {
  it('reports the real port when given 0', async () => {
    const { url } = await start();
    expect(portOf(url)).toBeGreaterThan(0);
  });

  it('names PORT when the port is taken', async () => {
    const { url } = await start();
    await expect(start({ port: portOf(url) })).rejects.toThrow(
      `PORT ${portOf(url)} on 127.0.0.1 is already in use. Stop the program that uses it, or set PORT`,
    );
  });

  it('names HOST when the address is not of this machine', async () => {
    const starting = start({ host: '192.0.2.1' });
    await expect(starting).rejects.toThrow(ListenError);
    await expect(starting).rejects.toThrow('HOST 192.0.2.1');
  });

  it('finishes the request in hand, then refuses new ones', async () => {
    const bot = echoBot();
    let arrived: () => void = () => undefined;
    const inHand = new Promise<void>((resolve) => {
      arrived = resolve;
    });
    const adapter = testAdapter({
      bot: {
        handle: async (request) => {
          arrived();
          await new Promise((resolve) => setTimeout(resolve, 100));
          return bot.handle(request);
        },
      },
    });
    const { url } = await adapter.start();
    const answer = fetch(`${url}/api/v1/ask`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: '{"text":"slow"}',
    });
    await inHand;
    await adapter.stop();
    expect((await answer).status).toBe(200);
    await expect(fetch(`${url}/healthz`)).rejects.toThrow();
  });

  it('cuts off who sends a request bit by bit', async () => {
    const { url } = await start({ patienceMs: 120 });
    const socket = connect(portOf(url), '127.0.0.1');
    const body = 'POST /api/v1/ask HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\n';
    socket.write(`${body}Content-Length: 100\r\n\r\n{"text":`);
    const [reply] = await once(socket, 'data');
    expect(String(reply)).toMatch(/^HTTP\/1\.1 408 /);
    await once(socket, 'close');
  });

  it('can be stopped when it never started, and twice', async () => {
    const adapter = testAdapter();
    await adapter.stop();
    await adapter.start();
    await adapter.stop();
    await adapter.stop();
  });
});

describe('health', () => {
  it('lives, and is ready when nothing speaks against it', async () => {
    const { url } = await start();
    expect((await fetch(`${url}/healthz`)).status).toBe(200);
    expect(await (await fetch(`${url}/readyz`)).json()).toEqual({
      status: 'ready',
      reasons: [],
      notes: [],
    });
  });

  it('may be ready and have something to tell', async () => {
    const { url } = await start({ notes: () => ['a file is broken'] });
    const response = await fetch(`${url}/readyz`);
    expect(response.status).toBe(200);
    expect(await response.json()).toMatchObject({ status: 'ready', notes: ['a file is broken'] });
  });

  it('says why it is not ready, and lives on', async () => {
    const { url } = await start({ notReady: () => ['the store is down'] });
    const response = await fetch(`${url}/readyz`);
    expect(response.status).toBe(503);
    expect(await response.json()).toMatchObject({
      status: 'not ready',
      reasons: ['the store is down'],
    });
    expect((await fetch(`${url}/healthz`)).status).toBe(200);
  });
});

describe('mounts of other adapters', () => {
  it('answer on the same port, for their methods alone', async () => {
    const { url } = await start({
      mounts: [
        {
          path: '/slack/events',
          methods: ['POST'],
          fetch: async (request) => new Response(`got ${await request.text()}`, { status: 202 }),
        },
      ],
    });
    const posted = await fetch(`${url}/slack/events`, { method: 'POST', body: 'an event' });
    expect([posted.status, await posted.text()]).toEqual([202, 'got an event']);
    expect((await fetch(`${url}/slack/events`)).status).toBe(405);
  });
});

describe('the page', () => {
  function folder() {
    const path = mkdtempSync(join(tmpdir(), 'octopus-page-'));
    mkdirSync(join(path, 'assets'));
    writeFileSync(join(path, 'index.html'), '<!doctype html><title>Octopus</title>');
    writeFileSync(join(path, 'assets', 'main-1a2b.js'), 'export {};');
    return path;
  }

  it('is served with a strict content security policy', async () => {
    const { url } = await start({ pageFolder: folder() });
    const response = await fetch(url);
    expect(response.headers.get('content-type')).toMatch(/^text\/html/);
    const policy = response.headers.get('content-security-policy') ?? '';
    expect(policy).toContain("default-src 'none'");
    expect(policy).not.toMatch(/unsafe-(?:inline|eval)/);
    expect(policy).not.toContain('http');
    expect(response.headers.get('x-content-type-options')).toBe('nosniff');
    expect(await response.text()).toContain('<title>Octopus</title>');
  });

  it('is checked again each time, its hashed files never', async () => {
    const { url } = await start({ pageFolder: folder() });
    const page = await fetch(url);
    const script = await fetch(`${url}/assets/main-1a2b.js`);
    expect(page.headers.get('cache-control')).toBe('no-cache');
    expect(script.headers.get('cache-control')).toBe('public, max-age=31536000, immutable');
    expect(script.headers.get('content-type')).toMatch(/javascript/);
    const again = await fetch(url, {
      headers: { 'If-None-Match': page.headers.get('etag') ?? '' },
    });
    expect(again.status).toBe(304);
  });

  it.each([
    ['ETAG', 304],
    ['"other", ETAG', 304],
    ['STRONG', 304],
    ['*', 304],
    ['"other"', 200],
  ])('is not sent again to who knows it: If-None-Match %s', async (tags, status) => {
    const { url } = await start({ pageFolder: folder() });
    const etag = (await fetch(url)).headers.get('etag') ?? '';
    expect(etag).toMatch(/^W\/"[^"]+"$/);
    const sent = tags.replace('ETAG', etag).replace('STRONG', etag.slice(2));
    const again = await fetch(url, { headers: { 'If-None-Match': sent } });
    expect([again.status, again.headers.get('etag')]).toEqual([status, etag]);
  });

  it.each([
    ['gzip', true],
    ['br, gzip;q=0.5', true],
    ['gzip;q=0', false],
    ['gzip;q=0.0, br', false],
    ['identity', false],
    ['x-gzipped', false],
  ])('is packed for who takes gzip: %s', async (codings, isPacked) => {
    const { url } = await start({ pageFolder: folder() });
    const { headers } = await fetch(url, { headers: { 'Accept-Encoding': codings } });
    expect(headers.get('content-encoding')).toBe(isPacked ? 'gzip' : null);
    expect(headers.get('vary')).toBe('Accept-Encoding');
  });

  it('says what to do when it was not built, while the API works', async () => {
    const { url } = await start({ pageFolder: join(tmpdir(), 'no-such-page') });
    const response = await fetch(url);
    expect(response.status).toBe(503);
    expect(await response.text()).toContain('npm run build');
    expect((await fetch(`${url}/api/v1/documents`)).status).toBe(200);
  });
});
