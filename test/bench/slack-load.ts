import { createHmac, randomUUID } from 'node:crypto';
import { Agent, createServer, request, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';

/** Milliseconds from sending a signed request. */
export interface Times {
  readonly acknowledged: number[];
  readonly replied: number[];
}

/** Where replies arrive: Slack's Web API and every response_url, on loopback. */
export interface Inbox {
  readonly url: string;
  /** Resolves when the reply to a request has arrived. */
  reply(id: string): Promise<void>;
  close(): void;
}

export async function openInbox(): Promise<Inbox> {
  const waiting = new Map<string, () => void>();
  const server: Server = createServer((incoming, response) => {
    incoming.resume().on('end', () => {
      const id = /^\/respond\/(.*)$/.exec(incoming.url ?? '')?.[1];
      if (id !== undefined) waiting.get(id)?.();
      response.writeHead(200, { 'Content-Type': 'application/json' });
      response.end('{"ok":true,"user_id":"UBOT","bot_id":"BBOT","team_id":"T1"}');
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}`,
    reply: (id) => new Promise((resolve) => waiting.set(id, resolve)),
    close: () => {
      server.closeAllConnections();
      server.close();
    },
  };
}

const QUESTIONS = [
  '24-7',
  'cloud computing',
  'programme thursday',
  'Who funded the conference?',
  'compare cloud',
];

export interface Load {
  readonly target: string;
  readonly secret: string;
  readonly askers: number;
  readonly requests: number;
  /** Whether each question is asked once; else a few go round. */
  readonly fresh: boolean;
}

/** Askers who each send a slash command, wait for its reply, and send the next. */
export async function load(
  inbox: Inbox,
  { target, secret, askers, requests, fresh }: Load,
): Promise<Times> {
  const times: Times = { acknowledged: [], replied: [] };
  const agent = new Agent({ keepAlive: true, maxSockets: askers });
  let left = requests;
  const ask = async () => {
    while (left > 0) {
      left -= 1;
      const id = randomUUID();
      const reply = inbox.reply(id);
      const start = performance.now();
      await post(agent, target, bodyOf(id, left, fresh, inbox.url), secret);
      times.acknowledged.push(performance.now() - start);
      await reply;
      times.replied.push(performance.now() - start);
    }
  };
  await Promise.all(Array.from({ length: askers }, ask));
  agent.destroy();
  return times;
}

function bodyOf(id: string, turn: number, fresh: boolean, url: string): string {
  const question = QUESTIONS[turn % QUESTIONS.length] ?? '';
  return new URLSearchParams({
    command: '/octopus',
    text: fresh ? `${question} (${id.slice(0, 8)})` : question,
    user_id: `U${turn % 50}`,
    team_id: 'T1',
    channel_id: 'C1',
    trigger_id: id,
    response_url: `${url}/respond/${id}`,
  }).toString();
}

function post(agent: Agent, target: string, body: string, secret: string): Promise<void> {
  const timestamp = String(Math.floor(Date.now() / 1000));
  const digest = createHmac('sha256', secret).update(`v0:${timestamp}:${body}`).digest('hex');
  const headers = {
    'Content-Type': 'application/x-www-form-urlencoded',
    'Content-Length': Buffer.byteLength(body),
    'X-Slack-Request-Timestamp': timestamp,
    'X-Slack-Signature': `v0=${digest}`,
  };
  return new Promise((resolve, reject) => {
    const sent = request(
      `${target}/slack/events`,
      { method: 'POST', agent, headers },
      (response) => {
        response
          .resume()
          .on('end', () =>
            response.statusCode === 200
              ? resolve()
              : reject(new Error(`HTTP ${response.statusCode}`)),
          );
      },
    );
    sent.on('error', reject);
    sent.end(body);
  });
}
