import nock from 'nock';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { patientFetch } from '../../../adapters/slack/deliver/patient-fetch.ts';
import { postingFetch } from '../../../adapters/slack/deliver/post.ts';

const HOST = 'https://hooks.slack.com';
let slept: number[];
const patient = patientFetch({
  fetch: postingFetch(200),
  sleep: async (ms) => void slept.push(ms),
  random: () => 0,
});
const post = () => patient(`${HOST}/commands/1`, { method: 'POST', body: '{}' });
const hook = () => nock(HOST).post('/commands/1');

beforeEach(() => {
  slept = [];
  nock.disableNetConnect();
});
afterEach(() => {
  const pending = nock.pendingMocks();
  nock.cleanAll();
  nock.enableNetConnect();
  expect(pending).toEqual([]);
});

describe('posting to Slack', () => {
  it('gives what Slack answers', async () => {
    hook().reply(200, { ok: true }, { 'X-Thing': 'a' });
    const response = await post();
    expect([response.ok, await response.json(), response.headers.get('x-thing')]).toEqual([
      true,
      { ok: true },
      'a',
    ]);
  });

  it('waits as long as Slack says, each time', async () => {
    hook().reply(429, '', { 'Retry-After': '7' });
    hook().reply(429, '', { 'Retry-After': '2' });
    hook().reply(200, 'ok');
    expect((await post()).status).toBe(200);
    expect(slept).toEqual([7000, 2000]);
  });

  it('waits a second when Slack does not say', async () => {
    hook().reply(429).post('/commands/1').reply(200);
    await post();
    expect(slept).toEqual([1000]);
  });

  it('tries a server error again three times within half a minute, then gives it back', async () => {
    hook().times(4).reply(503);
    expect((await post()).status).toBe(503);
    expect(slept).toHaveLength(3);
    expect(slept.reduce((sum, ms) => sum + ms, 0)).toBeLessThan(30_000);
  });

  it.each(['ECONNREFUSED', 'ENOTFOUND', 'EAI_AGAIN'])(
    'tries %s again: nothing was sent',
    async (code) => {
      hook().replyWithError(Object.assign(new Error(code), { code }));
      hook().reply(200);
      expect((await post()).status).toBe(200);
    },
  );

  it('gives up a connection that is refused four times', async () => {
    hook()
      .times(4)
      .replyWithError(Object.assign(new Error('no'), { code: 'ECONNREFUSED' }));
    await expect(post()).rejects.toThrow('no');
    expect(slept).toHaveLength(3);
  });

  it.each(['ECONNRESET', 'EPIPE', 'UND_ERR_SOCKET'])(
    'never sends again after %s: it may have arrived',
    async (code) => {
      hook().replyWithError(Object.assign(new Error(code), { code }));
      await expect(post()).rejects.toThrow(code);
      expect(slept).toEqual([]);
    },
  );

  it('never sends again after silence', async () => {
    hook().delay(2000).reply(200);
    await expect(post()).rejects.toThrow('No answer within 200 ms');
    expect(slept).toEqual([]);
  });

  it('leaves a refusal of the request to the caller', async () => {
    hook().reply(404, 'expired_url');
    expect((await post()).status).toBe(404);
    expect(slept).toEqual([]);
  });
});
