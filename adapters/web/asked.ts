import type { Context } from 'hono';
import { z } from 'zod';
import { readBody } from './body.ts';
import type { Asked, Endpoint, Outcome } from './endpoint.ts';

/** Reads and checks what a request brought for an endpoint. */
export async function readAsked(
  c: Context,
  { query, body }: Pick<Endpoint, 'query' | 'body'>,
): Promise<Outcome<Asked<z.ZodObject, z.ZodObject, z.ZodType>>> {
  const given = query ? readQuery(new URL(c.req.url).searchParams, query) : { value: {} };
  if ('problem' in given) return given;
  const sent = body ? await readBody(c, body) : { value: undefined };
  if ('problem' in sent) return sent;
  return { value: { params: c.req.param(), query: given.value, body: sent.value } };
}

/** Checks the query; a parameter that stands for one value must not be given twice. */
function readQuery(
  given: URLSearchParams,
  schema: z.ZodObject,
): Outcome<Readonly<Record<string, unknown>>> {
  const values: [string, unknown][] = [];
  for (const name of new Set(given.keys())) {
    // Zod passes over this name without a word.
    if (name === '__proto__') return badQuery(`There is no parameter "${name}".`);
    const all = given.getAll(name);
    const isMany = takesMany(schema, name);
    if (!isMany && all.length > 1)
      return badQuery(`"${name}" is given ${all.length} times. Give it once.`);
    values.push([name, isMany ? all : all[0]]);
  }
  const checked = schema.safeParse(Object.fromEntries(values));
  if (checked.success) return { value: checked.data };
  return badQuery(checked.error.issues.map(({ message }) => message).join(' '));
}

/** Whether the schema has an array for the parameter, or for parameters it does not know. */
function takesMany({ shape, def }: z.ZodObject, name: string): boolean {
  const field = Object.hasOwn(shape, name) ? shape[name] : def.catchall;
  const inner = field instanceof z.ZodDefault ? field.unwrap() : field;
  return inner instanceof z.ZodArray;
}

const badQuery = (message: string) =>
  ({ problem: { status: 400, code: 'bad_query', message } }) as const;
