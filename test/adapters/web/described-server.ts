import { once } from 'node:events';
import { EventEmitter } from 'node:stream';
import { fileURLToPath } from 'node:url';
import { openOctopus } from '../../../src/main.ts';
import { testAdapter } from './server.ts';

const KNOWLEDGE = fileURLToPath(new URL('../../../knowledge', import.meta.url));

/** The token of the server. */
const TOKEN = 'a-token-for-tests-0123456789';
/** Requests of one address an hour. */
const RATE = { most: 5, per: 3_600_000 };
const MOST_IN_WORK = 2;

/** The real bot behind a server with a token and small limits, which can be flooded and broken. */
export async function describedServer() {
  const octopus = await openOctopus({ knowledgeDir: KNOWLEDGE, onFault: () => undefined });
  const waiting = new EventEmitter();
  let isBroken = false;
  let client = 0;
  const works = <T>(value: T): T => {
    if (isBroken) throw new Error('broken on purpose');
    return value;
  };
  const adapter = testAdapter({
    library: () => works(octopus.library),
    feedback: { record: async () => works(undefined) },
    suggest: (typed, language) => works(octopus.suggest)(typed, language),
    calendar: (query) => works(octopus.calendar)(query),
    bot: {
      async handle(request) {
        if (request.text === 'wait') {
          const released = once(waiting, 'release');
          waiting.emit('arrived');
          await released;
        }
        return works(octopus.bot).handle(request);
      },
    },
    guard: { token: TOKEN, rate: RATE, proxies: 1, mostInWork: MOST_IN_WORK },
  });
  const { url } = await adapter.start();

  /** A request of a client that asked nothing before, with the token. */
  async function send(path: string, init: RequestInit = {}): Promise<Response> {
    client += 1;
    const headers = new Headers({
      Authorization: `Bearer ${TOKEN}`,
      'X-Forwarded-For': `192.0.2.${client % 256}, 198.51.${client >> 8}.${client % 256}`,
    });
    for (const [name, value] of new Headers(init.headers)) {
      if (value === '') headers.delete(name);
      else headers.set(name, value);
    }
    return fetch(url + path, { ...init, headers });
  }

  return {
    url,
    send,
    stop: () => adapter.stop(),
    /** Sends while as many requests are in work as there may be. */
    async whileBusy<T>(work: () => Promise<T>): Promise<T> {
      const held: Promise<Response>[] = [];
      for (let count = 0; count < MOST_IN_WORK; count += 1) {
        const arrived = once(waiting, 'arrived');
        held.push(
          send('/api/v1/ask', {
            method: 'POST',
            headers: { 'Content-Type': 'application/json' },
            body: '{"text":"wait"}',
          }),
        );
        await arrived;
      }
      try {
        return await work();
      } finally {
        waiting.emit('release');
        await Promise.all(held);
      }
    },
    /** Sends while everything behind the server fails. */
    async whileBroken<T>(work: () => Promise<T>): Promise<T> {
      isBroken = true;
      try {
        return await work();
      } finally {
        isBroken = false;
      }
    },
    /** An address that has used its rate. */
    async exhausted(): Promise<string> {
      const headers = { 'X-Forwarded-For': '203.0.113.7' };
      for (let count = 0; count < RATE.most; count += 1)
        await send('/api/v1/documents', { headers });
      return headers['X-Forwarded-For'];
    },
  };
}
