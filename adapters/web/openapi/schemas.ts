import { z } from 'zod';
import { NAMES } from '../contract/names.ts';
import type { Endpoint } from '../endpoint.ts';

export type JsonSchema = Readonly<Record<string, unknown>>;

const pathOf = (name: string) => `#/components/schemas/${name}`;

/**
 * The named schemas as JSON Schema (draft 2020-12), referring to each other by
 * name. A body that is taken may have more fields than are read; one that is
 * given has those that are told, and no others.
 */
export function namedSchemas(endpoints: readonly Endpoint[]): Readonly<Record<string, JsonSchema>> {
  const taken = endpoints.flatMap(({ body }) => (body ? [NAMES.get(body)?.id] : []));
  const [input, output] = (['input', 'output'] as const).map(
    (io) => z.toJSONSchema(NAMES, { uri: pathOf, io }).schemas,
  );
  const named = Object.entries(output ?? {}).map(
    ([name, given]) =>
      [name, bare((taken.includes(name) ? input?.[name] : given) ?? given)] as const,
  );
  return Object.fromEntries(named.toSorted(([a], [b]) => a.localeCompare(b, 'en')));
}

/** A schema of an endpoint: a reference where it has a name. */
export function schemaOf(schema: z.core.$ZodType): JsonSchema {
  const name = NAMES.get(schema)?.id;
  return name === undefined
    ? bare(z.toJSONSchema(schema, { io: 'input' }))
    : { $ref: pathOf(name) };
}

/** Without what only a schema in a file of its own needs. */
function bare({ $schema: _, $id: __, ...schema }: Readonly<Record<string, unknown>>): JsonSchema {
  return schema;
}
