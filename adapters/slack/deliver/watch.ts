import type { AsyncLocalStorage } from 'node:async_hooks';
import type { Claim } from '../../../src/store/ports.ts';
import type { ClaimFor } from './post.ts';

/**
 * Tells the claim in hand for requests that post: what is noted on it in the
 * moment in which they leave keeps a process that ends from sending nothing, or
 * another from sending it again.
 * @param apiUrl where the Web API is; of its methods only some post.
 */
export function claimOfPosts(inHand: AsyncLocalStorage<Claim>, apiUrl: string): ClaimFor {
  const api = new URL(apiUrl.endsWith('/') ? apiUrl : `${apiUrl}/`).href;
  const posts = ({ href }: URL) => !href.startsWith(api) || href.startsWith(`${api}chat.post`);
  return (url) => (posts(url) ? inHand.getStore() : undefined);
}
