import { isIPv4, isIPv6 } from 'node:net';
import { getConnInfo } from '@hono/node-server/conninfo';
import type { Context } from 'hono';

/**
 * Address a request is counted under.
 * @param proxies how many proxies of one's own stand before the server: each
 * adds the address it saw to X-Forwarded-For. What stands further left there
 * anybody can have written.
 */
export function clientOf(c: Context, proxies: number): string {
  const seen = getConnInfo(c).remote.address ?? '';
  const forwarded = proxies === 0 ? '' : (c.req.header('X-Forwarded-For') ?? '');
  const hops = [...forwarded.split(','), seen].map((hop) => hop.trim()).filter(Boolean);
  return addressKey(hops.at(-1 - proxies) ?? seen);
}

/**
 * One key for what one client can call its own: an IPv4 address, however it is
 * written, or the first 64 bits of an IPv6 address.
 */
export function addressKey(address: string): string {
  const [plain = ''] = address.replace(/^\[|\](?::\d+)?$/g, '').split('%');
  const mapped = /^(?:::ffff:)?(\d+\.\d+\.\d+\.\d+)(?::\d+)?$/i.exec(plain)?.[1];
  if (mapped !== undefined && isIPv4(mapped)) return mapped;
  if (!isIPv6(plain)) return 'unknown';
  const [left = '', right] = plain.toLowerCase().split('::');
  const head = left.split(':').filter(Boolean);
  const tail = (right ?? '').split(':').filter(Boolean);
  const zeros = right === undefined ? 0 : 8 - head.length - tail.length;
  const groups = [...head, ...Array<string>(Math.max(0, zeros)).fill('0'), ...tail];
  return groups
    .slice(0, 4)
    .map((group) => group.replace(/^0+(?=.)/, ''))
    .join(':');
}
