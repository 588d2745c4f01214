import type { Client } from '@modelcontextprotocol/sdk/client/index.js';
import { Ajv } from 'ajv';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { httpClient, mcpServer, stdioClient } from './clients.ts';

const web = mcpServer();
const transports: readonly (readonly [string, () => Promise<Client>])[] = [
  ['stdio', () => stdioClient()],
  ['HTTP', async () => httpClient((await web.start()).url)],
];

afterAll(() => web.stop());

describe.each(transports)('the SDK’s client over %s', (_name, connect) => {
  let client: Client;
  beforeAll(async () => {
    client = await connect();
  });
  afterAll(() => client.close());

  const call = (name: string, args: Record<string, unknown> = {}) =>
    client.callTool({ name, arguments: args });

  it('is told the name, the version and how to use the tools', () => {
    expect(client.getServerVersion()).toMatchObject({ name: 'octopus-bot' });
    expect(client.getServerCapabilities()).toEqual({
      tools: {},
      resources: {},
      prompts: {},
      completions: {},
    });
    expect(client.getInstructions()).toContain('verify_quote');
  });

  it('sees six tools that read only and stay with the documents, with schemas both ways', async () => {
    const { tools } = await client.listTools();
    expect(tools.map(({ name }) => name)).toEqual([
      'ask',
      'search',
      'read',
      'compare',
      'programme',
      'verify_quote',
    ]);
    for (const { title, description, inputSchema, outputSchema, annotations } of tools) {
      expect(annotations).toEqual({
        title,
        readOnlyHint: true,
        destructiveHint: false,
        idempotentHint: true,
        openWorldHint: false,
      });
      expect(description).toMatch(/\.$/);
      expect(outputSchema?.type).toBe('object');
      for (const field of Object.values(inputSchema.properties ?? {}))
        expect(field).toHaveProperty('description');
    }
  });

  it('can check with any draft of JSON Schema since 7: the schemas are strict, and name none', async () => {
    const { tools } = await client.listTools();
    const schemas = tools.flatMap(({ inputSchema, outputSchema }) => [inputSchema, outputSchema]);
    expect(schemas).toHaveLength(12);
    for (const schema of schemas) {
      expect(schema).not.toHaveProperty('$schema');
      for (const Validator of [Ajv, Ajv2020])
        expect(() => new Validator({ strict: true }).compile(schema ?? false)).not.toThrow();
    }
  });

  it('sees no pattern that only JavaScript can read', async () => {
    const { tools } = await client.listTools();
    expect(JSON.stringify(tools)).not.toMatch(/\\\\p\{|\(\?</);
  });

  it('asks, and each quote is what its range cuts from the resource', async () => {
    const { structuredContent, content } = await call('ask', { question: '24-7' });
    expect(structuredContent).toMatchObject({ answered: true, kind: 'answer', reason: null });
    const { citations } = structuredContent as { citations: Cited[] };
    expect(citations.map(({ id }) => id)).toEqual(['2016-8', '2009-6']);
    for (const { quote, uri, start, end } of citations.flatMap(({ quotes }) => quotes)) {
      const { contents } = await client.readResource({ uri });
      const [only] = contents;
      expect(only && 'text' in only && only.text.slice(start, end)).toBe(quote);
      expect(textOf(content)).toContain(quote);
      expect(textOf(content)).toContain(`${uri}, characters`);
    }
  });

  it('is refused as a normal result, with the reason and what is near', async () => {
    const result = await call('ask', { question: 'How many euros did Japan give?' });
    expect(result.isError).toBeUndefined();
    expect(result.structuredContent).toMatchObject({
      answered: false,
      reason: 'The documents speak of the subject, but they don’t say an amount of money.',
      citations: [],
      nearest: [{ id: '2016-funding' }, {}, {}],
    });
  });

  it('gets a hundred replies to a hundred questions at once', async () => {
    const questions = Array.from({ length: 100 }, (_, index) => `workshop ${(index % 6) + 1}`);
    const replies = await Promise.all(questions.map((question) => call('ask', { question })));
    for (const [index, { structuredContent }] of replies.entries())
      expect(structuredContent).toMatchObject({ question: questions[index], answered: true });
  });

  it('is told of an unknown tool, prompt and resource by an error of the protocol', async () => {
    await expect(call('answer')).rejects.toMatchObject({
      code: -32602,
      message: expect.stringMatching(
        /^MCP error -32602: Unknown tool: answer\. There are: ask, search/,
      ),
    });
    await expect(client.getPrompt({ name: 'poem' })).rejects.toMatchObject({ code: -32602 });
    for (const uri of [
      'octopus://paragraphs/1999-1',
      'octopus://documents/none',
      'file:///etc',
      '',
    ])
      await expect(client.readResource({ uri })).rejects.toMatchObject({ code: -32002 });
  });

  it('pings', async () => {
    expect(await client.ping()).toEqual({});
  });
});

interface Cited {
  readonly id: string;
  readonly quotes: readonly {
    readonly quote: string;
    readonly uri: string;
    readonly start: number;
    readonly end: number;
  }[];
}

function textOf(content: unknown): string {
  return (content as readonly { readonly text: string }[]).map(({ text }) => text).join('');
}
