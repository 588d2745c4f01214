import type { RequestData } from 'discord.js';
import type { Rest } from '../../adapters/discord/api/rest.ts';
import type { Call } from './openapi.ts';

/** A REST client that carries nothing out and remembers every call. */
export interface RecordingRest extends Rest {
  readonly calls: readonly Call[];
}

/** @param answer what each call is answered with. */
export function recordingRest(
  answer: (call: Call) => unknown = () => ({ id: '1' }),
): RecordingRest {
  const calls: Call[] = [];
  const record = (method: Call['method']) => async (path: string, options?: RequestData) => {
    const call = { method, path: decodeURIComponent(path), body: plain(options?.body) };
    calls.push(call);
    return answer(call);
  };
  return {
    calls,
    get: record('get'),
    post: record('post'),
    put: record('put'),
    patch: record('patch'),
    delete: record('delete'),
  };
}

/** As it goes over the wire. */
const plain = (body: unknown): unknown =>
  body === undefined ? undefined : (JSON.parse(JSON.stringify(body)) as unknown);
