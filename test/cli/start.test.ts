import { once } from 'node:events';
import { createServer } from 'node:net';
import { afterAll, describe, expect, it } from 'vitest';
import { finished, octopus, STACK, startOctopus } from '../support/process.ts';

const taken = createServer().listen(0, '127.0.0.1');
await once(taken, 'listening');
const address = taken.address();
const takenPort = typeof address === 'object' && address ? String(address.port) : '';
afterAll(() => taken.close());

describe('octopus start', () => {
  it('prints one line with the address, serves there, and stops when told to', async () => {
    const child = startOctopus(['start'], { PORT: '0', LOG_LEVEL: 'warn' });
    const end = finished(child);
    const [line] = await once(child.stdout, 'data');
    const url = /^Octopus bot answers at (http:\/\/127\.0\.0\.1:\d+)\n$/.exec(String(line))?.[1];
    const response = await fetch(`${url}/api/v1/ask`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: '{"text":"24-7"}',
    });
    expect(await response.json()).toMatchObject({ kind: 'answer', answered: true });
    child.kill('SIGTERM');
    const { stdout, stderr, code } = await end;
    expect(stdout.split('\n')).toHaveLength(2);
    expect([stderr, code]).toEqual(['', 0]);
  });

  it('lets in only who has the token, and says nothing of it', async () => {
    const API_TOKEN = 'a-token-for-tests-0123456789';
    const child = startOctopus(['start'], { PORT: '0', HOST: '0.0.0.0', API_TOKEN });
    const end = finished(child);
    const [line] = await once(child.stdout, 'data');
    const url = /(http:\S+)/.exec(String(line))?.[1];
    const open = await fetch(`${url}/api/v1/documents`);
    const headers = { Authorization: `Bearer ${API_TOKEN}` };
    const locked = await fetch(`${url}/api/v1/documents`, { headers });
    expect([open.status, locked.status]).toEqual([401, 200]);
    child.kill('SIGTERM');
    const { stdout, stderr } = await end;
    expect(stdout + stderr).not.toContain(API_TOKEN);
    expect(stderr).toBe('');
  });

  it.each([
    ['warns in one line where others can ask without a token', {}, 200, /^HOST 0\.0\.0\.0 .*\n$/],
    ['has no page and no API with WEB=off', { WEB: 'off' }, 404, /^$/],
  ])('%s', async (_, settings, status, warning) => {
    const child = startOctopus(['start'], { PORT: '0', HOST: '0.0.0.0', ...settings });
    const end = finished(child);
    const [line] = await once(child.stdout, 'data');
    const url = /(http:\S+)/.exec(String(line))?.[1];
    const answers = await Promise.all(['/', '/api/v1/documents'].map((path) => fetch(url + path)));
    expect(answers.map((response) => response.status)).toEqual([status, status]);
    expect((await fetch(`${url}/healthz`)).status).toBe(200);
    child.kill('SIGTERM');
    expect((await end).stderr).toMatch(warning);
  });

  it.each([
    ['PORT', 'eighty', 'Put a port number'],
    ['PORT', '99999', 'Put 65535 or less'],
    ['PORT', '-1', 'Put 0 or more'],
    ['PORT', '3000.5', 'Put a whole number'],
    ['LOG_LEVEL', 'loud', 'Put silent, fatal, error'],
  ])('refuses %s=%s and says what to put', async (name, value, words) => {
    const { stdout, stderr, code } = await octopus(['start'], { env: { [name]: value } });
    expect(stderr).toContain(`${name} is "${value}". ${words}`);
    expect(stderr).not.toMatch(STACK);
    expect([stdout, code]).toEqual(['', 2]);
  });

  it('tells every wrong setting at once', async () => {
    const { stderr } = await octopus(['start'], { env: { PORT: 'x', LOG_LEVEL: 'y' } });
    expect(stderr).toMatch(/^PORT is "x".*\nLOG_LEVEL is "y".*\n$/);
  });

  it.each([
    [
      'a port that is taken',
      { PORT: takenPort },
      `PORT ${takenPort} on 127.0.0.1 is already in use`,
    ],
    [
      'an address of another machine',
      { PORT: '0', HOST: '192.0.2.1' },
      'HOST 192.0.2.1 is no address',
    ],
  ])('names the setting to change for %s', async (_, env, words) => {
    const { stdout, stderr, code } = await octopus(['start'], { env });
    expect(stderr).toContain(words);
    expect(stderr).not.toMatch(STACK);
    expect([stdout, code]).toEqual(['', 1]);
  });
});
