import { createHmac } from 'node:crypto';

export const SECRET = '8f742231b10e8888abcd99yyyzzz85a5';

export interface Sending {
  /** Seconds; the time now when absent. */
  readonly timestamp?: number;
  readonly secret?: string;
  readonly signature?: string;
}

/** Headers and body of a request as Slack signs it. */
export function signed(body: string, contentType: string, sending: Sending = {}): RequestInit {
  const { timestamp = Math.floor(Date.now() / 1000), secret = SECRET } = sending;
  const digest = createHmac('sha256', secret).update(`v0:${timestamp}:${body}`).digest('hex');
  return {
    method: 'POST',
    body,
    headers: {
      'Content-Type': contentType,
      'X-Slack-Request-Timestamp': String(timestamp),
      'X-Slack-Signature': sending.signature ?? `v0=${digest}`,
    },
  };
}

/** A slash command's form. */
export const form = (fields: Readonly<Record<string, string>>) =>
  [new URLSearchParams(fields).toString(), 'application/x-www-form-urlencoded'] as const;

/** An interactive payload in a form. */
export const interactive = (payload: object) => form({ payload: JSON.stringify(payload) });

/** An event as JSON. */
export const json = (payload: object) => [JSON.stringify(payload), 'application/json'] as const;
