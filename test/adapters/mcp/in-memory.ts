import { Client } from '@modelcontextprotocol/sdk/client/index.js';
import { InMemoryTransport } from '@modelcontextprotocol/sdk/inMemory.js';
import type { Served } from '../../../adapters/mcp/served.ts';
import { createMcpServer } from '../../../adapters/mcp/server.ts';
import { served } from './clients.ts';

/** The SDK's client, connected in this process. It checks each reply against the tool's schema. */
export async function memoryClient(options: Partial<Served> = {}): Promise<Client> {
  const [near, far] = InMemoryTransport.createLinkedPair();
  await createMcpServer({ ...served, ...options }).connect(far);
  const client = new Client({ name: 'test', version: '1' });
  await client.connect(near);
  await client.listTools();
  return client;
}

/** What a tool gave, as data; `text` is the same in words. */
export interface Called {
  readonly data: Readonly<Record<string, unknown>>;
  readonly text: string;
  readonly isError: boolean;
}

/** Calls a tool. */
export async function callTool(
  client: Client,
  name: string,
  args: Readonly<Record<string, unknown>> = {},
): Promise<Called> {
  const { structuredContent, content, isError } = await client.callTool({
    name,
    arguments: { ...args },
  });
  const texts = content as readonly { readonly text: string }[];
  return {
    data: (structuredContent ?? {}) as Called['data'],
    text: texts.map(({ text }) => text).join('\n'),
    isError: isError === true,
  };
}

/** A quote as every tool gives it. */
export interface Quoted {
  readonly quote: string;
  readonly id: string;
  readonly label: string;
  readonly uri: string;
  readonly start: number;
  readonly end: number;
}

/** Every quote in a reply, wherever it stands. */
export function quotesWithin(value: unknown): Quoted[] {
  if (typeof value !== 'object' || value === null) return [];
  const own = 'quote' in value ? [value as Quoted] : [];
  return [...own, ...Object.values(value).flatMap(quotesWithin)];
}
