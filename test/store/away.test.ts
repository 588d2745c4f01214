import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sql } from 'kysely';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openConfiguredStore } from '../../src/store/open.ts';
import { openPostgres } from '../../src/store/postgres.ts';
import { openSqlite } from '../../src/store/sqlite.ts';
import type { Store } from '../../src/store/store.ts';
import { type Logged, storeOver } from '../support/databases.ts';
import { NO_POSTGRES, type Postgres, startPostgres } from '../support/postgres.ts';

const TURN = { question: 'q', shown: [] };
const WAIT = { timeout: 15_000, interval: 100 };
const folder = () => mkdtempSync(join(tmpdir(), 'octopus-away-'));

/** What the bot does with a store goes on, whatever became of its database. */
async function answersGoOn(store: Store, name: string): Promise<void> {
  const work = { keys: [name], platform: 'test', payload: { a: 1 } };
  const claim = await store.inbox.claim(work);
  expect(await store.inbox.claim(work)).toBeUndefined();
  expect(await claim?.sending()).toBe(true);
  await claim?.done();
  await store.conversations.set(name, TURN, 'test:U1');
  expect(await store.conversations.get(name)).toEqual(TURN);
  await store.feedback.record({ paragraphs: [], platform: 'test', rating: 'good' });
}

describe.skipIf(NO_POSTGRES !== undefined)('a PostgreSQL that goes away', () => {
  let postgres: Postgres;
  beforeAll(async () => {
    postgres = await startPostgres();
  });
  afterAll(() => postgres.end());

  it('is told once, stood in for by memory, and used again with one line', async () => {
    const url = await postgres.database();
    const logged: Logged[] = [];
    const store = await storeOver(openPostgres(url), { logged });
    await answersGoOn(store, 'before');
    const claimed = await store.inbox.claim({ keys: ['c'], platform: 'test', payload: {} });
    await store.settings.set('channel', { language: 'fr' });
    await store.settings.get('channel');
    await postgres.kill();
    for (const name of ['one', 'two', 'three']) await answersGoOn(store, name);
    // What was claimed before is answered, and known to be once the database is back.
    expect(await claimed?.sending()).toBe(true);
    await claimed?.done();
    expect(await store.settings.get('channel')).toEqual({ language: 'fr' });
    expect(await store.settings.set('channel', { language: 'es' })).toBe(false);
    expect(await store.privacy.forget('test:U1')).toBeUndefined();
    expect(await store.counts.asked(0)).toBeUndefined();
    expect(store.notReady()).toEqual([expect.stringContaining('PostgreSQL, 127.0.0.1')]);
    await postgres.start();
    await expect.poll(() => store.notReady(), WAIT).toEqual([]);
    await answersGoOn(store, 'after');
    await expect.poll(async () => (await store.counts.asked(0))?.ratings.good, WAIT).toBe(5);
    expect(logged.map(({ level }) => level)).toEqual(['warn', 'info']);
    const other = await storeOver(openPostgres(url), { now: () => Date.now() + 60_000 });
    expect(await other.inbox.takeOver('test')).toEqual([]);
    await Promise.all([store.close(), other.close()]);
  }, 40_000);

  it('is connected to before events come, and used again at once when it was only slow', async () => {
    const url = await postgres.database();
    const client = new pg.Client(url);
    await client.connect();
    const store = await storeOver(openPostgres(url));
    const connections = async () => {
      const { rows } = await client.query(
        "select from pg_stat_activity where datname = current_database() and application_name = 'octopus'",
      );
      return rows.length;
    };
    await expect.poll(connections, WAIT).toBe(6);
    await client.query('begin; lock table event');
    expect(await store.inbox.claim({ keys: ['slow'], platform: 'test' })).toBeDefined();
    expect(store.notReady()).toHaveLength(1);
    await client.query('rollback');
    await expect.poll(() => store.notReady(), { timeout: 1000 }).toEqual([]);
    await Promise.all([store.close(), client.end()]);
  }, 20_000);

  it('is found later when it was not there at the start', async () => {
    const url = await postgres.database();
    await postgres.kill();
    const logged: Logged[] = [];
    const store = await storeOver(openPostgres(url), { logged });
    await answersGoOn(store, 'before');
    await postgres.start();
    await expect.poll(() => store.notReady(), WAIT).toEqual([]);
    await answersGoOn(store, 'after');
    expect(logged.map(({ level }) => level)).toEqual(['warn', 'info']);
    await store.close();
  }, 40_000);
});

describe('an SQLite file', () => {
  it('that is full is told once, and memory stands in for it', async () => {
    const logged: Logged[] = [];
    const opened = openSqlite(folder());
    const store = await storeOver(opened, { logged });
    await answersGoOn(store, 'before');
    const pages = await sql<{ page_count: number }>`pragma page_count`.execute(opened.db);
    await sql.raw(`pragma max_page_count = ${pages.rows[0]?.page_count}`).execute(opened.db);
    for (let count = 0; count < 300; count += 1) await answersGoOn(store, `full ${count}`);
    expect(logged).toEqual([{ level: 'warn', message: expect.stringMatching(/full.*DATA_DIR/) }]);
    expect(store.notReady()).toHaveLength(1);
    await sql`pragma max_page_count = 100000`.execute(opened.db);
    await expect.poll(() => store.notReady(), WAIT).toEqual([]);
    await answersGoOn(store, 'after');
    expect(logged.map(({ level }) => level)).toEqual(['warn', 'info']);
    await store.close();
  }, 30_000);

  it.each([
    ['in a folder that cannot be made', () => join('/proc/none', 'data')],
    [
      'that is none',
      () => {
        const here = folder();
        writeFileSync(join(here, 'octopus.db'), 'this is a text and no database, '.repeat(200));
        return here;
      },
    ],
  ])('%s is told once, and memory stands in for it', async (_, dataDir) => {
    const logged: string[] = [];
    const log = {
      info: () => {},
      warn: (_details: object, message: string) => void logged.push(message),
    };
    const config = { dataDir: dataDir(), retentionDays: 90, keepsQuestions: true };
    const store = await openConfiguredStore(config, log);
    await answersGoOn(store, 'one');
    await answersGoOn(store, 'two');
    expect(logged).toEqual([expect.stringMatching(/cannot be used.*look at DATA_DIR/)]);
    expect(store.notReady()).toHaveLength(1);
    await store.close();
  });
});
