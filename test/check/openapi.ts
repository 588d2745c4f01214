import { readFile } from 'node:fs/promises';
import { Ajv2020 } from 'ajv/dist/2020.js';

/** A request as an OpenAPI description speaks of it. */
export interface Call {
  readonly method: 'get' | 'post' | 'put' | 'patch' | 'delete';
  /** `/channels/1/messages` */
  readonly path: string;
  readonly body: unknown;
}

/** Says what is wrong with a call; empty when nothing is. */
export type Validate = (call: Call) => readonly string[];

/** The parts of an OpenAPI description that are used. */
interface Description {
  readonly paths: Readonly<
    Record<string, Readonly<Record<string, { readonly requestBody?: object } | undefined>>>
  >;
}

const ID = 'openapi';

/** Reads an OpenAPI 3.1 description and makes the function that validates request bodies against it. */
export async function readDescription(path: string): Promise<Validate> {
  const description = JSON.parse(await readFile(path, 'utf8')) as Description;
  // Formats such as "snowflake" are Discord's own; its patterns and lengths are checked.
  const ajv = new Ajv2020({ strict: false, validateFormats: false, allErrors: true });
  ajv.addSchema({ $id: ID, ...description });
  const templates = Object.keys(description.paths).map((template) => ({
    template,
    pattern: new RegExp(`^${template.replace(/\{[^}]+\}/g, '[^/]+')}$`),
  }));
  return ({ method, path: called, body }) => {
    // A template without parameters is more exact: "@original" before "{message_id}".
    const found = templates
      .filter(({ pattern }) => pattern.test(called))
      .sort((a, b) => a.template.split('{').length - b.template.split('{').length)[0];
    const operation = found && description.paths[found.template]?.[method];
    if (!found || !operation) return [`there is no ${method} ${called}`];
    if (!operation.requestBody) return body === undefined ? [] : ['a body is not expected'];
    const pointer = `${ID}#/paths/${escapePointer(found.template)}/${method}/requestBody/content/application~1json/schema`;
    if (ajv.validate({ $ref: pointer }, body)) return [];
    return (ajv.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message}`);
  };
}

const escapePointer = (path: string) =>
  encodeURIComponent(path.replaceAll('~', '~0').replaceAll('/', '~1'));
