import { type Agent, type OutgoingHttpHeaders, request } from 'node:http';

/** What an HTTP server answered. */
export interface Posted {
  readonly status: number;
  readonly body: string;
}

interface Posting {
  readonly agent: Agent;
  readonly headers: OutgoingHttpHeaders;
  readonly body: string;
}

/**
 * Posts a text and reads the answer: all that a light load generator needs.
 * Over a kept connection that was closed at the other end it posts again, as
 * Slack and browsers do.
 */
export function post(url: URL, posting: Posting): Promise<Posted> {
  const { agent, headers, body } = posting;
  return new Promise((resolve, reject) => {
    const sent = request(url, { method: 'POST', agent, headers }, (response) => {
      const chunks: Buffer[] = [];
      response.on('data', (chunk: Buffer) => chunks.push(chunk));
      response.on('error', reject);
      response.on('end', () =>
        resolve({
          status: response.statusCode ?? 0,
          body: Buffer.concat(chunks).toString('utf8'),
        }),
      );
    });
    sent.on('error', (error) => {
      const isClosed = sent.reusedSocket && 'code' in error && error.code === 'ECONNRESET';
      if (isClosed) post(url, posting).then(resolve, reject);
      else reject(error);
    });
    sent.end(body);
  });
}
