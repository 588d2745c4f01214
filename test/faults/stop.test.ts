import { mkdtempSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { expect, it } from 'vitest';
import { fixture } from '../adapters/slack/fixture.ts';
import { json, SECRET, signed } from '../adapters/slack/signed.ts';
import { startProcess } from '../adapters/slack/started.ts';
import { octopus } from '../support/process.ts';
import { startLoaded } from './loaded.ts';

const TIME_MS = 60_000;
/** What docs/operations.md promises, and the time a busy machine takes to tell, milliseconds. */
const STOPPED_MS = 10_000 + 2000;

it(
  'SIGTERM under load: what was taken is answered once, the rest is refused',
  async () => {
    const loaded = await startLoaded(3);
    await sleep(1500);
    const code = await loaded.bot.stop();
    await loaded.allAsked;
    await sleep(300);
    const { asked, lost, doubled, refused } = loaded.outcome();
    loaded.close();
    const refusals = Object.values(refused).reduce((sum, times) => sum + times, 0);
    expect(code).toBe(0);
    expect(doubled).toEqual([]);
    expect(lost.length).toBeGreaterThan(0);
    expect(lost.length).toBeLessThanOrEqual(refusals);
    expect(asked - lost.length).toBeGreaterThan(10);
  },
  TIME_MS,
);

it(
  'SIGTERM while Slack does not answer: it ends in time',
  async () => {
    const mute = createServer((request, response) => {
      if (request.url === '/api/auth.test')
        response.end('{"ok":true,"user_id":"UBOT","bot_id":"BBOT","team_id":"T1"}');
    }).listen(0, '127.0.0.1');
    await new Promise((resolve) => mute.once('listening', resolve));
    const bot = await startProcess({
      SLACK_BOT_TOKEN: 'xoxb-test',
      SLACK_SIGNING_SECRET: SECRET,
      SLACK_API_URL: `http://127.0.0.1:${(mute.address() as AddressInfo).port}/api/`,
    });
    await fetch(`${bot.url}/slack/events`, signed(...json(fixture('message-im'))));
    const began = Date.now();
    expect(await bot.stop()).toBe(0);
    expect(Date.now() - began).toBeLessThan(STOPPED_MS);
    mute.closeAllConnections();
    mute.close();
  },
  TIME_MS,
);

it(
  'a second start on the same port and folder says so, and leaves the first alone',
  async () => {
    const DATA_DIR = mkdtempSync(join(tmpdir(), 'octopus-twice-'));
    const first = await startProcess({ DATA_DIR }, /answers at/);
    const PORT = new URL(first.url).port;
    const { code, stderr } = await octopus(['start'], { env: { PORT, DATA_DIR } });
    expect([code, stderr]).toEqual([
      1,
      expect.stringContaining(`PORT ${PORT} on 127.0.0.1 is already in use`),
    ]);
    expect((await fetch(`${first.url}/readyz`)).status).toBe(200);
    expect(await first.stop()).toBe(0);
  },
  TIME_MS,
);
