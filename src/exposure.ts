import { isIPv4 } from 'node:net';
import type { Config } from './config.ts';

/** A line that warns when people beyond this machine can ask without a token. */
export function exposure({ host, web }: Pick<Config, 'host' | 'web'>): string | undefined {
  if (!web.isOn || web.token !== undefined || isLoopback(host)) return undefined;
  return `HOST ${host} is open to more than this machine, and whoever reaches the port can ask. Set API_TOKEN to let in only who has it, or HOST to 127.0.0.1.`;
}

function isLoopback(host: string): boolean {
  return host === 'localhost' || host === '::1' || (isIPv4(host) && host.startsWith('127.'));
}
