import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** A call of the Web API or a response_url, as the fake received it. */
export interface Call {
  /** `chat.postMessage`, or `respond` for a response_url. */
  readonly method: string;
  readonly body: Readonly<Record<string, unknown>>;
  readonly path: string;
  readonly at: number;
}

/** What a method answers once; the first that is left is used. */
export interface Scripted {
  readonly status?: number;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: object | string;
  /** Ends the connection without an answer, after the request has come in. */
  readonly hangUp?: true;
}

/** A stand-in for Slack's Web API on loopback. */
export interface FakeSlack {
  /** For SLACK_API_URL. */
  readonly apiUrl: string;
  readonly responseUrl: string;
  readonly calls: readonly Call[];
  /** Answers the next calls of a method with these instead. */
  script(method: string, ...answers: Scripted[]): void;
  /** Resolves with the calls of these methods once there are as many. */
  waitFor(count: number, ...methods: string[]): Promise<readonly Call[]>;
  /** Answers `apps.connections.open` with this address. */
  socketUrl: string;
  clear(): void;
  close(): Promise<void>;
}

const DEFAULTS: Readonly<Record<string, object>> = {
  'auth.test': { ok: true, user_id: 'UBOT', bot_id: 'BBOT', team_id: 'T1', team: 'Team' },
  'files.completeUploadExternal': { ok: true, files: [{ id: 'F1' }] },
};

/** Starts the stand-in; it answers everything with success until told otherwise. */
export async function startFakeSlack(): Promise<FakeSlack> {
  const calls: Call[] = [];
  const scripts = new Map<string, Scripted[]>();
  let posted = 0;
  const answerOf = (method: string, body: Readonly<Record<string, unknown>>): Scripted => {
    const scripted = scripts.get(method)?.shift();
    if (scripted) return scripted;
    if (method === 'respond' || method === 'upload') return { body: 'ok' };
    if (method === 'apps.connections.open') return { body: { ok: true, url: fake.socketUrl } };
    if (method === 'files.getUploadURLExternal')
      return { body: { ok: true, upload_url: `${base}/upload`, file_id: 'F1' } };
    if (method === 'chat.postMessage') {
      posted += 1;
      const channel = String(body['channel']).replace(/^U/, 'D');
      return { body: { ok: true, channel, ts: `1700000000.${String(posted).padStart(6, '0')}` } };
    }
    return { body: DEFAULTS[method] ?? { ok: true } };
  };
  const server = createServer((request, response) => {
    void readForm(request).then((body) => {
      const method = (request.url ?? '')
        .replace(/^\/(?:api\/)?/, '')
        .replace(/\?.*$/, '')
        .replace(/^respond.*/, 'respond');
      calls.push({ method, body, path: request.url ?? '', at: Date.now() });
      reply(response, answerOf(method, body));
    });
  });
  const base = await listen(server);
  const fake: FakeSlack = {
    apiUrl: `${base}/api/`,
    responseUrl: `${base}/respond`,
    calls,
    socketUrl: '',
    script: (method, ...answers) =>
      void scripts.set(method, [...(scripts.get(method) ?? []), ...answers]),
    waitFor: (count, ...methods) =>
      waitFor(() => calls.filter((call) => methods.includes(call.method)), count),
    clear: () => {
      calls.length = 0;
      scripts.clear();
    },
    close: () => closed(server),
  };
  return fake;
}

async function readForm(request: IncomingMessage): Promise<Record<string, unknown>> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk);
  const text = Buffer.concat(chunks).toString('utf8');
  if (request.headers['content-type']?.includes('json')) return JSON.parse(text);
  const form = Object.fromEntries(new URLSearchParams(text));
  const parsed = Object.entries(form).map(([key, value]) => [
    key,
    /^[[{]/.test(value) ? tryJson(value) : value,
  ]);
  return { ...Object.fromEntries(parsed), ...(text.includes('=') ? {} : { raw: text }) };
}

function tryJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}

function reply(
  response: ServerResponse,
  { status = 200, headers = {}, body = '', hangUp }: Scripted,
): void {
  if (hangUp) {
    response.destroy();
    return;
  }
  const isText = typeof body === 'string';
  response.writeHead(status, {
    'Content-Type': isText ? 'text/plain' : 'application/json',
    ...headers,
  });
  response.end(isText ? body : JSON.stringify(body));
}

/** Opens a server on any free port of loopback. */
function listen(server: Server): Promise<string> {
  return new Promise((resolve) => {
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address() as AddressInfo;
      resolve(`http://127.0.0.1:${port}`);
    });
  });
}

function closed(server: Server): Promise<void> {
  server.closeAllConnections();
  return new Promise((resolve) => server.close(() => resolve()));
}

/** Waits until something is there as often as expected. */
export async function waitFor<T>(
  some: () => readonly T[],
  count: number,
  ms = 8000,
): Promise<readonly T[]> {
  const end = Date.now() + ms;
  while (some().length < count) {
    if (Date.now() > end) throw new Error(`Waited for ${count}, there are ${some().length}`);
    await pause(5);
  }
  return some();
}

export const pause = (ms: number) => new Promise<void>((resolve) => setTimeout(resolve, ms));
