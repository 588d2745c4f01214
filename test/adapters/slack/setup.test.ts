import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { slackSettings } from '../../../adapters/slack/settings.ts';
import { slackChecks } from '../../../adapters/slack/setup/checks.ts';
import { manifestOf } from '../../../adapters/slack/setup/manifest.ts';
import { FOLLOW_SCOPES, SCOPES } from '../../../adapters/slack/setup/scopes.ts';
import { readConfig, type SlackConfig } from '../../../src/config.ts';
import { examine } from '../../../src/doctor.ts';
import { type FakeSlack, startFakeSlack } from './fake-slack.ts';
import { realOctopus } from './session.ts';

describe('the manifest', () => {
  it('names every command, shortcut and prompt within Slack’s limits', async () => {
    const { commands } = await realOctopus();
    const manifest = manifestOf(commands().all, { follows: true });
    const [command] = manifest.features.slash_commands;
    for (const { name, hidden } of commands().all)
      if (!hidden) expect(command?.usage_hint).toContain(name);
    const { agent_view } = manifest.features;
    expect(agent_view.agent_description.length).toBeLessThanOrEqual(300);
    expect(agent_view.suggested_prompts.length).toBeLessThanOrEqual(4);
    expect(manifest.display_information.description.length).toBeLessThanOrEqual(140);
    expect(command?.usage_hint.length).toBeLessThanOrEqual(1000);
    expect(JSON.stringify(manifest)).not.toContain('assistant_view');
  });

  it('is for Socket Mode unless there is an address', async () => {
    const { commands } = await realOctopus();
    const socket = manifestOf(commands().all, { follows: true });
    expect(socket.settings.socket_mode_enabled).toBe(true);
    expect(JSON.stringify(socket)).not.toContain('request_url');
    const http = manifestOf(commands().all, { follows: true, url: 'https://o.example/' });
    expect(http.settings.socket_mode_enabled).toBe(false);
    expect(JSON.stringify(http).match(/https:\/\/o\.example\/slack\/events/g)).toHaveLength(3);
  });

  it('leaves out what following threads costs', async () => {
    const { commands } = await realOctopus();
    const text = JSON.stringify(manifestOf(commands().all, { follows: false }));
    expect(text).not.toMatch(/channels:history|groups:history|message\.channels|message\.groups/);
    expect(JSON.stringify(manifestOf(commands().all, { follows: true }))).toContain(
      'message.groups',
    );
  });

  it('has every scope explained in docs/slack.md', () => {
    const page = readFileSync(new URL('../../../docs/slack.md', import.meta.url), 'utf8');
    for (const scope of Object.keys({ ...SCOPES, ...FOLLOW_SCOPES }))
      expect(page).toContain(`\`${scope}\``);
  });
});

describe('settings', () => {
  it.each([
    [{ SLACK_APP_TOKEN: 'xapp-1' }, /^SLACK_APP_TOKEN is set, but not SLACK_BOT_TOKEN\. Copy/],
    [{ SLACK_SIGNING_SECRET: 'x' }, /^SLACK_SIGNING_SECRET is set, but not SLACK_BOT_TOKEN\. Copy/],
  ])('without the bot token are told so: %o', (set, line) => {
    const { slack } = readConfig(set);
    expect(() => slack && slackSettings(slack)).toThrow(line);
  });
});

describe('the doctor', () => {
  let slack: FakeSlack;
  beforeAll(async () => {
    slack = await startFakeSlack();
  });
  afterAll(() => slack.close());

  async function lines(config: Partial<SlackConfig> | undefined, publicUrl?: string) {
    const said: string[] = [];
    const base = { botToken: 'xoxb-1', appToken: 'xapp-1', apiUrl: slack.apiUrl, follow: 'asker' };
    const full = config && ({ ...base, ...config } as SlackConfig);
    const isWell = await examine(slackChecks({ slack: full, publicUrl }), (line) =>
      said.push(line),
    );
    return { isWell, said: said.join('\n') };
  }
  const auth = (scopes: string) => ({
    body: { ok: true, team: 'Team', user_id: 'UBOT' },
    headers: { 'x-oauth-scopes': scopes },
  });
  const ALL = [...Object.keys(SCOPES), ...Object.keys(FOLLOW_SCOPES)].join(',');

  it('is content with right tokens and scopes', async () => {
    slack.script('auth.test', auth(ALL), auth(ALL));
    expect(await lines({})).toMatchObject({
      isWell: true,
      said: expect.stringContaining('every scope'),
    });
  });

  it('names missing scopes and what to do', async () => {
    slack.script('auth.test', auth('commands,chat:write'), auth('commands,chat:write'));
    const { isWell, said } = await lines({});
    expect(isWell).toBe(false);
    expect(said).toMatch(/missing: app_mentions:read.*install the app again/);
  });

  it('names scopes that are not needed', async () => {
    slack.script('auth.test', auth(`${ALL},users:read`), auth(`${ALL},users:read`));
    expect((await lines({})).said).toContain('does not need: users:read');
  });

  it('says which token is wrong', async () => {
    slack.script('auth.test', { body: { ok: false, error: 'invalid_auth' } });
    slack.script('apps.connections.open', { body: { ok: false, error: 'missing_scope' } });
    const { isWell, said } = await lines({});
    expect(isWell).toBe(false);
    expect(said).toContain('SLACK_BOT_TOKEN is refused by Slack (invalid_auth)');
    expect(said).toContain('lacks the scope connections:write');
  });

  it('tries the public address', async () => {
    const http = { appToken: undefined, signingSecret: 's' };
    expect((await lines(http)).said).toContain('PUBLIC_URL is not set');
    const { said } = await lines(http, slack.apiUrl.replace(/\/$/, ''));
    expect(said).toMatch(/answers 200, not as the bot does/);
  });

  it('says that Slack is off, and what is missing', async () => {
    expect((await lines(undefined)).said).toContain('Slack is off');
    const { isWell, said } = await lines({ appToken: undefined });
    expect([isWell, said.split('\n').length]).toEqual([false, 1]);
  });
});
