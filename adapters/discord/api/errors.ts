import { DiscordAPIError, HTTPError, RESTJSONErrorCodes } from 'discord.js';

/** Discord understood and refuses: asking again changes nothing. */
export function isRefused(error: unknown): error is DiscordAPIError {
  return error instanceof DiscordAPIError;
}

/** The interaction has its first response, so an earlier try arrived after all. */
export function isAcknowledged(error: unknown): boolean {
  return (
    error instanceof DiscordAPIError &&
    error.code === RESTJSONErrorCodes.InteractionHasAlreadyBeenAcknowledged
  );
}

/** The interaction is over: answered too late, or its token has ended. */
export function isOver(error: unknown): boolean {
  return (
    error instanceof DiscordAPIError &&
    (error.status === 404 ||
      error.status === 401 ||
      error.code === RESTJSONErrorCodes.UnknownInteraction ||
      error.code === RESTJSONErrorCodes.InvalidWebhookToken)
  );
}

/** Discord or the network failed: the same request may succeed later. */
export function isPassing(error: unknown): boolean {
  return error instanceof HTTPError || (error instanceof Error && !isRefused(error));
}

/**
 * What the log may keep of an error: the library's own errors carry the whole
 * reply, and an address that holds the interaction's token.
 */
export function loggable(error: unknown): unknown {
  if (error instanceof DiscordAPIError) {
    const { message, code, status, method } = error;
    return { message, code, status, method };
  }
  if (error instanceof HTTPError) {
    const { message, status, method } = error;
    return { message, status, method };
  }
  return error;
}
