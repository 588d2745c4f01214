import { createHmac } from 'node:crypto';
import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { FAULT, TOO_MANY } from '../../../src/chat/texts.ts';
import type { SlackQuestion } from './askers.ts';
import type { Tally } from './tally.ts';

/** Slack’s end, on loopback: takes replies, and tells whose they are. */
export interface SlackSide {
  readonly apiUrl: string;
  readonly replyUrl: string;
  close(): void;
}

const NO_ANSWERS = [...Object.values(FAULT), ...Object.values(TOO_MANY)];

/** Starts it; every reply is counted. */
export async function openSlackSide(tally: Tally): Promise<SlackSide> {
  let posted = 0;
  const answerTo = (path: string, body: string): object => {
    if (path.startsWith('/replies/')) take(path.slice('/replies/'.length), body);
    if (path !== '/api/chat.postMessage')
      return { ok: true, user_id: 'UBOT', bot_id: 'BBOT', team_id: 'T1' };
    take(/"thread_ts":"([^"]+)"/.exec(body)?.[1] ?? '', body);
    posted += 1;
    return { ok: true, channel: 'D1', ts: `1800000000.${posted}` };
  };
  const take = (id: string, body: string) => {
    const text = NO_ANSWERS.find((each) => body.includes(each));
    if (text === undefined) tally.replied(id);
    else tally.refused(text);
  };
  const server = createServer((request, response) => {
    void readText(request).then((body) => {
      response.writeHead(200, { 'Content-Type': 'application/json' });
      response.end(JSON.stringify(answerTo(request.url ?? '', body)));
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return {
    apiUrl: `${base}/api/`,
    replyUrl: `${base}/replies`,
    close() {
      server.closeAllConnections();
      server.close();
    },
  };
}

/** The body of a request to Slack’s API or a response_url, its text readable. */
async function readText(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk);
  const text = Buffer.concat(chunks).toString('utf8');
  if (request.headers['content-type']?.includes('json')) return text;
  return JSON.stringify(Object.fromEntries(new URLSearchParams(text)));
}

/** Headers of a request that Slack has signed just now. */
export function signedHeaders({ body, type }: SlackQuestion, secret: string) {
  const timestamp = String(Math.floor(Date.now() / 1000));
  const digest = createHmac('sha256', secret).update(`v0:${timestamp}:${body}`).digest('hex');
  return {
    'Content-Type': type,
    'Content-Length': Buffer.byteLength(body),
    'X-Slack-Request-Timestamp': timestamp,
    'X-Slack-Signature': `v0=${digest}`,
  };
}
