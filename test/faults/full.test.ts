import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sql } from 'kysely';
import { expect, it } from 'vitest';
import { openSqlite } from '../../src/store/sqlite.ts';
import { fixture } from '../adapters/slack/fixture.ts';
import { startSession } from '../adapters/slack/session.ts';
import { testAdapter } from '../adapters/web/server.ts';
import { type Logged, storeOver } from '../support/databases.ts';

const WAIT = { timeout: 15_000, interval: 100 };
const QUESTIONS = 60;

it('a store that is full: answers go on, one warning, /readyz says why, and it recovers', async () => {
  const logged: Logged[] = [];
  const opened = openSqlite(mkdtempSync(join(tmpdir(), 'octopus-full-')));
  const { inbox, conversations, notReady, close } = await storeOver(opened, { logged });
  const slack = await startSession({ inbox, conversations });
  const web = testAdapter({ notReady });
  const { url } = await web.start();
  const ready = async () => {
    const response = await fetch(`${url}/readyz`);
    const { reasons } = (await response.json()) as { reasons: string[] };
    return [response.status, ...reasons];
  };
  let asked = 0;
  const ask = async () => {
    asked += 1;
    const at = String(asked).padStart(6, '0');
    await slack.send(fixture('message-im', { event_id: `Ev${at}`, 'event.ts': `17.${at}` }));
  };

  expect(await ready()).toEqual([200]);
  const pages = await sql<{ page_count: number }>`pragma page_count`.execute(opened.db);
  await sql.raw(`pragma max_page_count = ${pages.rows[0]?.page_count}`).execute(opened.db);
  for (let count = 0; count < QUESTIONS; count += 1) await ask();
  const posts = await slack.slack.waitFor(QUESTIONS, 'chat.postMessage');
  const threads = posts.map(({ body }) => body['thread_ts']);
  expect([threads.length, new Set(threads).size]).toEqual([QUESTIONS, QUESTIONS]);
  expect(await ready()).toEqual([503, expect.stringContaining('The store cannot be used (SQLite')]);
  expect(logged.map(({ level, message }) => [level, message])).toEqual([
    ['warn', expect.stringMatching(/full.*DATA_DIR/)],
  ]);

  await sql`pragma max_page_count = 100000`.execute(opened.db);
  await expect.poll(ready, WAIT).toEqual([200]);
  await ask();
  await slack.slack.waitFor(QUESTIONS + 1, 'chat.postMessage');
  expect(logged.map(({ level }) => level)).toEqual(['warn', 'info']);
  await slack.end();
  await web.stop();
  await close();
}, 60_000);
