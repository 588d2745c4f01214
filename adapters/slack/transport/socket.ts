import { type ReceiverEvent, SocketModeReceiver, type webApi } from '@slack/bolt';
import type { SlackLog } from '../parts.ts';
import type { Accept } from './http.ts';
import { quietLogger } from './logger.ts';

export interface SocketOptions {
  readonly appToken: string;
  readonly clientOptions: webApi.WebClientOptions;
  readonly accept: Accept;
  readonly log: SlackLog;
  sleep(ms: number): Promise<void>;
}

/** A connection to Slack over Socket Mode that is made again whenever it is lost. */
export interface Socket {
  /** @throws when the first connection cannot be made. */
  open(): Promise<void>;
  close(): Promise<void>;
}

/** Waits before the first, second … attempt to connect again, milliseconds; the last one repeats. */
const RECONNECT_MS = [0, 1000, 2000, 5000, 10_000, 30_000];

/** Longest wait for Slack's "hello", milliseconds. */
const HELLO_MS = 20_000;

/** What Slack sends over the socket. */
interface SocketEvent {
  readonly body: Record<string, unknown>;
  ack(response?: object): Promise<void>;
  readonly retry_num?: number;
  readonly retry_reason?: string;
}

/**
 * Bolt's socket client without its own reconnecting, which ends the process
 * when Slack cannot be reached just then.
 */
export function createSocket(options: SocketOptions): Socket {
  const { log, accept, sleep } = options;
  const { client } = new SocketModeReceiver({
    appToken: options.appToken,
    autoReconnectEnabled: false,
    logger: quietLogger(log),
    installerOptions: { clientOptions: options.clientOptions },
  });
  let closing = false;
  let connected = false;

  const connect = async () => {
    const timer = setTimeout(() => void client.disconnect(), HELLO_MS);
    try {
      await client.start();
      connected = true;
    } finally {
      clearTimeout(timer);
    }
  };

  const reconnect = async () => {
    for (let attempt = 0; !closing && !connected; attempt += 1) {
      await sleep(RECONNECT_MS[attempt] ?? RECONNECT_MS.at(-1) ?? 0);
      if (closing) return;
      try {
        await connect();
        log.info({}, 'Connected to Slack again');
      } catch (error) {
        log.warn({ err: error }, 'Slack cannot be reached; trying again');
      }
    }
  };

  client.on('disconnected', () => {
    if (!connected) return;
    connected = false;
    if (!closing) void reconnect();
  });
  client.on('slack_event', ({ body, ack, retry_num, retry_reason }: SocketEvent) => {
    const event: ReceiverEvent = {
      body,
      ack: (response?: unknown) =>
        ack(typeof response === 'object' && response !== null ? response : undefined),
      retryNum: retry_num,
      retryReason: retry_reason,
    };
    accept(event).catch((error) => log.error({ err: error }, 'An event of Slack failed'));
  });

  return {
    open: connect,
    async close() {
      closing = true;
      if (connected) await client.disconnect();
    },
  };
}
