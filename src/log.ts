import { destination, type Logger, pino } from 'pino';

export type Log = Logger;

/** JSON lines on standard error: standard output belongs to replies. */
export function createLog(level: string): Log {
  return pino({ level, base: undefined }, destination({ dest: 2, sync: true }));
}
