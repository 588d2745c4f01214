import { resolve } from 'node:path';
import { Client } from '@modelcontextprotocol/sdk/client/index.js';
import { StdioClientTransport } from '@modelcontextprotocol/sdk/client/stdio.js';
import { StreamableHTTPClientTransport } from '@modelcontextprotocol/sdk/client/streamableHttp.js';
import { createMcpMount, type McpMountOptions } from '../../../adapters/mcp/http/mount.ts';
import type { WebOptions } from '../../../adapters/web/adapter.ts';
import { bot, CLOCK, library } from '../../support/octopus.ts';
import { EMPTY_HOME } from '../../support/process.ts';
import { testAdapter } from '../web/server.ts';

/** The real bot, as an MCP server sees it. */
export const served: McpMountOptions = {
  bot,
  library: () => library,
  now: () => CLOCK,
  onFault: (error) => {
    throw error;
  },
  version: '0.0.0',
  host: '127.0.0.1',
};

/** A web adapter on loopback with `/mcp` on its port. */
export function mcpServer(options: Partial<McpMountOptions> = {}, guard?: WebOptions['guard']) {
  return testAdapter({ mounts: [createMcpMount({ ...served, ...options })], guard });
}

/** The SDK's client over HTTP. */
export async function httpClient(url: string, token?: string): Promise<Client> {
  const client = new Client({ name: 'test', version: '1' });
  const headers = token === undefined ? undefined : { Authorization: `Bearer ${token}` };
  await client.connect(
    new StreamableHTTPClientTransport(new URL('/mcp', url), { requestInit: { headers } }),
  );
  return client;
}

/** The SDK's client, which starts the built `octopus mcp`. */
export async function stdioClient(env: Record<string, string> = {}): Promise<Client> {
  const client = new Client({ name: 'test', version: '1' });
  await client.connect(
    new StdioClientTransport({
      command: process.execPath,
      args: [resolve('dist/src/cli.js'), 'mcp'],
      cwd: EMPTY_HOME,
      env,
      stderr: 'ignore',
    }),
  );
  return client;
}
