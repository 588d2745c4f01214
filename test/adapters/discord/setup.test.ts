import nock from 'nock';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { createRest } from '../../../adapters/discord/api/rest.ts';
import { LIMITS } from '../../../adapters/discord/limits.ts';
import { problemOf } from '../../../adapters/discord/problem.ts';
import { discordChecks } from '../../../adapters/discord/setup/checks.ts';
import { definitionsOf } from '../../../adapters/discord/setup/definitions.ts';
import { inviteLines } from '../../../adapters/discord/setup/invite.ts';
import { register } from '../../../adapters/discord/setup/register.ts';
import { examine } from '../../../src/doctor.ts';
import { commands } from '../../support/octopus.ts';

const API = 'https://discord.test/api';
const APPLICATION = '1140000000000000001';
const definitions = definitionsOf(commands);
const registered = definitions.map((definition, index) => ({
  ...definition,
  id: String(100 + index),
  application_id: APPLICATION,
  version: '1',
  default_member_permissions: null,
  nsfw: false,
  description: 'description' in definition ? definition.description : '',
}));

beforeAll(() => nock.disableNetConnect());
afterAll(() => nock.enableNetConnect());
afterEach(() => nock.cleanAll());

const discord = () => nock('https://discord.test').matchHeader('authorization', 'Bot token');
function knowsApplication(times = 1) {
  discord()
    .get('/api/v10/applications/@me')
    .times(times)
    .reply(200, { id: APPLICATION, name: 'Octopus', integration_types_config: { 0: {}, 1: {} } });
}
const rest = () => createRest('token', API);
const LIST = `/api/v10/applications/${APPLICATION}/commands`;
const listed = (commands: readonly object[]) =>
  discord()
    .get(LIST)
    .query({ with_localizations: 'true' })
    .reply(200, [...commands]);

describe('what is registered', () => {
  test('one slash command and one message command, for servers, users and all places', () => {
    expect(definitions.map(({ name, type }) => [name, type])).toEqual([
      ['octopus', 1],
      ['Ask Octopus', 3],
    ]);
    for (const { integration_types, contexts } of definitions)
      expect([integration_types, contexts]).toEqual([
        [0, 1],
        [0, 1, 2],
      ]);
  });

  test('every name and description is there in French, Spanish and Russian, within the limits', () => {
    const texts = JSON.stringify(definitions);
    for (const [, locales = ''] of texts.matchAll(/_localizations":\{([^}]+)\}/g))
      expect(locales.match(/"(?:fr|es-ES|es-419|ru)":/g)).toHaveLength(4);
    for (const [, name = ''] of texts.matchAll(/"name":"([^"]+)"/g))
      expect(name.length).toBeLessThanOrEqual(LIMITS.commandName);
    for (const [, description = ''] of texts.matchAll(/"description":"([^"]+)"/g))
      expect(description.length).toBeLessThanOrEqual(LIMITS.commandDescription);
    const names = [...texts.matchAll(/"options":.*?"name":"([^"]+)"/g)].map(([, name]) => name);
    for (const name of names) expect(name).toMatch(/^[-_\p{Ll}\p{N}]{1,32}$/u);
  });
});

describe('octopus discord register', () => {
  test('registers what is missing', async () => {
    knowsApplication();
    listed([]);
    const created = discord().post(LIST).times(2).reply(201, {});
    expect(await register(rest(), definitions, {})).toEqual(['+ /octopus', '+ “Ask Octopus”']);
    expect(created.isDone()).toBe(true);
  });

  test('changes nothing when nothing differs', async () => {
    knowsApplication();
    listed(registered);
    expect(await register(rest(), definitions, {})).toEqual([
      'Nothing to change: /octopus and “Ask Octopus” are registered.',
    ]);
  });

  test('changes only what differs, and prints it', async () => {
    knowsApplication();
    const [slash, message] = registered;
    listed([
      { ...slash, contexts: [0] },
      message ?? {},
      { id: '7', name: 'old', type: 1 },
      { id: '8', name: 'launch', type: 4 },
    ]);
    const patched = discord().patch(`${LIST}/100`).reply(200, {});
    const deleted = discord().delete(`${LIST}/7`).reply(204);
    expect(await register(rest(), definitions, {})).toEqual([
      '~ /octopus',
      '    contexts: [0] → [0,1,2]',
      '- /old',
    ]);
    expect([patched.isDone(), deleted.isDone()]).toEqual([true, true]);
  });

  test('registers in one server', async () => {
    knowsApplication();
    const guild = `/api/v10/applications/${APPLICATION}/guilds/42/commands`;
    discord().get(guild).query(true).reply(200, registered);
    expect(await register(rest(), definitions, { guild: '42' })).toHaveLength(1);
  });
});

test('octopus discord invite prints both links and explains each permission', () => {
  const lines = inviteLines(APPLICATION).join('\n');
  const [guild = '', user = ''] = lines.match(/https:\/\/\S+/g) ?? [];
  expect(Object.fromEntries(new URL(guild).searchParams)).toEqual({
    client_id: APPLICATION,
    integration_type: '0',
    scope: 'bot applications.commands',
    permissions: String(
      (1n << 6n) | (1n << 10n) | (1n << 11n) | (1n << 15n) | (1n << 16n) | (1n << 38n),
    ),
  });
  expect(new URL(user).searchParams.get('integration_type')).toBe('1');
  expect(lines).toContain('Read Message History: Discord asks for it');
});

describe('octopus doctor', () => {
  async function findings(config: Parameters<typeof discordChecks>[0]) {
    const lines: string[] = [];
    const isWell = await examine(
      discordChecks(config, async () => definitions),
      (line) => lines.push(line),
    );
    return { isWell, text: lines.join('\n') };
  }
  const config = { discord: { token: 'token', apiUrl: API } };
  const limit = { total: 1000, remaining: 900, reset_after: 0, max_concurrency: 1 };

  const tellsTime = (at: number) =>
    nock('https://discord.test')
      .get('/api/v10/gateway')
      .reply(200, {}, { date: new Date(at).toUTCString() });

  test('says that the clock is wrong', async () => {
    tellsTime(Date.now() - 60_000);
    expect((await findings(config)).text).toMatch(/✗ Discord clock: .* (?:59|60|61) s ahead/);
  });

  test('is content when everything is set up', async () => {
    tellsTime(Date.now());
    knowsApplication(2);
    discord()
      .get('/api/v10/gateway/bot')
      .reply(200, { url: 'wss://x', shards: 1, session_start_limit: limit });
    listed(registered);
    const { isWell, text } = await findings(config);
    expect(isWell).toBe(true);
    expect(text).not.toMatch(/[!✗]/);
  });

  test('says what to do about commands that are not registered', async () => {
    tellsTime(Date.now());
    knowsApplication(2);
    discord()
      .get('/api/v10/gateway/bot')
      .reply(200, { url: 'wss://x', shards: 1, session_start_limit: limit });
    listed([]);
    expect((await findings(config)).text).toContain('octopus discord register');
  });

  test('says in one line that the token is wrong', async () => {
    nock('https://discord.test')
      .persist()
      .get(/.*/)
      .reply(401, { message: '401: Unauthorized', code: 0 });
    const { isWell, text } = await findings(config);
    expect(isWell).toBe(false);
    expect(text.split('\n')).toHaveLength(4);
    for (const line of text.split('\n').filter((each) => !/clock/.test(each)))
      expect(line).toContain('DISCORD_TOKEN is not accepted');
  });

  test('says that Discord is off without a token', async () => {
    expect((await findings({})).text).toContain('Discord is off');
  });
});

describe('an error of Discord becomes one line that says what to do', () => {
  test.each([
    [new Error('Used disallowed intents'), /^Discord refuses an intent/],
    [new Error('Authentication failed'), /^DISCORD_TOKEN is not accepted/],
    [
      new TypeError('fetch failed', { cause: new Error('connect ECONNREFUSED') }),
      /cannot be reached: connect ECONNREFUSED/,
    ],
  ])('%s', (error, line) => {
    const { message } = problemOf(error, API);
    expect(message).toMatch(line);
    expect(message).not.toContain('\n');
  });
});
