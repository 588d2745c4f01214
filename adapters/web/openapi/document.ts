import type { Endpoint } from '../endpoint.ts';
import { operationOf } from './operation.ts';
import { namedSchemas } from './schemas.ts';

export interface OpenApi extends Readonly<Record<string, unknown>> {
  readonly openapi: string;
  readonly info: Readonly<Record<string, unknown>>;
}

/** Endpoints below one path. */
export interface Area {
  /** `/api/v1`; empty for the root. */
  readonly base: string;
  readonly endpoints: readonly Endpoint[];
}

export interface OpenApiOptions {
  readonly areas: readonly Area[];
  /** Where people reach the server; its own address when absent. */
  readonly publicUrl: string | undefined;
  /** Whether this server has a token. */
  readonly isLocked: boolean;
}

const TAGS = [
  { name: 'Questions', description: 'Ask, and get the exact words of the documents' },
  { name: 'Documents', description: 'The text the answers come from' },
  { name: 'Calendar', description: 'The programme for calendar applications' },
  { name: 'About', description: 'This document' },
];

const ABOUT = `Answers questions about the Council of Europe’s Octopus conferences with the exact words of the official text, or says that the documents do not answer.

The same is under \`/api\` without the version; programs should name the version. Within a version fields and codes are only added. Everything that is not a success has one shape: a stable code for programs and a message for people.`;

/** The OpenAPI 3.1 document of the endpoints: a plain object. */
export function openApiDocument({ areas, publicUrl, isLocked }: OpenApiOptions): OpenApi {
  return {
    openapi: '3.1.0',
    info: {
      title: 'Octopus bot',
      version: '1',
      summary: 'Questions about the Octopus conferences, answered word for word',
      description: ABOUT,
      license: { name: 'MIT', identifier: 'MIT' },
    },
    servers: [{ url: publicUrl ?? '/' }],
    tags: TAGS,
    paths: Object.fromEntries(areas.flatMap((area) => pathsOf(area, isLocked))),
    components: {
      schemas: namedSchemas(),
      securitySchemes: {
        token: {
          type: 'http',
          scheme: 'bearer',
          description: 'The token that the server was started with (API_TOKEN), where it was',
        },
      },
    },
  };
}

function pathsOf({ base, endpoints }: Area, isLocked: boolean) {
  return [...new Set(endpoints.map(({ path }) => path))].map((path) => {
    const here = endpoints.filter((each) => each.path === path);
    const operations = here.map((each) => [
      each.method.toLowerCase(),
      { ...operationOf(each), security: isLocked && !each.isOpen ? [{ token: [] }] : [] },
    ]);
    return [base + path, Object.fromEntries(operations)] as const;
  });
}
