import type { IncomingMessage } from 'node:http';

/** A request that reached the server. */
export interface Received {
  readonly method: string;
  /** Without API version: `/channels/1/messages`. */
  readonly path: string;
  readonly query: URLSearchParams;
  readonly body: unknown;
  /** Attachments by name. */
  readonly files: Readonly<Record<string, string>>;
  readonly authorization: string | undefined;
}

/** Reads a request of the REST client, JSON or multipart. */
export async function receive(incoming: IncomingMessage): Promise<Received> {
  const chunks: Buffer[] = [];
  for await (const chunk of incoming) chunks.push(chunk as Buffer);
  const raw = Buffer.concat(chunks);
  const url = new URL(incoming.url ?? '/', 'http://localhost');
  const type = incoming.headers['content-type'] ?? '';
  const { body, files } = type.startsWith('multipart/')
    ? await readParts(raw, type)
    : { body: raw.length === 0 ? undefined : JSON.parse(raw.toString()), files: {} };
  return {
    method: incoming.method ?? '',
    path: decodeURIComponent(url.pathname).replace(/^\/api\/v\d+/, ''),
    query: url.searchParams,
    body,
    files,
    authorization: incoming.headers.authorization,
  };
}

async function readParts(raw: Buffer, type: string) {
  const form = await new Response(new Uint8Array(raw), {
    headers: { 'content-type': type },
  }).formData();
  const files: Record<string, string> = {};
  for (const value of form.values())
    if (value instanceof File) files[value.name] = await value.text();
  return { body: JSON.parse(String(form.get('payload_json'))) as unknown, files };
}
