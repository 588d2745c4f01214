import { type ReceiverEvent, SocketModeReceiver, type webApi } from '@slack/bolt';
import type { SlackLog, SlackParts } from '../parts.ts';
import type { Accept } from './http.ts';
import { quietLogger } from './logger.ts';
import { keepConnected } from './persistent.ts';

export interface SocketOptions extends Pick<SlackParts, 'log' | 'onReconnected'> {
  readonly appToken: string;
  readonly clientOptions: webApi.WebClientOptions;
  readonly accept: Accept;
  sleep(ms: number): Promise<void>;
}

/** A connection to Slack over Socket Mode that is made again whenever it is lost. */
export interface Socket {
  /** @throws when the first connection cannot be made. */
  open(): Promise<void>;
  isOpen(): boolean;
  close(): Promise<void>;
}

type Client = SocketModeReceiver['client'];

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
  const { log, accept, appToken, clientOptions } = options;
  const { client } = new SocketModeReceiver({
    appToken,
    autoReconnectEnabled: false,
    logger: quietLogger(log),
    installerOptions: { clientOptions },
  });
  survive(client, log);
  const connection = keepConnected(() => connect(client), options);
  client.on('disconnected', connection.lost);
  client.on('slack_event', (event: SocketEvent) => {
    accept(eventOf(event)).catch((error) => log.error({ err: error }, 'An event of Slack failed'));
  });
  return {
    open: connection.open,
    isOpen: connection.isOpen,
    async close() {
      if (connection.end()) await client.disconnect();
    },
  };
}

/** The client fails on a message it cannot read without anybody to tell: that would end the process. */
function survive(client: Client, log: SlackLog): void {
  for (const read of client.listeners('ws_message')) {
    client.off('ws_message', read);
    client.on('ws_message', async (...message: unknown[]) => {
      try {
        await read(...message);
      } catch (error) {
        log.warn({ err: error }, 'A message of Slack could not be read');
      }
    });
  }
}

async function connect(client: Client): Promise<void> {
  const timer = setTimeout(() => void client.disconnect(), HELLO_MS);
  try {
    await client.start();
  } finally {
    clearTimeout(timer);
  }
}

function eventOf({ body, ack, retry_num, retry_reason }: SocketEvent): ReceiverEvent {
  return {
    body,
    ack: (response?: unknown) =>
      ack(typeof response === 'object' && response !== null ? response : undefined),
    retryNum: retry_num,
    retryReason: retry_reason,
  };
}
