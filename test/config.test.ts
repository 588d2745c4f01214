import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readConfig } from '../src/config.ts';
import { ExpectedError, UsageError } from '../src/errors.ts';
import { exposure, webChecks } from '../src/exposure.ts';

describe('the settings', () => {
  it('have defaults: this machine alone, port 3000, the documents that come with the bot', () => {
    const config = readConfig({});
    expect(config).toMatchObject({ port: 3000, host: '127.0.0.1', logLevel: 'info' });
    expect(existsSync(join(config.knowledgeDir, 'octopus-2016.md'))).toBe(true);
    expect(config.discord).toBeUndefined();
    expect(config.slack).toBeUndefined();
  });

  it('are read from variables; an empty or blank one counts as unset', () => {
    expect(
      readConfig({ PORT: '0', HOST: '0.0.0.0', KNOWLEDGE_DIR: '/k', LOG_LEVEL: '', OTHER: 'x' }),
    ).toMatchObject({ port: 0, host: '0.0.0.0', knowledgeDir: '/k', logLevel: 'info' });
    expect(readConfig({ PORT: ' ', HOST: '\t' })).toEqual(readConfig({}));
  });

  it('cannot be changed', () => {
    expect(Object.isFrozen(readConfig({}))).toBe(true);
  });

  it('that are wrong are all told at once, each with its name and what to put', () => {
    const read = () => readConfig({ PORT: '70000', LOG_LEVEL: 'loud' });
    expect(read).toThrow(UsageError);
    expect(read).toThrow(
      'PORT is "70000". Put 65535 or less.\nLOG_LEVEL is "loud". Put silent, fatal, error, warn, info, debug or trace.',
    );
  });

  it('that need others are told together with those that are wrong', () => {
    const read = () =>
      readConfig({ PORT: 'x', DATABASE_URL: 'postgres://127.0.0.1/o', SLACK_CLIENT_ID: '1.2' });
    expect(read).toThrow(
      /^PORT is "x"\. .+\nSTORE_KEY is not set, and .+\nSLACK_CLIENT_SECRET is not set\. Put both/,
    );
  });

  it.each(['-1', '3.5', '1e9', 'abc', '0x'])('refuse the port “%s”', (PORT) => {
    expect(() => readConfig({ PORT })).toThrow(/^PORT is /);
  });
});

describe('rates', () => {
  it('have defaults, and can be so many in s, min or h, or off', () => {
    expect(readConfig({}).rates).toEqual({
      asker: { most: 30, per: 60_000 },
      channel: { most: 120, per: 60_000 },
      api: { most: 600, per: 60_000 },
    });
    expect(
      readConfig({ RATE_ASKER: '5/s', RATE_CHANNEL: 'off', RATE_API: ' 1000/h ' }).rates,
    ).toEqual({
      asker: { most: 5, per: 1000 },
      channel: undefined,
      api: { most: 1000, per: 3_600_000 },
    });
  });

  it.each(['0/min', '30', '30/day', '-1/s', '1.5/s', 'on', '30 /min'])(
    'refuse “%s”',
    (RATE_API) => {
      expect(() => readConfig({ RATE_API })).toThrow(
        `RATE_API is "${RATE_API}". Put a number and s, min or h, such as 30/min, or off.`,
      );
    },
  );
});

describe('the token', () => {
  it('is none when it is not set', () => {
    expect(readConfig({}).web).toEqual({ isOn: true, token: undefined, proxies: 0 });
  });

  it.each(['short', 'with spaces between them', 'naïve-and-sixteen'])(
    'refuses “%s” without repeating it',
    (API_TOKEN) => {
      expect(() => readConfig({ API_TOKEN })).toThrow(/^API_TOKEN cannot be used\. Put 16 to 200/);
    },
  );

  it.each([
    [{ HOST: '0.0.0.0' }, true],
    [{ HOST: '::' }, true],
    [{ HOST: 'octopus.example.org' }, true],
    [{ HOST: '127.0.0.1' }, false],
    [{ HOST: '127.1.2.3' }, false],
    [{ HOST: '::1' }, false],
    [{ HOST: 'localhost' }, false],
    [{ HOST: '0.0.0.0', API_TOKEN: 'a-token-for-tests-0123456789' }, false],
    [{ HOST: '0.0.0.0', WEB: 'off' }, false],
  ])('is missed in one line where others can ask: %j is %s', async (environment, isMissed) => {
    const line = exposure(readConfig(environment as Record<string, string>));
    expect(line !== undefined).toBe(isMissed);
    const [check] = webChecks(readConfig(environment as Record<string, string>));
    expect(await check?.run()).toMatchObject([{ state: isMissed ? 'warning' : 'well' }]);
    if (isMissed) expect(line).toMatch(/^HOST \S+ is open .* Set API_TOKEN .*\.$/);
  });
});

it('wrong usage is expected, and has a name', () => {
  const error = new UsageError('x');
  expect(error).toBeInstanceOf(ExpectedError);
  expect(error.name).toBe('UsageError');
});
