import type { z } from 'zod';
import type { Endpoint } from '../endpoint.ts';
import { problemResponses } from './problems.ts';
import { schemaOf } from './schemas.ts';

const ETAG = { description: 'Changes when the content does', schema: { type: 'string' } };

const IF_NONE_MATCH = {
  name: 'If-None-Match',
  in: 'header',
  description: 'The ETag of what is known already: unchanged, it is not sent again',
  schema: { type: 'string' },
};

/** The entry of an endpoint in the OpenAPI document. */
export function operationOf(endpoint: Endpoint): object {
  const { name, tag, summary, description, method, params, query, body, bodyExample } = endpoint;
  return {
    operationId: name,
    tags: [tag],
    summary,
    ...(description === undefined ? {} : { description }),
    parameters: [
      ...parametersOf(params, 'path'),
      ...parametersOf(query, 'query'),
      ...(method === 'GET' ? [IF_NONE_MATCH] : []),
    ],
    ...(body
      ? {
          requestBody: {
            required: true,
            content: { 'application/json': { schema: schemaOf(body), example: bodyExample } },
          },
        }
      : {}),
    responses: { ...successOf(endpoint), ...problemResponses(endpoint) },
  };
}

function parametersOf(schema: z.ZodObject | undefined, place: 'path' | 'query'): object[] {
  return Object.entries(schema?.shape ?? {}).map(([name, field]) => {
    const { description, ...schema } = schemaOf(field);
    return { name, in: place, required: place === 'path', description, schema };
  });
}

function successOf({ method, gives }: Endpoint): object {
  const { schema, says, example, mediaType = 'application/json' } = gives;
  const isGet = method === 'GET';
  const sample = example === undefined ? {} : { example };
  return {
    200: {
      description: says,
      ...(isGet ? { headers: { ETag: ETAG } } : {}),
      content: { [mediaType]: { schema: schemaOf(schema), ...sample } },
    },
    ...(isGet
      ? { 304: { description: 'Unchanged: the ETag is the known one', headers: { ETag: ETAG } } }
      : {}),
  };
}
