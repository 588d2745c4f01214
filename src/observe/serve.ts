import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Adapter, Started } from '../chat/adapter.ts';
import { ExpectedError } from '../errors.ts';
import type { PrometheusMetrics } from './prometheus.ts';

export interface MetricsAddress {
  readonly host: string;
  /** 0 takes any free port. */
  readonly port: number;
}

/** The server, which knows its address once started. */
export interface MetricsServer extends Adapter {
  start(): Promise<Required<Started>>;
}

/** Serves `/metrics` on a port of its own, which need not be reachable from outside. */
export function createMetricsServer(
  metrics: Pick<PrometheusMetrics, 'text' | 'contentType'>,
  { host, port }: MetricsAddress,
): MetricsServer {
  const server = createServer((request, response) => {
    if (request.url !== '/metrics' || request.method !== 'GET') {
      response.writeHead(404).end('GET /metrics\n');
      return;
    }
    metrics.text().then(
      (text) => response.writeHead(200, { 'Content-Type': metrics.contentType }).end(text),
      () => response.writeHead(500).end(),
    );
  });
  return {
    name: 'metrics',
    start: () =>
      new Promise((resolve, reject) => {
        server.once('error', (fault) =>
          reject(
            new ExpectedError(
              `METRICS_PORT ${port} on ${host} cannot be opened: ${fault.message}. Set METRICS_PORT to a free port, or leave it out.`,
              { cause: fault },
            ),
          ),
        );
        server.listen(port, host, () =>
          resolve({ url: `http://${host}:${(server.address() as AddressInfo).port}/metrics` }),
        );
      }),
    async stop() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
