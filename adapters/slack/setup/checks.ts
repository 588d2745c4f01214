import { webApi } from '@slack/bolt';
import type { Config } from '../../../src/config.ts';
import type { Check, Finding } from '../../../src/doctor.ts';
import { patientFetch } from '../deliver/patient-fetch.ts';
import { postingFetch } from '../deliver/post.ts';
import { explain, identify } from '../identity.ts';
import { FOUND, type SlackSettings, slackSettings } from '../settings.ts';
import { scopesFor } from './scopes.ts';

/** Somebody waits for the answer: waits between tries, and for an answer, milliseconds. */
const WAIT_MS = 200;
const TIMEOUT_MS = 5000;

/** What `octopus doctor` looks at for Slack. */
export function slackChecks({ slack, publicUrl }: Pick<Config, 'slack' | 'publicUrl'>): Check[] {
  if (!slack) return [check('Slack', async () => [warning(IS_OFF)])];
  let settings: SlackSettings;
  try {
    settings = slackSettings(slack);
  } catch (error) {
    const text = error instanceof Error ? error.message : String(error);
    return [check('Slack settings', async () => [broken(text)])];
  }
  return [
    check('Slack settings', async () => [well(modeText(settings))]),
    ...tokenChecks(settings, slack.follow !== 'off'),
    check('Slack connection', () => checkConnection(settings, publicUrl)),
  ];
}

const IS_OFF = 'SLACK_BOT_TOKEN is not set, so Slack is off. docs/slack.md says how to set it up.';

const check = (name: string, run: Check['run']): Check => ({ name, run });
const well = (text: string): Finding => ({ state: 'well', text });
const warning = (text: string): Finding => ({ state: 'warning', text });
const broken = (text: string): Finding => ({ state: 'broken', text });

const modeText = ({ mode }: SlackSettings) =>
  mode.by === 'socket'
    ? 'Socket Mode, by SLACK_APP_TOKEN.'
    : 'HTTP with signatures, by SLACK_SIGNING_SECRET.';

function clientOf(token: string | undefined, { apiUrl }: SlackSettings) {
  const sleep = () => new Promise<void>((resolve) => setTimeout(resolve, WAIT_MS));
  const fetch = patientFetch({ fetch: postingFetch(TIMEOUT_MS), sleep, random: Math.random });
  return new webApi.WebClient(token, {
    slackApiUrl: apiUrl,
    fetch,
    retryConfig: { retries: 0 },
    logLevel: webApi.LogLevel.ERROR,
  });
}

function tokenChecks(settings: SlackSettings, follows: boolean): Check[] {
  const { botToken } = settings;
  if (botToken === undefined)
    return [
      check('Slack bot token', async () => [well('each workspace installs the app itself.')]),
    ];
  return [check('Slack bot token', () => checkBotToken(botToken, settings, follows))];
}

async function checkBotToken(
  botToken: string,
  settings: SlackSettings,
  follows: boolean,
): Promise<Finding[]> {
  const client = clientOf(botToken, settings);
  const { team } = await identify(client);
  const { response_metadata } = await client.auth.test();
  const granted = response_metadata?.scopes;
  const known = well(`Slack knows it${team === undefined ? '' : `, for the workspace "${team}"`}.`);
  if (!granted) return [known, warning('Slack did not say which scopes it has.')];
  return [known, ...scopeFindings(granted, scopesFor(follows))];
}

function scopeFindings(granted: readonly string[], needed: readonly string[]): Finding[] {
  const missing = needed.filter((scope) => !granted.includes(scope));
  const spare = granted.filter((scope) => !needed.includes(scope));
  return [
    missing.length === 0
      ? well('it has every scope the bot needs.')
      : broken(
          `scopes are missing: ${missing.join(', ')}. Add them under "OAuth & Permissions" of your app, or paste the manifest of "octopus slack manifest" again, then install the app again.`,
        ),
    ...(spare.length === 0
      ? []
      : [
          warning(`it has scopes the bot does not need: ${spare.join(', ')}. You can remove them.`),
        ]),
  ];
}

async function checkConnection(
  settings: SlackSettings,
  publicUrl: string | undefined,
): Promise<Finding[]> {
  const { mode } = settings;
  return mode.by === 'socket'
    ? checkSocket(settings, mode.appToken)
    : [await checkAddress(publicUrl)];
}

async function checkSocket(settings: SlackSettings, appToken: string): Promise<Finding[]> {
  const client = clientOf(appToken, settings);
  try {
    await client.apps.connections.open();
    return [well('Slack takes SLACK_APP_TOKEN for Socket Mode.')];
  } catch (error) {
    const isScope =
      error instanceof webApi.WebAPIPlatformError && error.data.error === 'missing_scope';
    return [
      broken(
        isScope
          ? 'SLACK_APP_TOKEN lacks the scope connections:write. Make a new app-level token with it under "Basic Information".'
          : explain(error, 'SLACK_APP_TOKEN', FOUND.appToken, settings.apiUrl),
      ),
    ];
  }
}

/** Slack must reach us: whatever answers there must be the bot. */
async function checkAddress(publicUrl: string | undefined): Promise<Finding> {
  if (publicUrl === undefined)
    return warning(
      'PUBLIC_URL is not set, so it is not tried whether Slack can reach /slack/events. Put the address that the Request URLs of your app begin with.',
    );
  const url = `${publicUrl}/slack/events`;
  try {
    const { status } = await fetch(url, {
      method: 'POST',
      signal: AbortSignal.timeout(TIMEOUT_MS),
    });
    return status === 401
      ? well(`${url} answers, and takes only what Slack signed.`)
      : broken(
          `${url} answers ${status}, not as the bot does. Is it running, with SLACK_SIGNING_SECRET set, behind this address?`,
        );
  } catch {
    return broken(
      `${url} cannot be reached from here. Is the bot running, and is PUBLIC_URL right?`,
    );
  }
}
