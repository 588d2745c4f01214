/** What an adapter says once it serves. */
export interface Started {
  /** Where people find it; absent where there is no address. */
  readonly url?: string;
}

/** A way to reach the bot: a chat platform, a web server, a terminal. */
export interface Adapter {
  readonly name: string;
  /** @throws when it cannot serve, saying why and what to do. */
  start(): Promise<Started>;
  /** Finishes the work in hand, refuses new, and resolves when nothing is left open. */
  stop(): Promise<void>;
}
