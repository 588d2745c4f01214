import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { postingFetch } from '../../../adapters/slack/deliver/post.ts';

const BODY = JSON.stringify({ text: 'Une réponse.' });

let server: Server;
let arrived: string;
beforeEach(async () => {
  arrived = '';
  server = createServer((request, response) => {
    request.setEncoding('utf8').on('data', (text) => {
      arrived += text;
    });
    request.on('end', () => response.end('ok'));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
});
afterEach(() => server.close());

/** Posts a text; what had arrived of it when its leaving was noted, and the outcome. */
async function postNoting(may: boolean) {
  let before = '';
  const claim = {
    async sending(go = () => {}) {
      await expect.poll(() => arrived).not.toBe('');
      before = arrived;
      if (may) go();
      return may;
    },
    notSent: async () => {},
  };
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/respond`;
  const posted = postingFetch(2000, () => claim)(url, { method: 'POST', body: BODY });
  const outcome = await posted.then(
    ({ status }) => status,
    (error: Error) => error.name,
  );
  return { before, outcome };
}

it('only the last byte of a reply is left to send when it is noted that it leaves', async () => {
  expect(await postNoting(true)).toEqual({ before: BODY.slice(0, -1), outcome: 200 });
  expect(arrived).toBe(BODY);
});

it('a reply that another process sends by now never arrives whole', async () => {
  expect(await postNoting(false)).toEqual({ before: BODY.slice(0, -1), outcome: 'TakenOver' });
  expect(arrived).toBe(BODY.slice(0, -1));
});
