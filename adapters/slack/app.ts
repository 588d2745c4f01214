import { App, type Authorize, type Receiver, type webApi } from '@slack/bolt';
import type { Claim } from '../../src/store/ports.ts';
import type { Process } from './accept.ts';
import { handle } from './handle.ts';
import { NOTHING_ASKED } from './modal.ts';
import type { SlackParts } from './parts.ts';
import type { Wish } from './read/incoming.ts';
import { quietLogger } from './transport/logger.ts';
import { oneATurn } from './turns.ts';

/** Events reach the app through the gate; it opens no port of its own. */
const NO_RECEIVER: Receiver = {
  init: () => {},
  start: async () => {},
  stop: async () => {},
};

/**
 * Acknowledges, then lets Bolt's app find the workspace's token and run the work.
 * @param authorize tells the token of a workspace; replaced when there are several.
 */
export function createProcess(
  parts: SlackParts,
  authorize: Authorize<boolean>,
  clientOptions: webApi.WebClientOptions,
): Process {
  const app = new App<{ wish: Wish; claim: Claim }>({
    receiver: NO_RECEIVER,
    authorize,
    clientOptions,
    logger: quietLogger(parts.log),
    // Conversations are the core's, and the readers tell the bot's own messages.
    convoStore: false,
    ignoreSelf: false,
  });
  const inTurn = oneATurn();
  app.error(async (error) => parts.log.error({ err: error }, 'A request of Slack failed'));
  app.use(({ context, client }) =>
    parts.inHand.run(context.claim, () => handle(context.wish, { ...parts, client })),
  );
  return async (event, { wish }, claim) => {
    // An acknowledgement that is lost with its socket is no reason for silence: the event is claimed.
    await event
      .ack(wish.kind === 'incomplete' ? NOTHING_ASKED : undefined)
      .catch((error) => parts.log.warn({ err: error }, 'An acknowledgement did not reach Slack'));
    const acknowledged = { ...event, ack: async () => {}, customProperties: { wish, claim } };
    await inTurn(() => app.processEvent(acknowledged));
  };
}
