import type { ReceiverEvent } from '@slack/bolt';
import type { Mount } from '../../../src/chat/mount.ts';
import { LARGEST_BODY, parsePayload, readBytes } from './body.ts';
import { isFromSlack } from './signature.ts';

/** Takes an event; resolves once all it asked is done, long after its acknowledgement. */
export type Accept = (event: ReceiverEvent) => Promise<void>;

export interface HttpOptions {
  readonly secret: string;
  /** Undefined until the adapter has started and once it stops. */
  readonly accept: () => Accept | undefined;
  readonly now: () => number;
  onFault(error: unknown): void;
}

/** Where Slack sends events, commands and interactivity. */
export const EVENTS_PATH = '/slack/events';

/** The endpoint for Slack on the bot's HTTP port: checks who sends, then acknowledges at once. */
export function httpMount(options: HttpOptions): Mount {
  return {
    path: EVENTS_PATH,
    methods: ['GET', 'POST', 'DELETE'],
    fetch: async (request) => {
      try {
        return await answer(request, options);
      } catch (error) {
        options.onFault(error);
        return problem(500, 'fault', 'Something went wrong here, and it was logged.');
      }
    },
  };
}

async function answer(request: globalThis.Request, options: HttpOptions): Promise<Response> {
  if (request.method !== 'POST')
    return problem(404, 'not_found', 'Slack posts here; nothing else is here.');
  const bytes = await readBytes(request);
  if (!bytes) return problem(413, 'too_large', `The body is over ${LARGEST_BODY / 1024} KiB.`);
  const { headers } = request;
  const timestamp = headers.get('X-Slack-Request-Timestamp');
  const signature = headers.get('X-Slack-Signature');
  if (!isFromSlack({ timestamp, signature, body: bytes }, options.secret, options.now()))
    return problem(401, 'not_signed', 'The signature or its time is not right.');
  const body = parsePayload(bytes, headers.get('Content-Type') ?? '');
  if (!body) return problem(400, 'bad_body', 'The body is no payload of Slack.');
  if (body['type'] === 'url_verification') return Response.json({ challenge: body['challenge'] });
  if (body['ssl_check'] !== undefined) return new Response(null, { status: 200 });
  const accept = options.accept();
  if (!accept) return problem(503, 'not_ready', 'The bot is starting or stopping. Send it again.');
  return acknowledged(body, accept, options);
}

/** The response is the acknowledgement; the work goes on after it. */
function acknowledged(
  body: Record<string, unknown>,
  accept: Accept,
  { onFault }: HttpOptions,
): Promise<Response> {
  return new Promise((resolve) => {
    accept({
      body,
      ack: async (response?: unknown) => resolve(acknowledgement(response)),
    }).then(
      () => resolve(acknowledgement(undefined)),
      (error) => {
        onFault(error);
        resolve(problem(500, 'fault', 'Something went wrong here, and it was logged.'));
      },
    );
  });
}

function acknowledgement(response: unknown): Response {
  return typeof response === 'object' && response !== null
    ? Response.json(response)
    : new Response(typeof response === 'string' ? response : null, { status: 200 });
}

function problem(status: number, code: string, message: string): Response {
  return Response.json({ error: { code, message } }, { status });
}
