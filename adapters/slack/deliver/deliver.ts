import type { SlackMessage } from '../render/message.ts';
import { simplify, textAlone } from '../render/simplify.ts';
import { Refused, refusesBlocks } from './failure.ts';
import type { Posted, Route } from './routes.ts';

/** Where a reply came to stand. */
export interface Delivered {
  readonly route: Route;
  /** Its first message. */
  readonly posted: Posted;
}

/**
 * Sends the messages of one reply in order by the first route that takes
 * them, the next one where that is refused.
 * @throws Refused when every route refused; anything else when it is unknown
 * whether a message was posted. It is not sent again then.
 */
export async function deliver(
  messages: readonly SlackMessage[],
  routes: readonly Route[],
): Promise<Delivered> {
  let delivered: Delivered | undefined;
  let left = routes;
  for (const message of messages) {
    const sent = await byFirstRoute(message, left);
    left = left.slice(left.indexOf(sent.route));
    delivered ??= sent;
  }
  if (!delivered) throw new Refused('nothing_to_send');
  return delivered;
}

async function byFirstRoute(message: SlackMessage, routes: readonly Route[]): Promise<Delivered> {
  let refused: unknown;
  for (const route of routes)
    try {
      return { route, posted: await inSomeForm(message, route) };
    } catch (error) {
      if (!(error instanceof Refused)) throw error;
      refused = error;
    }
  throw refused ?? new Refused('no_route');
}

/** As it is, else once with simpler blocks, else as text: a refusal of blocks is no reason for silence. */
async function inSomeForm(message: SlackMessage, route: Route): Promise<Posted> {
  try {
    return await route.send(message);
  } catch (error) {
    if (!refusesBlocks(error)) throw error;
  }
  try {
    return await route.send(simplify(message));
  } catch (error) {
    if (!refusesBlocks(error)) throw error;
    return route.send(textAlone(message));
  }
}
