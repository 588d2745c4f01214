import { setTimeout as sleep } from 'node:timers/promises';
import { expect, it } from 'vitest';
import { NO_POSTGRES, startPostgres } from '../support/postgres.ts';
import { startLoaded, warningsIn } from './loaded.ts';

const WAIT = { timeout: 20_000, interval: 100 };

it.skipIf(NO_POSTGRES !== undefined)(
  'PostgreSQL is killed under load and comes back: every question is answered once',
  async () => {
    const postgres = await startPostgres();
    const settings = { DATABASE_URL: await postgres.database(), STORE_KEY: 'k'.repeat(32) };
    const loaded = await startLoaded(5, settings);
    await sleep(1000);
    await postgres.kill();
    await sleep(3000);
    await expect.poll(async () => (await loaded.ready()).status, WAIT).toBe(503);
    const { reasons } = await loaded.ready();
    await sleep(1000);
    await postgres.start();
    await expect.poll(async () => (await loaded.ready()).status, WAIT).toBe(200);
    await loaded.allAsked;
    await loaded.settled();
    await sleep(500);
    const { lost, doubled, refused } = loaded.outcome();
    const warnings = warningsIn(loaded.bot.log());
    const code = await loaded.bot.stop();
    loaded.close();
    await postgres.end();
    expect({ lost, doubled, refused }).toEqual({ lost: [], doubled: [], refused: {} });
    expect(reasons).toEqual([expect.stringContaining('The store cannot be used')]);
    expect(warnings).toEqual([expect.stringContaining('The store cannot be used')]);
    expect(code).toBe(0);
  },
  90_000,
);
