import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createSlackAdapter, type SlackAdapter } from '../../../adapters/slack/adapter.ts';
import {
  memoryConversations,
  memoryInbox,
  memoryInstallations,
  memorySettings,
} from '../../../src/store/memory.ts';
import type { Installations } from '../../../src/store/ports.ts';
import { memoryFeedback } from '../../support/feedback.ts';
import { type FakeSlack, pause, startFakeSlack } from './fake-slack.ts';
import { fixture } from './fixture.ts';
import { realOctopus } from './session.ts';
import { form, json, SECRET, signed } from './signed.ts';

let slack: FakeSlack;
let adapter: SlackAdapter;
let installations: Installations;
let time: number;
beforeEach(async () => {
  [slack, time] = [await startFakeSlack(), Date.now()];
  installations = memoryInstallations();
  const { bot, library, commands } = await realOctopus();
  adapter = createSlackAdapter({
    ...{ bot, library, commands: () => commands().all, installations },
    conversations: memoryConversations(),
    inbox: memoryInbox(),
    feedback: memoryFeedback(),
    settings: memorySettings(),
    admit: () => 'answer',
    log: { info: () => {}, warn: () => {}, error: () => {} },
    follow: 'asker',
    oauth: { clientId: 'C.1', clientSecret: 'client-secret' },
    signingSecret: SECRET,
    publicUrl: 'https://octopus.test',
    apiUrl: slack.apiUrl,
    now: () => new Date(time),
  });
  await adapter.start();
});
afterEach(async () => {
  await adapter.stop();
  await slack.close();
});

function get(path: string, headers: Readonly<Record<string, string>> = {}): Promise<Response> {
  const url = new URL(path, 'https://octopus.test');
  const mount = adapter.mounts.find((each) => each.path === url.pathname);
  if (!mount) throw new Error(`nothing at ${path}`);
  return mount.fetch(new Request(url, { headers }));
}

const post = (init: RequestInit) =>
  adapter.mounts
    .find(({ path }) => path === '/slack/events')
    ?.fetch(new Request('https://octopus.test/slack/events', init));

/** Begins an installation in a browser. */
async function begin() {
  const response = await get('/slack/install');
  const address = new URL(response.headers.get('Location') ?? '');
  const [cookie = ''] = (response.headers.get('Set-Cookie') ?? '').split(';');
  return { response, address, cookie, state: address.searchParams.get('state') ?? '' };
}

const back = (query: Readonly<Record<string, string>>, cookie: string, language = 'en') =>
  get(`/slack/oauth_redirect?${new URLSearchParams(query)}`, {
    Cookie: `other=1; ${cookie}`,
    'Accept-Language': language,
  });

const granting = (more: object = {}) =>
  slack.script('oauth.v2.access', {
    body: {
      ok: true,
      access_token: 'xoxb-installed',
      bot_user_id: 'UNEW',
      team: { id: 'T2', name: 'Two' },
      ...more,
    },
  });

describe('installing in a workspace', () => {
  it('leads to Slack with the scopes, and a cookie for this browser alone', async () => {
    const { response, address } = await begin();
    expect(response.status).toBe(302);
    expect(address.pathname).toBe('/oauth/v2/authorize');
    expect(address.searchParams.get('scope')).toContain('chat:write');
    expect(address.searchParams.get('redirect_uri')).toBe(
      'https://octopus.test/slack/oauth_redirect',
    );
    expect(response.headers.get('Set-Cookie')).toMatch(/HttpOnly; SameSite=Lax; Secure/);
  });

  it('keeps the token, and the bot answers there with it', async () => {
    granting();
    const { cookie, state } = await begin();
    const response = await back({ code: 'code', state }, cookie);
    expect(response.status).toBe(200);
    expect(await response.text()).toContain('Octopus is installed');
    const [call] = await slack.waitFor(1, 'oauth.v2.access');
    expect(call?.body).toMatchObject({ code: 'code', redirect_uri: expect.any(String) });
    expect(await installations.get('T2')).toMatchObject({ botToken: 'xoxb-installed' });
    const asking = {
      ...{ team_id: 'T2', 'authorizations.0.team_id': 'T2' },
      ...{ event_id: 'EvInstalled', 'event.text': '24-7' },
    };
    await post(signed(...json(fixture('message-im', asking))));
    await slack.waitFor(1, 'chat.postMessage');
  });

  it.each<[string, (begun: Awaited<ReturnType<typeof begin>>) => [Record<string, string>, string]]>(
    [
      [
        'another browser',
        ({ state }) => [{ code: 'c', state }, 'octopus_install=AAAAAAAAAAAAAAAAAAAAAA'],
      ],
      ['no cookie', ({ state }) => [{ code: 'c', state }, '']],
      ['no state', ({ cookie }) => [{ code: 'c' }, cookie]],
      [
        'a changed state',
        ({ state, cookie }) => [{ code: 'c', state: `${state.slice(0, -1)}-` }, cookie],
      ],
    ],
  )('is refused with %s', async (_, query) => {
    const response = await back(...query(await begin()));
    expect(response.status).toBe(400);
    expect(slack.calls.filter(({ method }) => method === 'oauth.v2.access')).toEqual([]);
  });

  it('is refused after ten minutes, and a second time', async () => {
    granting();
    const first = await begin();
    expect((await back({ code: 'c', state: first.state }, first.cookie)).status).toBe(200);
    expect((await back({ code: 'c', state: first.state }, first.cookie)).status).toBe(400);
    const late = await begin();
    time += 601_000;
    expect((await back({ code: 'c', state: late.state }, late.cookie)).status).toBe(400);
  });

  it.each([
    ['en', 'was not installed'],
    ['fr-FR,fr;q=0.9', 'n’a pas été installé'],
    ['es', 'no se ha instalado'],
    ['ru', 'не установлен'],
  ])('that is denied is told so, in %s', async (language, words) => {
    const { cookie, state } = await begin();
    const response = await back({ error: 'access_denied', state }, cookie, language);
    expect(await response.text()).toContain(words);
    expect(await installations.get('T2')).toBeUndefined();
  });

  it('in a whole organisation is refused clearly', async () => {
    granting({ is_enterprise_install: true, team: null });
    const { cookie, state } = await begin();
    const response = await back({ code: 'c', state }, cookie);
    expect(response.status).toBe(400);
    expect(await response.text()).toContain('not in a whole organisation');
  });

  it('that Slack does not confirm is told so', async () => {
    slack.script('oauth.v2.access', { body: { ok: false, error: 'invalid_code' } });
    const { cookie, state } = await begin();
    expect((await back({ code: '<script>', state }, cookie)).status).toBe(502);
  });
});

describe('a workspace that has the app no more', () => {
  const event = (type: string, more: object = {}) => ({
    ...{ type: 'event_callback', team_id: 'T2', event_id: `Ev${type}${Math.random()}` },
    event_time: Math.floor(time / 1000),
    event: { type, ...more },
  });

  it.each([
    ['app_uninstalled', {}],
    ['tokens_revoked', { tokens: { bot: ['UNEW'], oauth: [] } }],
  ])('is forgotten on %s', async (type, more) => {
    await installations.set('T2', { botToken: 'xoxb-1', at: time - 60_000 });
    const response = await post(signed(...json(event(type, more))));
    expect(response?.status).toBe(200);
    expect(await installations.get('T2')).toBeUndefined();
  });

  it('is forgotten when it goes in the second in which it came: Slack tells no more', async () => {
    await installations.set('T2', { botToken: 'xoxb-1', at: Math.floor(time / 1000) * 1000 + 999 });
    await post(signed(...json(event('app_uninstalled'))));
    expect(await installations.get('T2')).toBeUndefined();
  });

  it('keeps an installation that is newer, and one of which only a user’s token was revoked', async () => {
    await installations.set('T2', { botToken: 'xoxb-1', at: time + 60_000 });
    await post(signed(...json(event('app_uninstalled'))));
    expect(await installations.get('T2')).toBeDefined();
    await installations.set('T2', { botToken: 'xoxb-1', at: time - 60_000 });
    await post(signed(...json(event('tokens_revoked', { tokens: { oauth: ['U1'] } }))));
    expect(await installations.get('T2')).toBeDefined();
  });

  it('is not answered', async () => {
    const fields = { command: '/octopus', text: '24-7', user_id: 'U1', team_id: 'T9' };
    await post(signed(...form({ ...fields, response_url: slack.responseUrl, trigger_id: 'x9' })));
    await pause(200);
    expect(slack.calls).toEqual([]);
  });
});
