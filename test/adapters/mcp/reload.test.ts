import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { expect, it } from 'vitest';
import { stdioClient } from './clients.ts';
import { callTool } from './in-memory.ts';

it('octopus mcp answers from the documents as they are now', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'octopus-mcp-'));
  await cp('knowledge', folder, { recursive: true });
  const client = await stdioClient({ KNOWLEDGE_DIR: folder });
  const file = join(folder, 'octopus-2016.md');
  const text = await readFile(file, 'utf8');
  await writeFile(file, `${text}\n[2016-added | addition]\nThis was added while it ran.\n`);
  const read = async () => (await callTool(client, 'read', { id: '2016-added' })).data['found'];
  while (!(await read())) await sleep(200);
  expect((await callTool(client, 'ask', { question: 'added while it ran' })).data).toMatchObject({
    answered: true,
    citations: [{ id: '2016-added', quotes: [{ quote: 'This was added while it ran.' }] }],
  });
  await client.close();
  await rm(folder, { recursive: true });
}, 60_000);
