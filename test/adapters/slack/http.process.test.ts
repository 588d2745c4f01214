import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type FakeSlack, pause, startFakeSlack } from './fake-slack.ts';
import { fixture } from './fixture.ts';
import { form, json, SECRET, type Sending, signed } from './signed.ts';
import { type Started, startProcess } from './started.ts';

const TIME_MS = 30_000;
let slack: FakeSlack;
let bot: Started;
let id = 0;

beforeAll(async () => {
  slack = await startFakeSlack();
  bot = await startProcess({
    SLACK_BOT_TOKEN: 'xoxb-test',
    SLACK_SIGNING_SECRET: SECRET,
    SLACK_API_URL: slack.apiUrl,
  });
}, TIME_MS);
afterAll(async () => {
  await bot.stop();
  await slack.close();
}, TIME_MS);

const send = (body: string, type: string, sending?: Sending, path = '/slack/events') =>
  fetch(`${bot.url}${path}`, signed(body, type, sending));
function asking(text: string) {
  id += 1;
  const response_url = slack.responseUrl;
  const fields = fixture('slash-command', { text, response_url, trigger_id: `p${id}` });
  return form(
    Object.fromEntries(Object.entries(fields).map(([key, value]) => [key, String(value)])),
  );
}
const seconds = () => Math.floor(Date.now() / 1000);
const nothingSent = async () => {
  await pause(150);
  expect(slack.calls.filter(({ method }) => method !== 'auth.test')).toEqual([]);
};

describe('the endpoint for Slack of the started bot', { timeout: TIME_MS }, () => {
  it.each<[string, () => Sending]>([
    ['another secret', () => ({ secret: 'other' })],
    ['a signature that is none', () => ({ signature: 'v0=' })],
    ['a signature of another version', () => ({ signature: `v1=${'0'.repeat(64)}` })],
    ['a short signature', () => ({ signature: 'v0=00' })],
    ['a timestamp over five minutes old', () => ({ timestamp: seconds() - 305 })],
    ['a timestamp over five minutes ahead', () => ({ timestamp: seconds() + 305 })],
    ['a timestamp that is none', () => ({ timestamp: Number.NaN })],
  ])('refuses %s', async (_, sending) => {
    const response = await send(...asking('24-7'), sending());
    expect(response.status).toBe(401);
    await nothingSent();
  });

  it('refuses a request without signature, and one whose body was changed', async () => {
    const url = `${bot.url}/slack/events`;
    const [body, type] = asking('24-7');
    expect((await fetch(url, { method: 'POST', body })).status).toBe(401);
    const changed = { ...signed(body, type), body: body.replace('24-7', 'cloud') };
    expect((await fetch(url, changed)).status).toBe(401);
    await nothingSent();
  });

  it.each([-295, 0, 295])('takes a timestamp %i seconds off', async (off) => {
    const response = await send(...asking('24-7'), { timestamp: seconds() + off });
    expect(response.status).toBe(200);
    await slack.waitFor(1, 'respond');
    slack.clear();
  });

  it('acknowledges a replay and does not answer it again', async () => {
    const [body, type] = asking('24-7');
    const request = signed(body, type);
    for (let times = 0; times < 3; times += 1)
      expect((await fetch(`${bot.url}/slack/events`, request)).status).toBe(200);
    await slack.waitFor(1, 'respond');
    await pause(150);
    expect(slack.calls).toHaveLength(1);
    slack.clear();
  });

  it('answers the challenge with which Slack tries the address', async () => {
    const response = await send(
      ...json({ type: 'url_verification', challenge: 'abc', token: 'x' }),
    );
    expect(await response.json()).toEqual({ challenge: 'abc' });
    expect((await send(...form({ ssl_check: '1', token: 'x' }))).status).toBe(200);
  });

  it('refuses a body over 1 MiB, whether or not it says its length', async () => {
    const body = `payload=${'x'.repeat(1024 * 1024)}`;
    expect((await send(body, 'application/x-www-form-urlencoded')).status).toBe(413);
    const stream = new Blob([body]).stream();
    const streamed = await fetch(`${bot.url}/slack/events`, {
      ...signed(body, 'application/x-www-form-urlencoded'),
      body: stream,
      duplex: 'half',
    } as RequestInit);
    expect(streamed.status).toBe(413);
  });

  it('refuses a signed body that is no payload', async () => {
    expect((await send('{', 'application/json')).status).toBe(400);
    expect((await send('[]', 'application/json')).status).toBe(400);
    expect((await send('payload=no', 'application/x-www-form-urlencoded')).status).toBe(400);
  });

  it('acknowledges what it does not know', async () => {
    expect(
      (await send(...json({ type: 'event_callback', event: { type: 'new_thing' } }))).status,
    ).toBe(200);
    expect((await send(...json({ type: 'brand_new' }))).status).toBe(200);
    await nothingSent();
  });

  it.each([
    '/slack',
    '/slack/',
    '/slack/install',
    '/slack/events/',
    '/slack/events/x',
    '/slack/%00',
    '/slack/../slack/x',
  ])('has nothing at %s', async (path) => {
    expect((await send(...asking('24-7'), {}, path)).status).toBe(404);
    expect((await fetch(`${bot.url}${path}`)).status).toBe(404);
  });

  it('has nothing to get at its own path', async () => {
    expect((await fetch(`${bot.url}/slack/events`)).status).toBe(404);
    await nothingSent();
  });

  it('serves the page and the API on the same port', async () => {
    expect((await fetch(bot.url)).status).toBe(200);
    expect((await fetch(`${bot.url}/healthz`)).status).toBe(200);
  });
});

describe('a Slack that cannot be served', { timeout: TIME_MS }, () => {
  it.each<[string, Record<string, string>, RegExp]>([
    ['an app token for a bot token', { SLACK_BOT_TOKEN: 'xapp-1' }, /SLACK_BOT_TOKEN .*app-level/],
    [
      'neither app token nor secret',
      { SLACK_BOT_TOKEN: 'xoxb-1' },
      /SLACK_APP_TOKEN .*SLACK_SIGNING_SECRET/,
    ],
    [
      'a bot token for an app token',
      { SLACK_BOT_TOKEN: 'xoxb-1', SLACK_APP_TOKEN: 'xoxb-2' },
      /SLACK_APP_TOKEN .*goes into SLACK_BOT_TOKEN/,
    ],
  ])('because of %s is told in one line, and the web is served', async (_, settings, line) => {
    const started = await startProcess(settings, /api\.slack\.com/);
    expect(started.err().trim().split('\n')).toEqual([expect.stringMatching(line)]);
    await pause(300);
    expect((await fetch(`${started.url}/readyz`)).status).toBe(503);
    expect((await fetch(started.url)).status).toBe(200);
    expect(await started.stop()).toBe(0);
  });

  it('because Slack refuses the token is told in one line', async () => {
    slack.script('auth.test', { body: { ok: false, error: 'invalid_auth' } });
    const settings = {
      SLACK_BOT_TOKEN: 'xoxb-1',
      SLACK_SIGNING_SECRET: 'x',
      SLACK_API_URL: slack.apiUrl,
    };
    const started = await startProcess(settings, /api\.slack\.com/);
    expect(started.err().trim()).toMatch(
      /^SLACK_BOT_TOKEN is refused by Slack \(invalid_auth\)\. Copy .*$/,
    );
    await started.stop();
  });
});
