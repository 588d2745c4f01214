import { afterEach, describe, expect, it } from 'vitest';
import type { WebAdapter } from '../../../adapters/web/adapter.ts';
import { httpClient, mcpServer } from './clients.ts';
import { post, rpc } from './raw.ts';

describe('MCP over HTTP', () => {
  let web: WebAdapter | undefined;
  afterEach(() => web?.stop());

  it('needs the API’s token where there is one', async () => {
    web = mcpServer({}, { token: 'token-of-the-test', proxies: 0 });
    const { url } = await web.start();
    const refused = await post(url, rpc(1, 'ping'));
    expect(refused.status).toBe(401);
    expect(refused.headers.get('WWW-Authenticate')).toMatch(/^Bearer/);
    await expect(httpClient(url, 'another')).rejects.toThrow();
    const client = await httpClient(url, 'token-of-the-test');
    expect((await client.listTools()).tools).toHaveLength(6);
    await client.close();
  });

  it('counts against the API’s rate', async () => {
    web = mcpServer({}, { rate: { most: 2, per: 60_000 }, proxies: 0 });
    const { url } = await web.start();
    const statuses: number[] = [];
    for (const id of [1, 2, 3]) statuses.push((await post(url, rpc(id, 'ping'))).status);
    expect(statuses).toEqual([200, 200, 429]);
  });
});
