import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { patientFetch } from '../../../adapters/slack/deliver/patient-fetch.ts';
import { postingFetch } from '../../../adapters/slack/deliver/post.ts';

/** How long the other end keeps a connection that is not used, milliseconds. */
const KEPT_MS = 20;

/** Another thread, so that it goes on while this one is busy. It answers with how many texts it got. */
const slack = new Worker(
  `const { createServer } = require('node:http');
   const { parentPort } = require('node:worker_threads');
   let received = 0;
   const server = createServer((request, response) => {
     clearTimeout(request.socket.idle);
     request.resume().on('end', () => response.end(String((received += 1))));
     response.on('finish', () => {
       request.socket.idle = setTimeout(() => request.socket.destroy(), ${KEPT_MS});
     });
   });
   server.listen(0, '127.0.0.1', () => parentPort.postMessage(server.address().port));`,
  { eval: true },
);
let url = '';
beforeAll(async () => {
  const [port] = await once(slack, 'message');
  url = `http://127.0.0.1:${port}/respond`;
});
afterAll(() => slack.terminate());

/** A process that stands still just before a reply leaves cannot read that a connection was closed. */
function standStill(ms: number): void {
  const until = performance.now() + ms;
  while (performance.now() < until);
}

it('a reply is not lost, nor sent twice, with a connection that Slack closes meanwhile', async () => {
  const claim = {
    async sending(go = () => {}) {
      standStill(2 * KEPT_MS);
      go();
      return true;
    },
    notSent: async () => {},
  };
  const post = patientFetch({
    fetch: postingFetch(2000, () => claim),
    sleep: async () => {},
    random: () => 0,
  });
  for (let round = 1; round <= 20; round += 1) {
    const response = await post(url, { method: 'POST', body: '{}' });
    expect([response.status, await response.text()]).toEqual([200, String(round)]);
  }
});
