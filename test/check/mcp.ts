/** `npm run mcp:try`: a session of an agent with the built server, over both transports, to read. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { Client } from '@modelcontextprotocol/sdk/client/index.js';
import { StdioClientTransport } from '@modelcontextprotocol/sdk/client/stdio.js';
import { StreamableHTTPClientTransport } from '@modelcontextprotocol/sdk/client/streamableHttp.js';

const CLI = fileURLToPath(new URL('../../src/cli.js', import.meta.url));
const newClient = () => new Client({ name: 'mcp:try', version: '1' });
const say = (text: string) => process.stdout.write(`${text}\n`);
const title = (text: string) => say(`\n── ${text} ${'─'.repeat(Math.max(0, 76 - text.length))}`);

/** Calls a tool and shows what an agent that reads no structured content would see. */
async function show(client: Client, name: string, args: Record<string, unknown>): Promise<void> {
  title(`${name} ${JSON.stringify(args)}`);
  const { content, isError } = await client.callTool({ name, arguments: args });
  for (const { text } of content as readonly { readonly text: string }[])
    say(isError ? `ERROR: ${text}` : text);
}

async function showTools(client: Client): Promise<void> {
  const { name = '', version = '' } = client.getServerVersion() ?? {};
  title(`${name} ${version}: tools`);
  for (const { name: tool, description } of (await client.listTools()).tools)
    say(`${tool}: ${description}`);
  const { resources } = await client.listResources();
  const { prompts } = await client.listPrompts();
  say(`${resources.length} resources, from ${resources[0]?.uri}`);
  say(`Prompts: ${prompts.map(({ name: prompt }) => prompt).join(', ')}`);
}

/** An answer, and whether each of its quotes is what its range cuts from the resource. */
async function showAnswer(client: Client): Promise<void> {
  const args = { question: '24-7' };
  await show(client, 'ask', args);
  const { structuredContent } = await client.callTool({ name: 'ask', arguments: args });
  const { citations } = structuredContent as { citations: { quotes: Quote[] }[] };
  title('the same, as data: the first quote');
  say(JSON.stringify(citations[0]?.quotes[0], null, 2));
  title('resources: what the ranges cut from them');
  for (const { quote, uri, start, end } of citations.flatMap(({ quotes }) => quotes)) {
    const [only] = (await client.readResource({ uri })).contents;
    const isSame = only !== undefined && 'text' in only && only.text.slice(start, end) === quote;
    say(`${uri} [${start}, ${end}): ${isSame ? 'the quote, word for word' : 'NOT THE QUOTE'}`);
    if (!isSame) process.exitCode = 1;
  }
}

interface Quote {
  readonly quote: string;
  readonly uri: string;
  readonly start: number;
  readonly end: number;
}

async function overStdio(): Promise<void> {
  const client = newClient();
  await client.connect(
    new StdioClientTransport({ command: process.execPath, args: [CLI, 'mcp'], stderr: 'inherit' }),
  );
  await showTools(client);
  await showAnswer(client);
  await show(client, 'ask', { question: 'How many euros did Japan give?' });
  await show(client, 'read', { id: '2016-8' });
  await show(client, 'verify_quote', {
    quotation: 'Annual meetings of 24/7 contact points must be organised.',
  });
  await show(client, 'programme', { day: 'thursday', language: 'russian' });
  await show(client, 'ask', { question: 24 });
  await client.close();
}

async function overHttp(): Promise<void> {
  const server = spawn(process.execPath, [CLI, 'start'], {
    env: { ...process.env, PORT: '0', HOST: '127.0.0.1' },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  try {
    const [line] = await once(createInterface(server.stdout), 'line');
    const url = new URL('/mcp', String(line).split(' ').at(-1));
    title(`over HTTP, at ${url}`);
    const client = newClient();
    await client.connect(new StreamableHTTPClientTransport(url));
    await show(client, 'compare', { topic: 'capacity building' });
    await client.close();
  } finally {
    server.kill();
  }
}

await overStdio();
await overHttp();
