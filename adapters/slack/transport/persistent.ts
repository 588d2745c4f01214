import type { SlackParts } from '../parts.ts';

/** A connection that is made again whenever it is lost. */
export interface Persistent {
  /** @throws when the first connection cannot be made. */
  open(): Promise<void>;
  isOpen(): boolean;
  /** Tells that the connection is gone. */
  lost(): void;
  /** Ends it for good. @returns whether it was open. */
  end(): boolean;
}

/** Waits before the first, second … attempt to connect again, milliseconds; the last one repeats. */
const RECONNECT_MS = [0, 1000, 2000, 5000, 10_000, 30_000];

/** Keeps a connection up, without end, until it is ended. */
export function keepConnected(
  connect: () => Promise<void>,
  {
    sleep,
    log,
    onReconnected,
  }: Pick<SlackParts, 'log' | 'onReconnected'> & { sleep(ms: number): Promise<void> },
): Persistent {
  let isOpen = false;
  let isEnded = false;
  const open = async () => {
    await connect();
    isOpen = true;
  };
  const again = async () => {
    for (let attempt = 0; !isEnded && !isOpen; attempt += 1) {
      await sleep(RECONNECT_MS[attempt] ?? RECONNECT_MS.at(-1) ?? 0);
      if (isEnded) return;
      try {
        await open();
        onReconnected?.('slack');
        log.info({}, 'Connected to Slack again');
      } catch (error) {
        log.warn({ err: error }, 'Slack cannot be reached; trying again');
      }
    }
  };
  return {
    open,
    isOpen: () => isOpen,
    lost() {
      if (!isOpen) return;
      isOpen = false;
      void again();
    },
    end() {
      isEnded = true;
      return isOpen;
    },
  };
}
