import type { SlackConfig } from '../../src/config.ts';
import { ExpectedError } from '../../src/errors.ts';
import type { OAuthSecrets } from './oauth/secrets.ts';

/** How the adapter reaches Slack. */
export type Mode =
  | { readonly by: 'socket'; readonly appToken: string }
  | { readonly by: 'http'; readonly signingSecret: string };

export interface SlackSettings {
  /** Absent where workspaces install the app themselves. */
  readonly botToken?: string;
  readonly oauth?: OAuthSecrets;
  readonly mode: Mode;
  readonly apiUrl: string;
}

/** Thrown when Slack cannot be served; one line that names the variable and where its value is found. */
export class SlackSetupError extends ExpectedError {
  override name = 'SlackSetupError';
}

/** Where a value is found in an app's settings at api.slack.com/apps. */
export const FOUND = {
  botToken:
    'Copy the "Bot User OAuth Token" (xoxb-…) from "OAuth & Permissions" of your app at https://api.slack.com/apps.',
  appToken:
    'Copy an app-level token (xapp-…) with the scope connections:write from "Basic Information" of your app at https://api.slack.com/apps.',
  signingSecret:
    'Copy the "Signing Secret" from "Basic Information" of your app at https://api.slack.com/apps.',
} as const;

const BOT_TOKEN = /^(?:xoxe\.)?xoxb-\S+$/;
const APP_TOKEN = /^xapp-\S+$/;

/**
 * Reads how to reach Slack.
 * @throws SlackSetupError naming the variable that is wrong or missing.
 */
export function slackSettings(config: Omit<SlackConfig, 'follow'>): SlackSettings {
  const { botToken, oauth, appToken, signingSecret, apiUrl } = config;
  const base = { botToken, oauth, apiUrl };
  if (botToken === undefined && !oauth)
    throw new SlackSetupError(
      `${appToken === undefined ? 'SLACK_SIGNING_SECRET' : 'SLACK_APP_TOKEN'} is set, but not SLACK_BOT_TOKEN. ${FOUND.botToken}`,
    );
  if (botToken !== undefined && !BOT_TOKEN.test(botToken))
    throw new SlackSetupError(
      `SLACK_BOT_TOKEN is no bot token${confusedWith(botToken)}. ${FOUND.botToken}`,
    );
  if (appToken !== undefined) {
    if (!APP_TOKEN.test(appToken))
      throw new SlackSetupError(
        `SLACK_APP_TOKEN is no app-level token${confusedWith(appToken)}. ${FOUND.appToken}`,
      );
    return { ...base, mode: { by: 'socket', appToken } };
  }
  if (signingSecret === undefined)
    throw new SlackSetupError(
      `${botToken === undefined ? 'SLACK_CLIENT_ID' : 'SLACK_BOT_TOKEN'} is set, but neither SLACK_APP_TOKEN (Socket Mode) nor SLACK_SIGNING_SECRET (HTTP). For Socket Mode: ${FOUND.appToken}`,
    );
  return { ...base, mode: { by: 'http', signingSecret } };
}

const KINDS = [
  [/^xapp-/, 'an app-level token, which goes into SLACK_APP_TOKEN'],
  [/^(?:xoxe\.)?xoxb-/, 'a bot token, which goes into SLACK_BOT_TOKEN'],
  [/^(?:xoxe\.)?xoxp-/, 'a user token'],
  [/^xoxe-/, 'a refresh token'],
  [/^[0-9a-f]{32}$/, 'a signing secret or client secret'],
] as const;

/** What a wrong value seems to be; its text is never repeated. */
function confusedWith(value: string): string {
  const [, kind] = KINDS.find(([pattern]) => pattern.test(value)) ?? [];
  return kind === undefined ? '' : ` but ${kind}`;
}
