import type { webApi } from '@slack/bolt';
import type { Mount } from '../../../src/chat/mount.ts';
import { languageOfLocale } from '../../../src/language/language.ts';
import type { Inbox, Installations } from '../../../src/store/ports.ts';
import type { SlackLog } from '../parts.ts';
import type { Installation } from './installation.ts';
import { page, type Said } from './page.ts';
import type { OAuthSecrets } from './secrets.ts';
import { createStates, STATE_S, type States } from './state.ts';

export interface OAuthOptions extends OAuthSecrets {
  /** Where people reach the bot's HTTP port, without a slash at the end. */
  readonly publicUrl: string;
  readonly apiUrl: string;
  readonly scopes: readonly string[];
  readonly installations: Installations;
  readonly inbox: Inbox;
  readonly client: webApi.WebClient;
  readonly log: SlackLog;
  readonly now: () => number;
}

const INSTALL_PATH = '/slack/install';
export const REDIRECT_PATH = '/slack/oauth_redirect';
const COOKIE = 'octopus_install';

/** The pages by which a workspace installs the app (docs.slack.dev/authentication/installing-with-oauth). */
export function oauthMounts(options: OAuthOptions): Mount[] {
  const states = createStates(options.clientSecret, options.now);
  return [
    { path: INSTALL_PATH, methods: ['GET'], fetch: async () => begin(states, options) },
    {
      path: REDIRECT_PATH,
      methods: ['GET'],
      fetch: async (request) => {
        const asked = request.headers.get('Accept-Language')?.split(',', 1)[0];
        const said = await finish(request, states, options);
        return page(said, languageOfLocale(asked) ?? 'en', cookie('', 0, options));
      },
    },
  ];
}

function begin(states: States, options: OAuthOptions): Response {
  const { state, browser } = states.begin();
  const address = new URL('../oauth/v2/authorize', withSlash(options.apiUrl));
  address.search = new URLSearchParams({
    client_id: options.clientId,
    scope: options.scopes.join(','),
    redirect_uri: `${options.publicUrl}${REDIRECT_PATH}`,
    state,
  }).toString();
  return new Response(null, {
    status: 302,
    headers: {
      Location: address.href,
      'Set-Cookie': cookie(browser, STATE_S, options),
      'Cache-Control': 'no-store',
    },
  });
}

/** What became of an installation that comes back from Slack. */
async function finish(
  request: globalThis.Request,
  states: States,
  options: OAuthOptions,
): Promise<Said> {
  const query = new URL(request.url).searchParams;
  const state = states.check(query.get('state') ?? '', cookieOf(request));
  const isFirst =
    state !== undefined &&
    (await options.inbox.claim({ keys: [`slack:install:${state}`], platform: 'slack' }));
  if (!isFirst) return 'mismatch';
  if (query.get('error') !== null) return 'denied';
  try {
    return await install(query.get('code') ?? '', options);
  } catch (error) {
    options.log.warn({ err: error }, 'Slack did not let a workspace install the app');
    return 'failed';
  }
}

async function install(code: string, options: OAuthOptions): Promise<Said> {
  const { client, clientId, clientSecret, publicUrl, installations, log } = options;
  const granted = await client.oauth.v2.access({
    code,
    client_id: clientId,
    client_secret: clientSecret,
    redirect_uri: `${publicUrl}${REDIRECT_PATH}`,
  });
  const { access_token: botToken, bot_user_id: botUserId, team } = granted;
  if (granted.is_enterprise_install || team?.id === undefined) return 'enterprise';
  if (botToken === undefined) return 'failed';
  const installation: Installation = { botToken, botUserId, at: options.now() };
  if (!(await installations.set(team.id, installation))) return 'away';
  log.info({ team: team.id }, 'A workspace installed the app');
  return 'installed';
}

/** Readable by no script, sent when Slack leads back here, and not to other paths. */
function cookie(value: string, seconds: number, { publicUrl }: OAuthOptions): string {
  const secure = publicUrl.startsWith('https:') ? '; Secure' : '';
  return `${COOKIE}=${value}; Path=/slack; Max-Age=${seconds}; HttpOnly; SameSite=Lax${secure}`;
}

function cookieOf(request: globalThis.Request): string {
  const cookies = request.headers.get('Cookie') ?? '';
  return new RegExp(`(?:^|;\\s*)${COOKIE}=([\\w-]+)`).exec(cookies)?.[1] ?? '';
}

const withSlash = (url: string) => (url.endsWith('/') ? url : `${url}/`);
