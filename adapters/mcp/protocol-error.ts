/**
 * An error of the protocol. Not the SDK's `McpError`: that one puts its code into
 * the message, and clients show the code a second time.
 */
export class ProtocolError extends Error {
  override readonly name = 'ProtocolError';
  /** Code of JSON-RPC or of the protocol. */
  readonly code: number;
  readonly data?: unknown;

  constructor(code: number, message: string, data?: unknown) {
    super(message);
    this.code = code;
    this.data = data;
  }
}
