/** Names by which this machine reaches itself, as URLs write them. */
const LOOPBACK = ['localhost', '127.0.0.1', '[::1]'];
/** Addresses to listen on that are no names. */
const EVERY_NETWORK = ['0.0.0.0', '::'];

/** A name and a port, and nothing else that could stand in a URL. */
const HOST = /^[^@/?#\s]+$/;

export interface Reachable {
  /** Address that the server listens on. */
  readonly host: string;
  /** Where people reach it from outside. */
  readonly publicUrl?: string;
}

/** The names under which the server may be asked: the loopback's, its own and its public one. */
export function allowedHosts({ host, publicUrl }: Reachable): ReadonlySet<string> {
  const own = EVERY_NETWORK.includes(host) ? [] : [hostnameOf(`http://${bracketed(host)}`)];
  const published = publicUrl === undefined ? [] : [hostnameOf(publicUrl)];
  return new Set([...LOOPBACK, ...own, ...published].filter((name) => name !== undefined));
}

/**
 * What is wrong with the Host or the Origin of a request. A page that had its
 * own name point to this machine (DNS rebinding) would send that name; a
 * program that is no browser sends no Origin.
 */
export function strangerIn(headers: Headers, allowed: ReadonlySet<string>): string | undefined {
  const host = headers.get('Host');
  if (host === null || !HOST.test(host) || !isAllowed(`http://${host}`, allowed))
    return 'The Host of the request is not one of this server. Set PUBLIC_URL to the address at which it is reached.';
  const origin = headers.get('Origin');
  return origin === null || isAllowed(origin, allowed)
    ? undefined
    : 'The Origin of the request is not one of this server. Set PUBLIC_URL to the address at which it is reached.';
}

function isAllowed(url: string, allowed: ReadonlySet<string>): boolean {
  const name = hostnameOf(url);
  return name !== undefined && allowed.has(name);
}

function hostnameOf(url: string): string | undefined {
  return URL.canParse(url) ? new URL(url).hostname : undefined;
}

const bracketed = (host: string) => (host.includes(':') ? `[${host}]` : host);
