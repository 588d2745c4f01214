import { webApi } from '@slack/bolt';

/** Slack said no, so nothing was posted: another way may be tried. */
export class Refused extends Error {
  override name = 'Refused';
  /** Slack's own word for it: `not_in_channel`. */
  readonly code: string;

  constructor(code: string) {
    super(`Slack refused: ${code}`);
    this.code = code;
  }
}

/** Codes with which Slack refuses what a message is made of, not where it goes. */
const BAD_BLOCKS =
  /invalid_blocks|invalid_attachments|msg_(?:blocks_)?too_long|invalid_arguments|unsupported/;

/** Whether a simpler form of the same message may be taken. */
export function refusesBlocks(error: unknown): boolean {
  return error instanceof Refused && BAD_BLOCKS.test(error.code);
}

/**
 * Runs a call of the Web API; a definite no becomes {@link Refused}. So does an
 * error of the server: the call was tried again as often as one may.
 */
export async function calling<T>(call: Promise<T>): Promise<T> {
  try {
    return await call;
  } catch (error) {
    if (error instanceof webApi.WebAPIPlatformError) throw new Refused(error.data.error);
    if (error instanceof webApi.WebAPIHTTPError) throw new Refused(`http_${error.statusCode}`);
    throw error;
  }
}
