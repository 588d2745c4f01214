import type { Readable, Writable } from 'node:stream';
import type { Transport } from '@modelcontextprotocol/sdk/shared/transport.js';
import {
  ErrorCode,
  isJSONRPCErrorResponse,
  isJSONRPCRequest,
  isJSONRPCResultResponse,
  type JSONRPCMessage,
  type RequestId,
} from '@modelcontextprotocol/sdk/types.js';
import { type Incoming, type Refusal, readMessages, refusal } from '../messages.ts';
import { Batch } from './batch.ts';
import { type Line, lineCutter } from './lines.ts';

/** Longest line, bytes. */
const LONGEST_LINE = 1024 * 1024;

/**
 * Messages as lines on two streams. Unlike the SDK's transport it answers what
 * is no message, takes batches where the protocol has them, outlives a line
 * that is too long, and at the end of the input finishes the work in hand.
 */
export class LineTransport implements Transport {
  onclose?: () => void;
  onerror?: (error: Error) => void;
  onmessage?: (message: JSONRPCMessage) => void;
  readonly #input: Readable;
  readonly #output: Writable;
  readonly #lines = lineCutter(LONGEST_LINE);
  /** Requests that are not answered, with the batch they came in. */
  readonly #open = new Map<RequestId, Batch | undefined>();
  #initializing: RequestId | undefined;
  #version: string | undefined;
  #hasEnded = false;

  constructor(input: Readable, output: Writable) {
    this.#input = input;
    this.#output = output;
  }

  async start(): Promise<void> {
    this.#input.on('data', this.#onData);
    this.#input.once('end', this.#onEnd);
    this.#input.once('error', this.#onEnd);
  }

  async send(message: JSONRPCMessage): Promise<void> {
    if (!isJSONRPCResultResponse(message) && !isJSONRPCErrorResponse(message))
      return this.#write(message);
    const { id } = message;
    if (id === undefined) return this.#write(message);
    if (id === this.#initializing) this.#version = versionIn(message);
    const batch = this.#open.get(id);
    this.#open.delete(id);
    const reply = batch === undefined ? message : batch.take(id, message);
    if (reply !== undefined) await this.#write(reply);
    await this.#closeWhenDone();
  }

  async close(): Promise<void> {
    this.#input.off('data', this.#onData);
    this.#input.off('end', this.#onEnd);
    this.#input.off('error', this.#onEnd);
    this.#input.pause();
    this.#open.clear();
    this.onclose?.();
  }

  readonly #onData = (chunk: Buffer): void => {
    for (const line of this.#lines.cut(chunk)) this.#take(line);
  };

  readonly #onEnd = (): void => {
    for (const line of this.#lines.rest()) this.#take(line);
    this.#hasEnded = true;
    void this.#closeWhenDone();
  };

  async #closeWhenDone(): Promise<void> {
    if (this.#hasEnded && this.#open.size === 0) await this.close();
  }

  #take(line: Line): void {
    if ('tooLong' in line) this.#refuse(TOO_LONG);
    else if (line.text.trim() !== '') this.#receive(readMessages(line.text, this.#version));
  }

  #receive(incoming: Incoming): void {
    if (!incoming.ok) {
      this.#refuse(incoming.refusal);
      return;
    }
    const requests = incoming.messages.filter(isJSONRPCRequest);
    const batch = incoming.isBatch ? new Batch(requests.map(({ id }) => id)) : undefined;
    for (const { id, method } of requests) {
      this.#open.set(id, batch);
      if (method === 'initialize') this.#initializing = id;
    }
    for (const message of incoming.messages) this.#deliver(message);
  }

  #deliver(message: JSONRPCMessage): void {
    const cancelled = cancelledBy(message);
    // A batch is answered as a whole: nothing in it can be cancelled.
    if (cancelled !== undefined && this.#open.get(cancelled)) return;
    if (cancelled !== undefined) this.#open.delete(cancelled);
    this.onmessage?.(message);
    void this.#closeWhenDone();
  }

  #refuse(reply: Refusal): void {
    void this.#write(reply);
  }

  /** Resolves when the stream takes more. */
  #write(reply: unknown): Promise<void> {
    return new Promise((resolve) => {
      if (this.#output.write(`${JSON.stringify(reply)}\n`)) resolve();
      else this.#output.once('drain', resolve);
    });
  }
}

const TOO_LONG = refusal(
  null,
  ErrorCode.InvalidRequest,
  `Invalid Request: a message has at most ${LONGEST_LINE} bytes.`,
);

function cancelledBy(message: JSONRPCMessage): RequestId | undefined {
  if (!('method' in message) || message.method !== 'notifications/cancelled') return undefined;
  const id = message.params?.['requestId'];
  return typeof id === 'string' || typeof id === 'number' ? id : undefined;
}

function versionIn(message: JSONRPCMessage): string | undefined {
  const version = 'result' in message ? message.result['protocolVersion'] : undefined;
  return typeof version === 'string' ? version : undefined;
}
