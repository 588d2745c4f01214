import { z } from 'zod';
import { NAMES } from '../contract/names.ts';

export type JsonSchema = Readonly<Record<string, unknown>>;

const pathOf = (name: string) => `#/components/schemas/${name}`;

/** Fields may be added later, so no schema forbids those that it does not tell. */
const OPTIONS = { io: 'input' } as const;

/** The named schemas as JSON Schema (draft 2020-12), referring to each other by name. */
export function namedSchemas(): Readonly<Record<string, JsonSchema>> {
  const { schemas } = z.toJSONSchema(NAMES, { ...OPTIONS, uri: pathOf });
  const named = Object.entries(schemas).map(([name, schema]) => [name, bare(schema)] as const);
  return Object.fromEntries(named.toSorted(([a], [b]) => a.localeCompare(b, 'en')));
}

/** A schema of an endpoint: a reference where it has a name. */
export function schemaOf(schema: z.core.$ZodType): JsonSchema {
  const name = NAMES.get(schema)?.id;
  return name === undefined ? bare(z.toJSONSchema(schema, OPTIONS)) : { $ref: pathOf(name) };
}

/** Without what only a schema in a file of its own needs. */
function bare({ $schema: _, $id: __, ...schema }: Readonly<Record<string, unknown>>): JsonSchema {
  return schema;
}
