import { destination, type Logger, pino } from 'pino';
import { type Metrics, NO_METRICS } from './observe/metrics.ts';
import { redactor } from './observe/secrets.ts';

export type Log = Logger;

export interface LogOptions {
  /** Lowest level that is written. */
  readonly level: string;
  /** Never written, whatever holds them. */
  readonly secrets?: readonly (string | undefined)[];
  /** Told of every line. */
  readonly metrics?: Metrics;
  readonly write?: (line: string) => void;
}

/** JSON lines on standard error: standard output belongs to replies. */
export function createLog({
  level,
  secrets = [],
  metrics = NO_METRICS,
  write = standardError(),
}: LogOptions): Log {
  const redact = redactor(secrets);
  return pino(
    {
      level,
      base: undefined,
      hooks: {
        logMethod(parts, log, number) {
          metrics.logged(pino.levels.labels[number] ?? String(number), kindOf(parts[0]));
          log.apply(this, parts);
        },
      },
    },
    { write: (line: string) => write(redact(line)) },
  );
}

/** The name of the error that a line tells of. */
function kindOf(details: unknown): string | undefined {
  if (typeof details !== 'object' || details === null || !('err' in details)) return undefined;
  return details.err instanceof Error ? details.err.name : typeof details.err;
}

/** At once, so that the last words of a process are not lost. */
function standardError(): (line: string) => void {
  const error = destination({ dest: 2, sync: true });
  return (line) => error.write(line);
}
