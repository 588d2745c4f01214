import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createAdaptorServer } from '@hono/node-server';
import type { Hono } from 'hono';
import { ExpectedError } from '../../src/errors.ts';

export interface Address {
  readonly host: string;
  /** 0 takes any free port. */
  readonly port: number;
  /** Time in which a request must have come in whole, milliseconds; half a minute when absent. */
  readonly patienceMs?: number;
}

/** An open server and the address people reach it at. */
export interface Listening {
  readonly server: Server;
  readonly url: string;
}

/** A link to a question of 4,000 characters that each escape to nine bytes must fit the request line. */
const MAX_HEADER_BYTES = 64 * 1024;

/** Who sends a request bit by bit holds no place among those in work for longer, milliseconds. */
const PATIENCE_MS = 30_000;

/** Time between looks for connections that became idle while closing, milliseconds. */
const SWEEP_MS = 20;

/** Thrown when the port cannot be opened; says which setting to change. */
export class ListenError extends ExpectedError {
  override name = 'ListenError';
}

/**
 * Opens the HTTP port.
 * @throws ListenError naming HOST or PORT and what to set instead.
 */
export function listen(app: Hono, address: Address): Promise<Listening> {
  const { patienceMs = PATIENCE_MS } = address;
  const server = createAdaptorServer({
    fetch: app.fetch,
    hostname: address.host,
    serverOptions: {
      maxHeaderSize: MAX_HEADER_BYTES,
      requestTimeout: patienceMs,
      headersTimeout: patienceMs,
      connectionsCheckingInterval: patienceMs / 6,
    },
  }) as Server;
  return new Promise((resolve, reject) => {
    server.once('error', (fault: NodeJS.ErrnoException) =>
      reject(new ListenError(explain(fault, address), { cause: fault })),
    );
    server.listen(address.port, address.host, () => {
      const { port } = server.address() as AddressInfo;
      resolve({ server, url: `http://${reachable(address.host)}:${port}` });
    });
  });
}

/**
 * Closes a server: requests in hand are finished, new ones refused.
 * @param graceMs after this many milliseconds what is still open is cut.
 */
export async function close(server: Server, graceMs: number): Promise<void> {
  const closed = new Promise<void>((resolve) => server.close(() => resolve()));
  // A kept-alive connection is only idle, and so closable, once its last reply is out.
  const sweep = setInterval(() => server.closeIdleConnections(), SWEEP_MS);
  const deadline = setTimeout(() => server.closeAllConnections(), graceMs);
  await closed;
  clearInterval(sweep);
  clearTimeout(deadline);
}

function explain({ code, message }: NodeJS.ErrnoException, { host, port }: Address): string {
  switch (code) {
    case 'EADDRINUSE':
      return `PORT ${port} on ${host} is already in use. Stop the program that uses it, or set PORT to another number (0 takes any free one).`;
    case 'EACCES':
      return `PORT ${port} may not be opened by this user. Set PORT to a number over 1023.`;
    case 'EADDRNOTAVAIL':
    case 'ENOTFOUND':
      return `HOST ${host} is no address of this machine. Set HOST to 127.0.0.1 (this machine only) or 0.0.0.0 (every network).`;
    default:
      return `HOST ${host} with PORT ${port} cannot be opened: ${message}. Set HOST and PORT to an address of this machine and a free port.`;
  }
}

/** The name to put in a browser for a host to listen on. */
function reachable(host: string): string {
  if (host === '0.0.0.0' || host === '::') return 'localhost';
  return host.includes(':') ? `[${host}]` : host;
}
