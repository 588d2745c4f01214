import type { JSONRPCMessage, RequestId } from '@modelcontextprotocol/sdk/types.js';

/** The replies to a batch, until each of its requests has one. */
export class Batch {
  readonly #waiting: Set<RequestId>;
  readonly #replies: JSONRPCMessage[] = [];

  constructor(requests: readonly RequestId[]) {
    this.#waiting = new Set(requests);
  }

  /** Takes a reply. @returns all of them when this was the last. */
  take(id: RequestId, reply: JSONRPCMessage): readonly JSONRPCMessage[] | undefined {
    this.#waiting.delete(id);
    this.#replies.push(reply);
    return this.#waiting.size === 0 ? this.#replies : undefined;
  }
}
