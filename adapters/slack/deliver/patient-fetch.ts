import type { webApi } from '@slack/bolt';
import { NOT_SENT } from './post.ts';

type Fetch = NonNullable<webApi.WebClientOptions['fetch']>;

/** Why nothing was sent: the connection was never made, or ended before. */
const NOT_CONNECTED = new Set([
  NOT_SENT,
  'ECONNREFUSED',
  'ENOTFOUND',
  'EAI_AGAIN',
  'EHOSTUNREACH',
  'ENETUNREACH',
  'UND_ERR_CONNECT_TIMEOUT',
]);

/** Waits before the second, third and fourth try, milliseconds: within 30 s with the time the tries take. */
const RETRY_MS = [500, 2000, 6000];

/** How often Slack may tell us to wait before a request is given up. */
const MOST_WAITS = 30;

export interface Patience {
  /** Gives up a request by itself when no answer comes. */
  readonly fetch: Fetch;
  sleep(ms: number): Promise<void>;
  /** 0..1; spreads requests that were told to wait the same time. */
  random(): number;
}

/**
 * A fetch that never posts twice. It waits as long as Slack says (429), tries
 * again when nothing was sent or Slack answered 5xx, at most three times, and
 * throws at once when what became of a request is unknown.
 */
export function patientFetch({ fetch, sleep, random }: Patience): Fetch {
  return async (url, init) => {
    let failures = 0;
    for (let waits = 0; ; ) {
      const result = await tryOnce(fetch, url, init);
      const isWait = result.ok && result.response.status === 429;
      if (isWait && waits < MOST_WAITS) {
        waits += 1;
        await sleep(retryAfter(result.response) * (1 + random() / 10));
        continue;
      }
      const delay = RETRY_MS[failures];
      if (!shouldRetry(result) || delay === undefined) {
        if (result.ok) return result.response;
        throw result.error;
      }
      failures += 1;
      await sleep(delay * (1 + random() / 4));
    }
  };
}

type Result =
  | { readonly ok: true; readonly response: Awaited<ReturnType<Fetch>> }
  | { readonly ok: false; readonly error: unknown };

async function tryOnce(fetch: Fetch, ...[url, init]: Parameters<Fetch>): Promise<Result> {
  try {
    return { ok: true, response: await fetch(url, init) };
  } catch (error) {
    return { ok: false, error };
  }
}

function shouldRetry(result: Result): boolean {
  return result.ok ? result.response.status >= 500 : wasNotSent(result.error);
}

/** Whether a request failed before anything of it left this machine. */
function wasNotSent(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  const code = 'code' in error ? error.code : undefined;
  return (typeof code === 'string' && NOT_CONNECTED.has(code)) || wasNotSent(error.cause);
}

/** Milliseconds to wait; a second when Slack does not say. */
function retryAfter({ headers }: { headers: { get(name: string): string | null } }): number {
  const seconds = Number(headers.get('Retry-After') ?? 1);
  return Number.isFinite(seconds) && seconds >= 0 ? seconds * 1000 : 1000;
}
