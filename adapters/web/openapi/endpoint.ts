import { z } from 'zod';
import { type Endpoint, endpoint } from '../endpoint.ts';
import type { OpenApi } from './document.ts';

const openApi = z.looseObject({ openapi: z.string(), info: z.looseObject({}) });

/** `GET /openapi.json`: what the API takes and gives, for programs. */
export function openApiEndpoint(describe: () => OpenApi): Endpoint {
  let described: OpenApi | undefined;
  return endpoint({
    method: 'GET',
    path: '/openapi.json',
    name: 'describe',
    tag: 'About',
    summary: 'Describe this API',
    gives: { schema: openApi, says: 'This document' },
    handle: () => {
      described ??= describe();
      return { value: described };
    },
  });
}
