import { errorBody } from '../contract/problem.ts';
import type { Endpoint } from '../endpoint.ts';
import { statusesOf } from '../endpoint.ts';
import { schemaOf } from './schemas.ts';

interface ProblemEntry {
  readonly says: string;
  readonly code: string;
  readonly headers?: Readonly<Record<string, string>>;
}

const WAIT = { 'Retry-After': 'Seconds to wait before the next try' };

/** The statuses that say that something is wrong. */
const PROBLEMS: Readonly<Record<number, ProblemEntry>> = {
  400: { says: 'The query or the body is wrong. The message says how.', code: 'bad_request' },
  401: {
    says: 'The token is missing or wrong, on a server that has one.',
    code: 'token_missing',
    headers: { 'WWW-Authenticate': 'Bearer' },
  },
  404: { says: 'There is nothing of that id.', code: 'not_found' },
  413: { says: 'The body is over 64 KiB.', code: 'too_large' },
  415: { says: 'The body is not announced as JSON.', code: 'wrong_content_type' },
  429: { says: 'Too many requests from this address.', code: 'too_many_requests', headers: WAIT },
  503: { says: 'Too many requests are in work.', code: 'busy', headers: WAIT },
};

/** The responses of an endpoint that are no success, by status. */
export function problemResponses(endpoint: Endpoint): Readonly<Record<string, object>> {
  const entries = statusesOf(endpoint).flatMap((status) => {
    const problem = PROBLEMS[status];
    if (!problem) return [];
    const says = status === 404 ? (endpoint.absent ?? problem.says) : problem.says;
    return [[String(status), response({ ...problem, says })] as const];
  });
  const fault = response({ says: 'A fault of the server. It is logged there.', code: 'fault' });
  return { ...Object.fromEntries(entries), default: fault };
}

function response({ says, code, headers = {} }: ProblemEntry): object {
  return {
    description: says,
    headers: Object.fromEntries(
      Object.entries(headers).map(([name, description]) => [
        name,
        { description, schema: { type: 'string' } },
      ]),
    ),
    content: {
      'application/json': {
        schema: schemaOf(errorBody),
        example: { error: { code, message: says } },
      },
    },
  };
}
