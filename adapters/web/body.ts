import type { Context } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import type { z } from 'zod';
import type { Outcome } from './endpoint.ts';
import { answerProblem, type Problem } from './problem.ts';

/** Largest request body, bytes. */
const BODY_LIMIT = 64 * 1024;

/** Refuses a body over 64 KiB before it is read to its end. */
export const limitBody = bodyLimit({
  maxSize: BODY_LIMIT,
  onError: (c) =>
    answerProblem(c, {
      status: 413,
      code: 'too_large',
      message: `The body is over ${BODY_LIMIT / 1024} KiB. Send a shorter one.`,
    }),
});

/** Reads a request's JSON body and validates it. */
export async function readBody<T>(c: Context, schema: z.ZodType<T>): Promise<Outcome<T>> {
  if (!isJson(c.req.header('Content-Type')))
    return refused(
      415,
      'wrong_content_type',
      'Send the body as JSON, with the header "Content-Type: application/json".',
    );
  const parsed = parseJson(await c.req.arrayBuffer());
  if (!parsed)
    return refused(
      400,
      'bad_json',
      'The body is not valid JSON. Send an object such as {"text": "24-7"}.',
    );
  const checked = schema.safeParse(parsed.value);
  if (!checked.success) return refused(400, 'bad_request', problemsOf(checked.error));
  return { value: checked.data };
}

function isJson(contentType: string | undefined): boolean {
  const mediaType = contentType?.split(';', 1)[0]?.trim().toLowerCase();
  return mediaType === 'application/json';
}

/** JSON is in UTF-8 (RFC 8259, 8.1); what is not must not become a question of other characters. */
const UTF8 = new TextDecoder('utf-8', { fatal: true });

function parseJson(bytes: ArrayBuffer): { readonly value: unknown } | undefined {
  try {
    return { value: JSON.parse(UTF8.decode(bytes)) };
  } catch {
    return undefined;
  }
}

const refused = (status: Problem['status'], code: string, message: string) =>
  ({ problem: { status, code, message } }) as const;

const problemsOf = (error: z.ZodError) => error.issues.map(({ message }) => message).join(' ');
