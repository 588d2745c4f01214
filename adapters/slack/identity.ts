import { webApi } from '@slack/bolt';
import { type ExpectedError, PassingError } from '../../src/errors.ts';
import { FOUND, SlackSetupError } from './settings.ts';

/** Who the bot is in its workspace. */
export interface Identity {
  readonly botUserId?: string;
  readonly botId?: string;
  readonly teamId?: string;
  readonly team?: string;
}

/**
 * Asks Slack whom the bot token belongs to.
 * @throws SlackSetupError saying what is wrong with the token; PassingError when Slack is not reached.
 */
export async function identify(client: webApi.WebClient): Promise<Identity> {
  try {
    const { user_id, bot_id, team_id, team } = await client.auth.test();
    return { botUserId: user_id, botId: bot_id, teamId: team_id, team };
  } catch (error) {
    throw setupError(error, 'SLACK_BOT_TOKEN', FOUND.botToken, client.slackApiUrl);
  }
}

/** What a call that only proves a token failed of: Slack refused it for good, or was not reached. */
export function setupError(
  cause: unknown,
  variable: string,
  found: string,
  url: string,
): ExpectedError {
  const line = explain(cause, variable, found, url);
  return cause instanceof webApi.WebAPIPlatformError
    ? new SlackSetupError(line, { cause })
    : new PassingError(line, { cause });
}

/** What went wrong with a call that only proves a token, in one line. */
export function explain(error: unknown, variable: string, found: string, url: string): string {
  if (error instanceof webApi.WebAPIPlatformError)
    return `${variable} is refused by Slack (${error.data.error}). ${found}`;
  const why =
    error instanceof webApi.WebAPIHTTPError ? `HTTP ${error.statusCode}` : reasonOf(error);
  return `Slack is not reached at ${url} (${why}). Check the network, and SLACK_API_URL if you set it.`;
}

/** The innermost reason of a network error. */
function reasonOf(error: unknown): string {
  if (error instanceof webApi.WebAPIRequestError) return reasonOf(error.original);
  if (!(error instanceof Error)) return String(error);
  if (error.cause instanceof Error) return reasonOf(error.cause);
  const code = 'code' in error && typeof error.code === 'string' ? error.code : '';
  return code || error.message;
}
