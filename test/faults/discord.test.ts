import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { expect, it } from 'vitest';
import { FakeDiscord, TOKEN } from '../adapters/discord/fake/discord.ts';
import type { Received } from '../adapters/discord/fake/request.ts';
import { fresh } from '../adapters/discord/fixtures.ts';
import { startProcess } from '../adapters/slack/started.ts';

const MENTIONS = 10;
const IS_REPLY = /^POST \/channels\/\d+\/messages$/;
/** Longer than a lease and a look for unfinished work, milliseconds. */
const TAKEN_OVER_MS = 20_000;
/** By then a bot has claimed all that it was sent at once; what it never read is lost with it (docs/store.md), milliseconds. */
const CLAIMED_MS = 300;

it.concurrent.each([1, 5])(
  'a bot that is killed at reply %i on Discord: another answers what is left, each once',
  async (most) => {
    const discord = new FakeDiscord();
    const settings = {
      DISCORD_TOKEN: TOKEN,
      DISCORD_API_URL: await discord.open(),
      DATA_DIR: join(mkdtempSync(join(tmpdir(), 'octopus-killed-')), 'data'),
    };
    const killed = await startProcess(settings, /answers on discord/);
    let replies = 0;
    discord.intercept = ({ method, path }) => {
      if (!IS_REPLY.test(`${method} ${path}`)) return undefined;
      replies += 1;
      if (replies === most) setTimeout(() => killed.process.kill('SIGKILL'), CLAIMED_MS);
      // What it sends in the moment of its death reaches nobody.
      return replies >= most ? { status: 502 } : undefined;
    };
    const asked = Array.from({ length: MENTIONS }, () => discord.id());
    for (const id of asked) discord.gateway.dispatch('MESSAGE_CREATE', fresh('mention', id));
    await expect.poll(() => killed.process.signalCode, { timeout: 10_000 }).toBe('SIGKILL');
    discord.intercept = () => undefined;
    const other = await startProcess(settings, /answers on discord/);
    const answered = () => messagesIn(discord.to(IS_REPLY)).toSorted();
    await expect
      .poll(answered, { timeout: TAKEN_OVER_MS, interval: 200 })
      .toEqual(asked.toSorted());
    await sleep(2500);
    expect(answered()).toEqual(asked.toSorted());
    expect(await other.stop()).toBe(0);
    await discord.close();
  },
  60_000,
);

/** What each message refers to: Discord takes what is sent twice with one nonce as one message. */
function messagesIn(requests: readonly Received[]): string[] {
  const messages = requests.map(
    ({ body }) => body as { nonce: string; message_reference: { message_id: string } },
  );
  return [
    ...new Map(
      messages.map(({ nonce, message_reference }) => [nonce, message_reference.message_id]),
    ).values(),
  ];
}
