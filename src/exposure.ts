import { isIPv4 } from 'node:net';
import type { Config } from './config.ts';
import type { Check, Finding } from './doctor.ts';

/** A line that warns when people beyond this machine can ask without a token. */
export function exposure({ host, web }: Pick<Config, 'host' | 'web'>): string | undefined {
  if (!web.isOn || web.token !== undefined || isLoopback(host)) return undefined;
  return `HOST ${host} is open to more than this machine, and whoever reaches the port can ask. Set API_TOKEN to let in only who has it, or HOST to 127.0.0.1.`;
}

/** What `octopus doctor` looks at for the HTTP port. */
export function webChecks(config: Pick<Config, 'host' | 'web'>): Check[] {
  const { host, web } = config;
  const risk = exposure(config);
  const well = web.isOn
    ? `Page and API ${web.token === undefined ? 'are open to this machine only' : 'need the token'}, on ${host}.`
    : 'Page and API are off.';
  const finding: Finding = risk ? { state: 'warning', text: risk } : { state: 'well', text: well };
  return [{ name: 'Web', run: async () => [finding] }];
}

function isLoopback(host: string): boolean {
  return host === 'localhost' || host === '::1' || (isIPv4(host) && host.startsWith('127.'));
}
