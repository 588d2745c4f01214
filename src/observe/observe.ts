import type { Adapter } from '../chat/adapter.ts';
import { createLog, type Log } from '../log.ts';
import { type Metrics, NO_METRICS } from './metrics.ts';

export interface ObserveOptions {
  readonly logLevel: string;
  /** What no line of the log may hold. */
  readonly secrets: readonly string[];
  readonly host: string;
  /** Where metrics are served; nothing is counted when absent. */
  readonly metricsPort?: number;
  /** Whether the bot is ready; asked when the metrics are fetched. */
  isReady(): boolean;
}

/** What tells an operator how the bot is. */
export interface Observation {
  readonly log: Log;
  readonly metrics: Metrics;
  /** Absent where no metrics are served. */
  readonly server?: Adapter;
}

/** Makes log and metrics. */
export async function observe(options: ObserveOptions): Promise<Observation> {
  const { logLevel: level, secrets, host, metricsPort: port, isReady } = options;
  if (port === undefined)
    return { metrics: NO_METRICS, log: createLog({ level, secrets, metrics: NO_METRICS }) };
  const [{ prometheusMetrics }, { createMetricsServer }] = await Promise.all([
    import('./prometheus.ts'),
    import('./serve.ts'),
  ]);
  const metrics = prometheusMetrics(isReady);
  return {
    metrics,
    log: createLog({ level, secrets, metrics }),
    server: createMetricsServer(metrics, { host, port }),
  };
}
