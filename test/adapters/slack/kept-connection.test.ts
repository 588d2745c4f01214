import { createServer } from 'node:http';
import type { AddressInfo, Socket } from 'node:net';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { patientFetch } from '../../../adapters/slack/deliver/patient-fetch.ts';
import { postingFetch } from '../../../adapters/slack/deliver/post.ts';

const CLAIM = { sending: async () => true, notSent: async () => {} };
const sockets: Socket[] = [];
let received = 0;
const server = createServer((request, response) => {
  request.resume().on('end', () => {
    received += 1;
    response.end('ok');
  });
}).on('connection', (socket) => sockets.push(socket));
beforeAll(() => new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve)));
afterAll(() => void server.close());

it('a reply is not lost with a kept connection that Slack has closed meanwhile', async () => {
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/respond`;
  const post = patientFetch({
    fetch: postingFetch(2000, () => CLAIM),
    sleep: async () => {},
    random: () => 0,
  });
  for (let round = 1; round <= 20; round += 1) {
    const { status } = await post(url, { method: 'POST', body: '{}' });
    expect([status, received]).toEqual([200, round]);
    // The next reply leaves before this process could read that the connection is gone.
    for (const socket of sockets.splice(0)) socket.destroy();
  }
});
