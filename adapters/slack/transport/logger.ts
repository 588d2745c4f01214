import { type Logger, LogLevel } from '@slack/bolt';
import type { SlackLog } from '../parts.ts';

/**
 * What the SDK has to say, in our log: its errors. Warnings come again as
 * errors of calls, and lower levels tell the texts of messages, which are
 * nobody's business.
 */
export function quietLogger(log: SlackLog): Logger {
  const textOf = (parts: unknown[]) => parts.map(String).join(' ');
  return {
    debug: () => {},
    info: () => {},
    warn: () => {},
    error: (...parts) => log.warn({}, textOf(parts)),
    setLevel: () => {},
    getLevel: () => LogLevel.ERROR,
    setName: () => {},
  };
}
