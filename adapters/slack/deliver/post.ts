import { type ClientRequest, request as httpRequest, type IncomingMessage } from 'node:http';
import { request as httpsRequest } from 'node:https';
import type { Socket } from 'node:net';
import type { TLSSocket } from 'node:tls';
import type { webApi } from '@slack/bolt';
import type { Claim } from '../../../src/store/ports.ts';

type Fetch = NonNullable<webApi.WebClientOptions['fetch']>;
type Init = NonNullable<Parameters<Fetch>[1]>;
type Answer = Awaited<ReturnType<Fetch>>;

/** Tells on which claim it is to be noted that a request leaves; on none for what posts nothing. */
export type ClaimFor = (url: URL) => Omit<Claim, 'done'> | undefined;

/** Another process does this work by now. */
export class TakenOver extends Error {
  override name = 'TakenOver';
}

/** The request failed before anything of its body left. */
class NotSent extends Error {
  override name = 'NotSent';
  readonly code = NOT_SENT;
}

/** Code of an error after which a request may be sent again. */
export const NOT_SENT = 'NOT_SENT';

/**
 * A fetch for what the Slack adapter does all day: posting a text and reading
 * a short answer. It takes a third of the time of the general one, which does
 * whatever is not a text. Each text has a connection of its own: a kept one can
 * be closed at the other end in the very moment in which a reply leaves, and
 * nobody knows then whether it was read.
 * @param timeoutMs silence after which the request is given up.
 * @param claimFor where it is noted when the body of a request leaves.
 */
export function postingFetch(timeoutMs: number, claimFor: ClaimFor = () => undefined): Fetch {
  return (url, init = {}) => {
    const { body } = init;
    return typeof body === 'string'
      ? post(new URL(url), body, init, { timeout: timeoutMs, claim: claimFor(new URL(url)) })
      : fetch(url, { signal: AbortSignal.timeout(timeoutMs), ...init });
  };
}

function post(
  url: URL,
  body: string,
  { method, headers }: Init,
  { timeout, claim }: { readonly timeout: number; readonly claim: ReturnType<ClaimFor> },
): Promise<Answer> {
  const isPlain = url.protocol === 'http:';
  const options = {
    method: method ?? 'POST',
    agent: false as const,
    headers: { ...headers, 'Content-Length': Buffer.byteLength(body) },
    timeout,
  };
  return new Promise((resolve, reject) => {
    const sent = (isPlain ? httpRequest : httpsRequest)(url, options, (response) => {
      const isTaken = (response.statusCode ?? 0) < 500 && response.statusCode !== 429;
      Promise.all([read(response), isTaken ? undefined : claim?.notSent()]).then(
        ([text]) => resolve(answerOf(url, response, text)),
        reject,
      );
    });
    let hasLeft = claim === undefined;
    sent.on('error', (error) =>
      reject(
        hasLeft || error instanceof TakenOver
          ? error
          : new NotSent(error.message, { cause: error }),
      ),
    );
    sent.on('timeout', () => sent.destroy(new Error(`No answer within ${timeout} ms`)));
    if (!claim) {
      sent.end(body);
      return;
    }
    // All but one byte leaves before the note: Slack takes nothing that is not whole, and
    // the less is done between the note and the last byte, the less a kill finds in doubt.
    const bytes = Buffer.from(body);
    const leave = () => {
      hasLeft = true;
      sent.end(bytes.subarray(-1));
    };
    connected(sent)
      .then(() => sent.write(bytes.subarray(0, -1)))
      .then(() => claim.sending(leave))
      .then((may) => {
        if (!may) sent.destroy(new TakenOver());
      })
      .catch(reject);
  });
}

/** Resolves when nothing is left to wait for but the body. */
function connected(sent: ClientRequest): Promise<void> {
  return new Promise((resolve) => {
    sent.once('socket', (socket: Socket | TLSSocket) =>
      socket.once('encrypted' in socket ? 'secureConnect' : 'connect', () => resolve()),
    );
  });
}

async function read(response: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of response) chunks.push(chunk);
  return Buffer.concat(chunks);
}

function answerOf(url: URL, response: IncomingMessage, bytes: Buffer): Answer {
  const { statusCode: status = 0, statusMessage: statusText = '', headers } = response;
  const text = () => bytes.toString('utf8');
  return {
    ok: status >= 200 && status < 300,
    status,
    statusText,
    url: url.href,
    headers: {
      get: (name) => headers[name.toLowerCase()]?.toString() ?? null,
      entries: () =>
        Object.entries(headers)
          .map(([key, value]): [string, string] => [key, String(value)])
          .values(),
    },
    arrayBuffer: async () => new Uint8Array(bytes).buffer,
    json: async () => JSON.parse(text()),
    text: async () => text(),
  };
}
