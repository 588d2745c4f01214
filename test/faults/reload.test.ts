import { cpSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { expect, it } from 'vitest';
import { startLoaded, warningsIn } from './loaded.ts';

const WAIT = { timeout: 20_000, interval: 100 };

it('a knowledge file breaks under load: every question is answered as before, once', async () => {
  const KNOWLEDGE_DIR = join(mkdtempSync(join(tmpdir(), 'octopus-broken-')), 'knowledge');
  cpSync('knowledge', KNOWLEDGE_DIR, { recursive: true });
  const file = join(KNOWLEDGE_DIR, 'octopus-2016.md');
  const whole = readFileSync(file);
  const loaded = await startLoaded(6, { KNOWLEDGE_DIR });
  const news = () => warningsIn(loaded.bot.log());
  const cited = async () => {
    const body = JSON.stringify({ text: '24-7' });
    const headers = { 'Content-Type': 'application/json', 'X-Forwarded-For': '203.0.113.7' };
    const url = `${loaded.bot.url}/api/v1/ask`;
    const reply = await fetch(url, { method: 'POST', headers, body });
    const { citations } = (await reply.json()) as { citations: { id: string }[] };
    return citations.map(({ id }) => id);
  };
  const before = await cited();
  writeFileSync(file, whole.subarray(0, 700));
  await expect.poll(news, WAIT).toEqual([expect.stringContaining('knowledge folder')]);
  expect(await cited()).toEqual(before);
  expect((await loaded.ready()).status).toBe(200);
  writeFileSync(file, whole);
  await loaded.allAsked;
  await loaded.settled();
  await sleep(300);
  const { lost, doubled, refused } = loaded.outcome();
  await loaded.bot.stop();
  loaded.close();
  expect(before).toContain('2016-8');
  expect({ lost, doubled, refused }).toEqual({ lost: [], doubled: [], refused: {} });
}, 90_000);
