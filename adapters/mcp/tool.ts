import type { CallToolResult, Tool as Listing } from '@modelcontextprotocol/sdk/types.js';
import { z } from 'zod';
import type { Served } from './served.ts';

/** What a tool found, or why what it was given cannot be used. */
export type Outcome<T> =
  | {
      readonly ok: true;
      readonly data: T;
      /** The same facts in words. */
      readonly text: string;
    }
  | { readonly ok: false; readonly text: string };

export interface ToolDefinition<Input extends z.ZodObject, Output extends z.ZodObject> {
  readonly name: string;
  readonly title: string;
  readonly description: string;
  /** Every message of it says what to put. */
  readonly input: Input;
  readonly output: Output;
  run(input: z.output<Input>, served: Served): Promise<Outcome<z.output<Output>>>;
}

/** A tool as the server offers and calls it. */
export interface Tool {
  readonly name: string;
  readonly listing: () => Listing;
  /** Never rejects: a fault is told in general words, and to `served.onFault`. */
  call(input: unknown, served: Served): Promise<CallToolResult>;
}

const FAULT = 'Something went wrong here, and it was logged. Try again in a moment.';

/** Makes a tool of its definition. */
export function defineTool<Input extends z.ZodObject, Output extends z.ZodObject>(
  definition: ToolDefinition<Input, Output>,
): Tool {
  let listing: Listing | undefined;
  return {
    name: definition.name,
    listing() {
      listing ??= listingOf(definition);
      return listing;
    },
    async call(input, served) {
      const parsed = definition.input.safeParse(input ?? {});
      if (!parsed.success) return failed(problemsOf(parsed.error, definition));
      try {
        const outcome = await definition.run(parsed.data, served);
        if (!outcome.ok) return failed(outcome.text);
        return {
          content: [{ type: 'text', text: outcome.text }],
          structuredContent: outcome.data,
        };
      } catch (error) {
        served.onFault(error);
        return failed(FAULT);
      }
    },
  };
}

const failed = (text: string): CallToolResult => ({
  content: [{ type: 'text', text }],
  isError: true,
});

function listingOf({ name, title, description, input, output }: ListedParts): Listing {
  return {
    name,
    title,
    description,
    inputSchema: jsonSchema(input, 'input'),
    outputSchema: jsonSchema(output, 'output'),
    annotations: {
      title,
      readOnlyHint: true,
      destructiveHint: false,
      idempotentHint: true,
      openWorldHint: false,
    },
  };
}

type ListedParts = Omit<ToolDefinition<z.ZodObject, z.ZodObject>, 'run'>;

/**
 * A schema that means the same in draft 7 and in draft 2020-12. It names neither:
 * validators refuse a schema that names a draft they do not know.
 */
function jsonSchema(schema: z.ZodObject, io: 'input' | 'output'): Listing['inputSchema'] {
  const { $schema: _, ...bare } = z.toJSONSchema(schema, { target: 'draft-7', io });
  return bare as Listing['inputSchema'];
}

/** Each argument that cannot be used, and what to put. */
function problemsOf({ issues }: z.ZodError, { name, input }: Pick<ListedParts, 'name' | 'input'>) {
  const known = Object.keys(input.shape).join(', ');
  const lines = issues.map((issue) =>
    issue.code === 'unrecognized_keys'
      ? `There is no argument ${issue.keys.map((key) => `"${key}"`).join(', ')}. "${name}" takes ${known}.`
      : `"${placeOf(issue.path)}": ${issue.message}`,
  );
  return [`The arguments of "${name}" cannot be used.`, ...lines].join('\n');
}

function placeOf([argument = 'arguments', ...rest]: readonly PropertyKey[]): string {
  return `${String(argument)}${rest.map((part) => `[${String(part)}]`).join('')}`;
}
