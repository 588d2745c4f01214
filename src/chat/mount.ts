/**
 * A handler that another adapter puts on the bot's one HTTP port, for example
 * Slack's event endpoint. It reads and bounds its own body.
 */
export interface Mount {
  /** `/slack/events` */
  readonly path: string;
  /** Other methods get a 405. */
  readonly methods: readonly ('GET' | 'POST' | 'DELETE')[];
  /** Whether it belongs to the API: the same token and limits, and gone with `WEB=off`. */
  readonly isApi?: boolean;
  fetch(request: globalThis.Request): Promise<Response>;
}
