import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readConfig } from '../src/config.ts';
import { ExpectedError, UsageError } from '../src/errors.ts';

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

  it.each(['-1', '3.5', '1e9', 'abc', '0x'])('refuse the port “%s”', (PORT) => {
    expect(() => readConfig({ PORT })).toThrow(/^PORT is /);
  });
});

it('wrong usage is expected, and has a name', () => {
  const error = new UsageError('x');
  expect(error).toBeInstanceOf(ExpectedError);
  expect(error.name).toBe('UsageError');
});
