import { Server } from '@modelcontextprotocol/sdk/server/index.js';
import {
  CallToolRequestSchema,
  CompleteRequestSchema,
  ErrorCode,
  GetPromptRequestSchema,
  ListPromptsRequestSchema,
  ListResourcesRequestSchema,
  ListResourceTemplatesRequestSchema,
  ListToolsRequestSchema,
  ReadResourceRequestSchema,
} from '@modelcontextprotocol/sdk/types.js';
import type { jsonSchemaValidator } from '@modelcontextprotocol/sdk/validation/types.js';
import { complete } from './complete.ts';
import { onlyPage } from './cursor.ts';
import { getPrompt, listPrompts } from './prompts.ts';
import { ProtocolError } from './protocol-error.ts';
import { listResources, RESOURCE_TEMPLATES, readResource } from './resources.ts';
import type { Served } from './served.ts';
import { TOOLS } from './tools/tools.ts';

const INSTRUCTIONS = `Answers come from the official documents of the Council of Europe's Octopus conferences on cooperation against cybercrime, in their exact words. Every quote has the id and label of its paragraph, the URI of the paragraph's text and the range of characters it stands at in that text (UTF-16). Give quotes as they are and cite label and id. "answered": false means that the documents do not say it: tell so, with the reason, and do not answer from elsewhere. Check any quotation with verify_quote before you use it. Questions can be in English, French, Spanish or Russian; the documents stay in their own language.`;

/**
 * An MCP server over the bot, not yet connected. It keeps nothing between
 * requests, so that one can serve a whole connection or a single request.
 * @param validator shared where a server is made for each request: making one takes a while.
 */
export function createMcpServer(served: Served, validator?: jsonSchemaValidator): Server {
  // Not the SDK's McpServer: it answers an unknown tool as if that tool had failed,
  // and an unknown resource with another code than the protocol's.
  const server = new Server(
    { name: 'octopus-bot', title: 'Octopus bot', version: served.version },
    {
      capabilities: { tools: {}, resources: {}, prompts: {}, completions: {} },
      instructions: INSTRUCTIONS,
      jsonSchemaValidator: validator,
    },
  );
  const knowledge = () => served.library().knowledge;
  addTools(server, served);
  server.setRequestHandler(ListResourcesRequestSchema, ({ params }) =>
    listResources(knowledge(), params?.cursor),
  );
  server.setRequestHandler(ListResourceTemplatesRequestSchema, ({ params }) => ({
    resourceTemplates: onlyPage([...RESOURCE_TEMPLATES], params?.cursor),
  }));
  server.setRequestHandler(ReadResourceRequestSchema, ({ params }) =>
    readResource(knowledge(), params.uri),
  );
  server.setRequestHandler(ListPromptsRequestSchema, ({ params }) => ({
    prompts: onlyPage(listPrompts(), params?.cursor),
  }));
  server.setRequestHandler(GetPromptRequestSchema, ({ params }) =>
    getPrompt(params.name, params.arguments),
  );
  server.setRequestHandler(CompleteRequestSchema, ({ params }) => complete(knowledge(), params));
  return server;
}

function addTools(server: Server, served: Served): void {
  server.setRequestHandler(ListToolsRequestSchema, ({ params }) => ({
    tools: onlyPage(
      TOOLS.map((tool) => tool.listing()),
      params?.cursor,
    ),
  }));
  server.setRequestHandler(CallToolRequestSchema, ({ params }) => {
    const tool = TOOLS.find(({ name }) => name === params.name);
    if (tool) return tool.call(params.arguments, served);
    const known = TOOLS.map(({ name }) => name).join(', ');
    throw new ProtocolError(
      ErrorCode.InvalidParams,
      `Unknown tool: ${params.name.slice(0, 80)}. There are: ${known}.`,
    );
  });
}
