import {
  CallToolRequestSchema,
  CompleteRequestSchema,
  ErrorCode,
  GetPromptRequestSchema,
  InitializeRequestSchema,
  isJSONRPCRequest,
  type JSONRPCMessage,
  JSONRPCMessageSchema,
  ListPromptsRequestSchema,
  ListResourcesRequestSchema,
  ListResourceTemplatesRequestSchema,
  ListToolsRequestSchema,
  ReadResourceRequestSchema,
  type RequestId,
} from '@modelcontextprotocol/sdk/types.js';

/** The reply to what cannot be taken; the id is null where none could be read (JSON-RPC 2.0, 5.1). */
export interface Refusal {
  readonly jsonrpc: '2.0';
  readonly id: RequestId | null;
  readonly error: { readonly code: number; readonly message: string };
}

/** What was sent: messages, or why it is none. */
export type Incoming =
  | { readonly ok: true; readonly messages: JSONRPCMessage[]; readonly isBatch: boolean }
  | { readonly ok: false; readonly refusal: Refusal };

const MOST_IN_BATCH = 100;
/** The first version of the protocol without batches. */
const WITHOUT_BATCHES = '2025-06-18';

/**
 * Reads the text of one message or of a batch.
 * @param version of the protocol, as far as it is known; batches belong to the older ones.
 */
export function readMessages(text: string, version?: string): Incoming {
  const json = parseJson(text);
  if (!json.ok) return refused(null, ErrorCode.ParseError, 'Parse error: this is not valid JSON.');
  if (!Array.isArray(json.value)) return readMessage(json.value);
  const problem = batchProblem(json.value, version);
  if (problem !== undefined) return invalid(null, problem);
  const read = json.value.map(readMessage);
  const messages = read.flatMap((each) => (each.ok ? each.messages : []));
  const first = read.find((each) => !each.ok);
  return first ?? { ok: true, messages, isBatch: true };
}

/** A refusal with the code of the protocol. */
export function refusal(id: RequestId | null, code: number, message: string): Refusal {
  return { jsonrpc: '2.0', id, error: { code, message } };
}

function batchProblem(batch: readonly unknown[], version: string | undefined): string | undefined {
  if (version !== undefined && version >= WITHOUT_BATCHES)
    return `version ${version} of the protocol has no batches. Send one message at a time.`;
  if (batch.length === 0) return 'the batch is empty.';
  if (batch.length > MOST_IN_BATCH) return `a batch holds at most ${MOST_IN_BATCH} messages.`;
  if (batch.some((each) => fieldOf(each, 'method') === 'initialize'))
    return '"initialize" must not be part of a batch.';
  const ids = batch.map(idOf).filter((id) => id !== null);
  return new Set(ids).size < ids.length ? 'two messages of the batch have the same id.' : undefined;
}

function readMessage(value: unknown): Incoming {
  const message = JSONRPCMessageSchema.safeParse(value);
  if (!message.success) return invalid(idOf(value), shapeProblem(value));
  const problem = isJSONRPCRequest(message.data) ? paramsProblem(message.data) : undefined;
  return problem === undefined
    ? { ok: true, messages: [message.data], isBatch: false }
    : refused(idOf(value), ErrorCode.InvalidParams, `Invalid params: ${problem}`);
}

/** What keeps a value from being a message of JSON-RPC 2.0. */
function shapeProblem(value: unknown): string {
  if (typeof value !== 'object' || value === null) return 'send a JSON object.';
  if (fieldOf(value, 'jsonrpc') !== '2.0') return '"jsonrpc" must be "2.0".';
  if ('id' in value && idOf(value) === null) return '"id" must be a string or a whole number.';
  if (!('result' in value || 'error' in value) && typeof fieldOf(value, 'method') !== 'string')
    return '"method" must be a string.';
  return 'put "method" and, as an object, "params".';
}

/** Requests whose parameters the SDK would otherwise refuse as an error of the server. */
const CHECKED = [
  InitializeRequestSchema,
  ListToolsRequestSchema,
  CallToolRequestSchema,
  ListResourcesRequestSchema,
  ListResourceTemplatesRequestSchema,
  ReadResourceRequestSchema,
  ListPromptsRequestSchema,
  GetPromptRequestSchema,
  CompleteRequestSchema,
];

function paramsProblem(request: { readonly method: string }): string | undefined {
  const schema = CHECKED.find(({ shape }) => shape.method.value === request.method);
  const { error } = schema?.safeParse(request) ?? {};
  return error?.issues.map(({ path, message }) => `"${path.join('.')}": ${message}.`).join(' ');
}

function parseJson(text: string): { ok: true; value: unknown } | { ok: false } {
  try {
    return { ok: true, value: JSON.parse(text) };
  } catch {
    return { ok: false };
  }
}

const invalid = (id: RequestId | null, problem: string) =>
  refused(id, ErrorCode.InvalidRequest, `Invalid Request: ${problem}`);

const refused = (id: RequestId | null, code: number, message: string) =>
  ({ ok: false, refusal: refusal(id, code, message) }) as const;

function fieldOf(value: unknown, name: string): unknown {
  return typeof value === 'object' && value !== null
    ? (value as Readonly<Record<string, unknown>>)[name]
    : undefined;
}

function idOf(value: unknown): RequestId | null {
  const id = fieldOf(value, 'id');
  return typeof id === 'string' || (typeof id === 'number' && Number.isInteger(id)) ? id : null;
}
