import { expect, test } from 'vitest';
import { FakeDiscord } from './fake/discord.ts';
import { openSession } from './session.ts';

test.each([
  [4004, /^DISCORD_TOKEN is not accepted by Discord/],
  [4014, /^Discord refuses an intent the bot asks for/],
])('a gateway that closes with %d at the start is explained in one line', async (code, line) => {
  const discord = new FakeDiscord();
  discord.gateway.refuseWith = code;
  await expect(openSession(undefined, discord)).rejects.toMatchObject({
    name: 'DiscordProblem',
    message: expect.stringMatching(line),
  });
  await discord.close();
});

test('a wrong token is explained in one line', async () => {
  const discord = new FakeDiscord();
  discord.intercept = () => ({ status: 401, body: { message: '401: Unauthorized', code: 0 } });
  await expect(openSession(undefined, discord)).rejects.toThrow(/^DISCORD_TOKEN is not accepted/);
  await discord.close();
});

test('a connection that is closed for good is a reason not to be ready', async () => {
  const session = await openSession();
  expect(session.adapter.notReady()).toEqual([]);
  session.discord.gateway.drop(4004);
  await expect
    .poll(() => session.adapter.notReady())
    .toEqual([expect.stringContaining('DISCORD_TOKEN is not accepted')]);
  await session.close();
});

test('a connection that is lost is a reason not to be ready, until it is back', async () => {
  const session = await openSession();
  session.discord.gateway.isAccepting = false;
  session.discord.gateway.cutInFrame();
  await expect
    .poll(() => session.adapter.notReady())
    .toEqual(['Discord: the connection is lost and is being made again.']);
  session.discord.gateway.isAccepting = true;
  await expect.poll(() => session.adapter.notReady(), { timeout: 15_000 }).toEqual([]);
  await session.close();
});

test('stopping ends in time while Discord is away', async () => {
  const session = await openSession();
  await session.discord.close();
  await expect.poll(() => session.log.at(-1)?.message).toContain('connecting again');
  const started = Date.now();
  await session.adapter.stop();
  expect(Date.now() - started).toBeLessThan(4000);
});
