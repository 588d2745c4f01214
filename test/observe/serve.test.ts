import { afterAll, describe, expect, it } from 'vitest';
import { prometheusMetrics } from '../../src/observe/prometheus.ts';
import { createMetricsServer } from '../../src/observe/serve.ts';

const server = createMetricsServer(
  prometheusMetrics(() => true),
  { host: '127.0.0.1', port: 0 },
);
const { url } = await server.start();
afterAll(() => server.stop());

describe('the metrics port', () => {
  it('gives the metrics in Prometheus’ text format', async () => {
    const response = await fetch(url);
    expect(response.headers.get('content-type')).toContain('text/plain; version=0.0.4');
    expect(await response.text()).toMatch(/^# TYPE octopus_replies_total counter$/m);
  });

  it('gives nothing else', async () => {
    expect((await fetch(new URL('/', url))).status).toBe(404);
    expect((await fetch(url, { method: 'POST' })).status).toBe(404);
  });

  it('says which setting to change when it is taken', async () => {
    const port = Number(new URL(url).port);
    const second = createMetricsServer(
      prometheusMetrics(() => true),
      { host: '127.0.0.1', port },
    );
    await expect(second.start()).rejects.toThrow(/METRICS_PORT \d+ on 127.0.0.1 cannot be opened/);
  });
});
