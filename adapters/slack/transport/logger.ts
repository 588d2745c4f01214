import { type Logger, LogLevel } from '@slack/bolt';
import type { SlackLog } from '../parts.ts';

/**
 * What the SDK has to say, in our log: its warnings and errors. Less would
 * log the texts of messages, which are nobody's business.
 */
export function quietLogger(log: SlackLog): Logger {
  const textOf = (parts: unknown[]) => parts.map(String).join(' ');
  return {
    debug: () => {},
    info: () => {},
    warn: (...parts) => log.warn({}, textOf(parts)),
    error: (...parts) => log.error({}, textOf(parts)),
    setLevel: () => {},
    getLevel: () => LogLevel.WARN,
    setName: () => {},
  };
}
