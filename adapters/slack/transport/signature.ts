import { createHmac, timingSafeEqual } from 'node:crypto';

/** A request as it was signed. */
export interface Signed {
  /** Header `X-Slack-Request-Timestamp`: seconds. */
  readonly timestamp: string | null;
  /** Header `X-Slack-Signature`: `v0=` and 64 hexadecimal digits. */
  readonly signature: string | null;
  /** The body's bytes, untouched. */
  readonly body: Uint8Array;
}

/** Seconds that a request's timestamp may differ from our clock, either way. */
const LARGEST_SKEW_S = 5 * 60;

/**
 * Whether Slack sent a request, and just now
 * (docs.slack.dev/authentication/verifying-requests-from-slack). The clock
 * is read both ways: a timestamp of the future would let a request be kept for replay.
 * @param now milliseconds.
 */
export function isFromSlack(request: Signed, secret: string, now: number): boolean {
  const { timestamp, signature, body } = request;
  if (timestamp === null || signature === null || !/^\d{1,12}$/.test(timestamp)) return false;
  if (Math.abs(now / 1000 - Number(timestamp)) > LARGEST_SKEW_S) return false;
  const expected = createHmac('sha256', secret).update(`v0:${timestamp}:`).update(body).digest();
  const given = Buffer.from(signature.startsWith('v0=') ? signature.slice(3) : '', 'hex');
  return given.length === expected.length && timingSafeEqual(given, expected);
}
