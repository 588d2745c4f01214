import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Gateway } from './gateway.ts';
import { type Received, receive } from './request.ts';

/** An answer of the server. */
export interface Responding {
  readonly status: number;
  readonly body?: object;
  readonly headers?: Readonly<Record<string, string>>;
}

/** Answers a request in place of the server; undefined lets it through. */
export type Intercept = (request: Received) => Responding | undefined;

const APPLICATION = '1140000000000000001';
export const TOKEN = 'MTE0MDAwMDAwMDAwMDAwMDAwMQ.test.token';

/** A small Discord on loopback: REST and gateway on one port, with the rules that replies depend on. */
export class FakeDiscord {
  /** Requests that were carried out, in order. */
  readonly done: Received[] = [];
  /** How many requests came, carried out or not. */
  received = 0;
  intercept: Intercept = () => undefined;
  /** Guilds of READY. */
  guilds: readonly object[] = [];
  /** Commands that are registered. */
  commands: { id: string; name: string; type?: number }[] = [];
  readonly gateway: Gateway;
  readonly #server: Server;
  readonly #acknowledged = new Set<string>();
  readonly #nonces = new Map<string, object>();
  #ids = 0n;

  constructor() {
    this.#server = createServer((incoming, outgoing) => {
      void receive(incoming).then((request) => {
        this.received += 1;
        const { status, body, headers } = this.intercept(request) ?? this.#carryOut(request);
        outgoing.writeHead(status, { 'content-type': 'application/json', ...headers });
        outgoing.end(body === undefined ? '' : JSON.stringify(body));
      });
    });
    this.gateway = new Gateway(this.#server, {
      url: () => this.#origin('ws'),
      ready: () => ({
        user: { id: APPLICATION, username: 'Octopus', discriminator: '4242', bot: true },
        application: { id: APPLICATION, flags: 0 },
        guilds: this.guilds.map((guild) => ({ ...guild, unavailable: true })),
        private_channels: [],
      }),
      guilds: () => this.guilds,
    });
  }

  /** @returns what to put as DISCORD_API_URL. */
  async open(): Promise<string> {
    await new Promise<void>((resolve) => this.#server.listen(0, '127.0.0.1', resolve));
    return `${this.#origin('http')}/api`;
  }

  async close(): Promise<void> {
    this.gateway.close();
    this.#server.closeAllConnections();
    await new Promise((resolve) => this.#server.close(resolve));
  }

  /** An id of this moment. */
  id(at = Date.now()): string {
    this.#ids += 1n;
    return String((BigInt(at - 1_420_070_400_000) << 22n) | (this.#ids & 0x3fffffn));
  }

  /** Requests carried out whose path matches. */
  to(path: RegExp): Received[] {
    return this.done.filter((request) => path.test(`${request.method} ${request.path}`));
  }

  #origin(scheme: 'http' | 'ws'): string {
    return `${scheme}://127.0.0.1:${(this.#server.address() as AddressInfo).port}`;
  }

  #carryOut(request: Received): Responding {
    const answer = this.#answer(request);
    if (answer.status < 300) this.done.push(request);
    return answer;
  }

  #answer({ method, path, body, authorization }: Received): Responding {
    const at = `${method} ${path}`;
    const needsToken = !/^\S+ \/(?:interactions|webhooks)\//.test(at);
    if (needsToken && authorization !== `Bot ${TOKEN}`) return UNAUTHORIZED;
    if (at === 'GET /gateway/bot') return { status: 200, body: this.#gatewayBot() };
    if (at === 'GET /users/@me')
      return { status: 200, body: { id: APPLICATION, username: 'Octopus' } };
    if (at === 'GET /applications/@me') return { status: 200, body: OWN_APPLICATION };
    if (at === 'POST /users/@me/channels') return { status: 200, body: { id: '777', type: 1 } };
    if (/^POST \/interactions\//.test(at)) return this.#callback(path, body);
    if (/^POST \/channels\/\d+\/messages$/.test(at)) return this.#createMessage(path, body);
    if (/\/commands/.test(path)) return this.#command(method, path, body);
    if (method === 'PUT') return { status: 204 };
    return { status: 200, body: { id: this.id(), flags: 0 } };
  }

  #gatewayBot() {
    const session_start_limit = { total: 1000, remaining: 999, reset_after: 0, max_concurrency: 1 };
    return { url: this.#origin('ws'), shards: 1, session_start_limit };
  }

  #callback(path: string, body: unknown): Responding {
    const interaction = path.split('/')[2] ?? '';
    if (this.#acknowledged.has(interaction)) return ACKNOWLEDGED;
    this.#acknowledged.add(interaction);
    const { data } = body as { data?: { flags?: number } };
    return { status: 200, body: { resource: { message: { flags: data?.flags ?? 0 } } } };
  }

  /** Two messages with one enforced nonce are one message. */
  #createMessage(path: string, body: unknown): Responding {
    const { nonce, enforce_nonce } = body as { nonce?: string; enforce_nonce?: boolean };
    const key = `${path} ${nonce}`;
    const before = this.#nonces.get(key);
    if (before && enforce_nonce) return { status: 208, body: before };
    const message = { id: this.id(), nonce };
    this.#nonces.set(key, message);
    return { status: 200, body: message };
  }

  #command(method: string, path: string, body: unknown): Responding {
    const id = path.split('/').at(-1) ?? '';
    if (method === 'GET') return { status: 200, body: this.commands };
    const kept = this.commands.filter((command) => command.id !== id);
    const before = this.commands.find((command) => command.id === id) ?? { id: this.id() };
    this.commands = kept;
    if (method === 'DELETE') return { status: 204 };
    const command = { ...before, ...(body as { name: string }) };
    this.commands = [...kept, command];
    return { status: 200, body: command };
  }
}

const UNAUTHORIZED = { status: 401, body: { message: '401: Unauthorized', code: 0 } } as const;
const ACKNOWLEDGED = {
  status: 400,
  body: { message: 'Interaction has already been acknowledged.', code: 40060 },
} as const;
const OWN_APPLICATION = {
  id: APPLICATION,
  name: 'Octopus',
  flags: 0,
  bot_public: true,
  integration_types_config: { '0': {}, '1': {} },
} as const;
