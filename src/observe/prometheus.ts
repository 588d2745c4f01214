import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client';
import type { Metrics } from './metrics.ts';

/** Metrics that Prometheus can fetch. */
export interface PrometheusMetrics extends Metrics {
  /** All of them, in Prometheus’ text format. */
  text(): Promise<string>;
  readonly contentType: string;
}

/** From half a millisecond to ten seconds. */
const SECONDS = [0.0005, 0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 10];

/**
 * Metrics of the bot and of its process (memory, event-loop delay, garbage collection).
 * @param isReady asked each time the metrics are fetched.
 */
export function prometheusMetrics(isReady: () => boolean): PrometheusMetrics {
  const registers = [new Registry()];
  const [registry = new Registry()] = registers;
  collectDefaultMetrics({ register: registry });
  const replies = new Counter({
    name: 'octopus_replies_total',
    help: 'Replies, by platform and kind; kind="refusal" are those the documents did not answer',
    labelNames: ['platform', 'kind'] as const,
    registers,
  });
  const stages = new Histogram({
    name: 'octopus_stage_seconds',
    help: 'Time by stage: retrieval, reply, event of a chat platform, http',
    labelNames: ['stage'] as const,
    buckets: SECONDS,
    registers,
  });
  const reconnects = new Counter({
    name: 'octopus_reconnects_total',
    help: 'Connections to a chat platform that were lost and are back',
    labelNames: ['platform'] as const,
    registers,
  });
  const lines = new Counter({
    name: 'octopus_log_lines_total',
    help: 'Lines of the log, by level and, where they tell of an error, its kind',
    labelNames: ['level', 'kind'] as const,
    registers,
  });
  new Gauge({
    name: 'octopus_ready',
    help: '1 while the bot is ready, as /readyz says',
    registers,
    collect() {
      this.set(isReady() ? 1 : 0);
    },
  });
  return {
    replied: (platform, kind) => replies.inc({ platform, kind }),
    took: (stage, ms) => stages.observe({ stage }, ms / 1000),
    reconnected: (platform) => reconnects.inc({ platform }),
    logged: (level, kind = '') => lines.inc({ level, kind }),
    text: () => registry.metrics(),
    contentType: registry.contentType,
  };
}
