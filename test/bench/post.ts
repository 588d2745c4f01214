import { type Agent, type OutgoingHttpHeaders, request } from 'node:http';

/** What an HTTP server answered. */
export interface Posted {
  readonly status: number;
  readonly body: string;
}

/** Posts a text and reads the answer: all that a light load generator needs. */
export function post(
  url: URL,
  { agent, headers, body }: { agent: Agent; headers: OutgoingHttpHeaders; body: string },
): Promise<Posted> {
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
    sent.on('error', reject);
    sent.end(body);
  });
}
