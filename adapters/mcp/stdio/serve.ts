import type { Readable, Writable } from 'node:stream';
import type { Served } from '../served.ts';
import { createMcpServer } from '../server.ts';
import { LineTransport } from './transport.ts';

export interface Streams {
  readonly input: Readable;
  /** Gets nothing but messages. */
  readonly output: Writable;
}

/** Serves one client on two streams; resolves when the input has ended and all is answered. */
export async function serveStdio(served: Served, { input, output }: Streams): Promise<void> {
  const server = createMcpServer(served);
  const closed = new Promise<void>((resolve) => {
    server.onclose = resolve;
  });
  server.onerror = served.onFault;
  await server.connect(new LineTransport(input, output));
  await closed;
}
