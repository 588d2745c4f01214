import { setTimeout as sleep } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { FakeDiscord, TOKEN } from '../adapters/discord/fake/discord.ts';
import { startFakeSlack } from '../adapters/slack/fake-slack.ts';
import { SECRET } from '../adapters/slack/signed.ts';
import { startSocketServer } from '../adapters/slack/socket-server.ts';
import { startProcess } from '../adapters/slack/started.ts';

const TIME_MS = 60_000;
const AWAY = { status: 503, body: {} };

async function reasonsAt(url: string): Promise<string[]> {
  const answer = (await (await fetch(`${url}/readyz`)).json()) as { reasons: string[] };
  return answer.reasons;
}

const isReady = (url: string) =>
  expect.poll(() => reasonsAt(url), { timeout: 30_000, interval: 200 }).toEqual([]);

describe('a bot that starts while its platform is away', { timeout: TIME_MS }, () => {
  it('serves Slack once Slack is back', async () => {
    const [slack, sockets] = await Promise.all([startFakeSlack(), startSocketServer()]);
    slack.socketUrl = sockets.url;
    slack.script('apps.connections.open', ...Array.from({ length: 4 }, () => AWAY));
    const bot = await startProcess(
      { SLACK_BOT_TOKEN: 'xoxb-1', SLACK_APP_TOKEN: 'xapp-1', SLACK_API_URL: slack.apiUrl },
      /Slack is not reached/,
    );
    expect(await reasonsAt(bot.url)).toContainEqual(expect.stringContaining('is not reached'));
    await isReady(bot.url);
    expect(sockets.connections()).toBe(1);
    expect(await bot.stop()).toBe(0);
    await Promise.all([slack.close(), sockets.close()]);
  });

  it('serves Discord once Discord is back, and Slack meanwhile', async () => {
    const [discord, slack] = [new FakeDiscord(), await startFakeSlack()];
    let isAway = true;
    discord.intercept = () => (isAway ? AWAY : undefined);
    const bot = await startProcess({
      ...{ DISCORD_TOKEN: TOKEN, DISCORD_API_URL: await discord.open() },
      ...{ SLACK_BOT_TOKEN: 'xoxb-1', SLACK_SIGNING_SECRET: SECRET, SLACK_API_URL: slack.apiUrl },
    });
    await expect.poll(bot.err, { timeout: 20_000 }).toContain('Discord at');
    isAway = false;
    await isReady(bot.url);
    expect(await bot.stop()).toBe(0);
    await Promise.all([discord.close(), slack.close()]);
  });

  it('stops at once when it is told to', async () => {
    const bot = await startProcess(
      { DISCORD_TOKEN: 'a.b.c', DISCORD_API_URL: 'http://127.0.0.1:9/api' },
      /Discord at/,
    );
    await sleep(200);
    const began = Date.now();
    expect(await bot.stop()).toBe(0);
    expect(Date.now() - began).toBeLessThan(3000);
  });
});
