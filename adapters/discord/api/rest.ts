import { REST, type RESTOptions } from 'discord.js';

/** The slice of Discord's REST client that this adapter uses. */
export type Rest = Pick<REST, 'get' | 'post' | 'put' | 'patch' | 'delete'>;

/** Options of the REST client. `apiUrl` has no version: the client adds it. */
export function restOptions(apiUrl: string): Partial<RESTOptions> {
  return { api: apiUrl.replace(/\/+$/, ''), makeRequest: request };
}

/** A REST client for one token, without a gateway. */
export function createRest(token: string, apiUrl: string): REST {
  return new SteadyRest(restOptions(apiUrl)).setToken(token);
}

/**
 * Keeps its token. The library forgets it at the first answer of 401, and then
 * sends nothing any more; where the token has ended, the gateway says so too.
 */
class SteadyRest extends REST {
  override setToken(token: string | null): this {
    return token === null ? this : super.setToken(token);
  }
}

/**
 * Node's own fetch, which tests can see. The client's types name the same
 * standard shapes in a package of their own.
 */
const request: RESTOptions['makeRequest'] = async (url, init) =>
  (await fetch(url, init as unknown as RequestInit)) as unknown as Awaited<
    ReturnType<RESTOptions['makeRequest']>
  >;
