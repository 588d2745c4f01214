import { readRequestBody } from '@modelcontextprotocol/sdk/server/requestBody.js';
import { WebStandardStreamableHTTPServerTransport } from '@modelcontextprotocol/sdk/server/webStandardStreamableHttp.js';
import { isJsonContentType } from '@modelcontextprotocol/sdk/shared/mediaType.js';
import { ErrorCode, type JSONRPCMessage } from '@modelcontextprotocol/sdk/types.js';
import { AjvJsonSchemaValidator } from '@modelcontextprotocol/sdk/validation/ajv-provider.js';
import type { Mount } from '../../../src/chat/mount.ts';
import { type Refusal, readMessages, refusal } from '../messages.ts';
import type { Served } from '../served.ts';
import { createMcpServer } from '../server.ts';
import { allowedHosts, type Reachable, strangerIn } from './hosts.ts';

export interface McpMountOptions extends Served, Reachable {}

/** Largest request body, bytes. */
const LARGEST_BODY = 64 * 1024;
/** An Accept header that names any type. */
const ANYTHING = /(?:^|,)\s*\*\/\*/;
/** The code of the SDK for what its transport refuses. */
const REFUSED = -32_000;

/**
 * `POST /mcp`: streamable HTTP without sessions. Each request is answered as
 * JSON by a server of its own; there is no stream to open with GET and no
 * session to end with DELETE, so both get the 405 that the protocol asks for.
 */
export function createMcpMount(options: McpMountOptions): Mount {
  const allowed = allowedHosts(options);
  const validator = new AjvJsonSchemaValidator();
  return {
    path: '/mcp',
    methods: ['POST'],
    isApi: true,
    async fetch(request) {
      const stranger = strangerIn(request.headers, allowed);
      if (stranger !== undefined) return refuse(403, refusal(null, REFUSED, stranger));
      const server = createMcpServer(options, validator);
      const transport = new WebStandardStreamableHTTPServerTransport({ enableJsonResponse: true });
      await server.connect(transport);
      try {
        return await answer(request, transport);
      } finally {
        await server.close();
      }
    },
  };
}

/** What has no JSON for a body is left to the transport to refuse. */
async function answer(
  sent: globalThis.Request,
  transport: WebStandardStreamableHTTPServerTransport,
): Promise<Response> {
  const request = withAccept(sent);
  if (!isJsonContentType(request.headers.get('Content-Type')))
    return transport.handleRequest(request);
  const body = await readRequestBody(request, LARGEST_BODY);
  if (body.tooLarge)
    return refuse(413, refusal(null, REFUSED, `Send at most ${LARGEST_BODY / 1024} KiB.`));
  const version = request.headers.get('MCP-Protocol-Version') ?? undefined;
  const incoming = readMessages(body.text, version);
  if (!incoming.ok) {
    const isRequest = incoming.refusal.error.code === ErrorCode.InvalidParams;
    return refuse(isRequest ? 200 : 400, incoming.refusal);
  }
  const { messages, isBatch } = incoming;
  if (!isBatch) return transport.handleRequest(request, { parsedBody: messages[0] });
  const parsedBody = messages.filter((message) => !isCancellation(message));
  return inArray(await transport.handleRequest(request, { parsedBody }));
}

/**
 * Who takes anything, as most programs say without having been told to, takes both types that the
 * transport wants to see by name (RFC 9110, 12.5.1).
 */
function withAccept(request: globalThis.Request): globalThis.Request {
  if (!ANYTHING.test(request.headers.get('Accept') ?? '*/*')) return request;
  const headers = new Headers(request.headers);
  headers.set('Accept', 'application/json, text/event-stream');
  return new Request(request, { headers });
}

/** A batch is answered as a whole: nothing in it can be cancelled any more. */
function isCancellation(message: JSONRPCMessage): boolean {
  return 'method' in message && message.method === 'notifications/cancelled';
}

/** The reply to a batch is an array, also where it has one entry. */
async function inArray(response: Response): Promise<Response> {
  if (response.status !== 200) return response;
  const body: unknown = await response.json();
  return Response.json(Array.isArray(body) ? body : [body]);
}

const refuse = (status: number, body: Refusal) => Response.json(body, { status });
