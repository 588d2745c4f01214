import { AsyncLocalStorage } from 'node:async_hooks';
import { setTimeout as sleep } from 'node:timers/promises';
import { type Authorize, webApi } from '@slack/bolt';
import type { Adapter } from '../../src/chat/adapter.ts';
import type { Mount } from '../../src/chat/mount.ts';
import type { SlackConfig } from '../../src/config.ts';
import type { Claim } from '../../src/store/ports.ts';
import { createGate, type Gate } from './accept.ts';
import { createProcess } from './app.ts';
import { patientFetch } from './deliver/patient-fetch.ts';
import { postingFetch } from './deliver/post.ts';
import { claimOfPosts } from './deliver/watch.ts';
import { type Identity, identify, setupError } from './identity.ts';
import { authorizeBy } from './oauth/installation.ts';
import { oauthMounts } from './oauth/mounts.ts';
import type { SlackParts } from './parts.ts';
import { FOUND, type SlackSettings, SlackSetupError, slackSettings } from './settings.ts';
import { scopesFor } from './setup/scopes.ts';
import { type Accept, httpMount } from './transport/http.ts';
import { quietLogger } from './transport/logger.ts';
import { createSocket, type Socket } from './transport/socket.ts';

export interface SlackOptions extends Omit<SlackParts, 'fetch' | 'inHand' | 'now'>, SlackConfig {
  readonly now?: () => Date;
  /** Tells the token of a workspace; the one bot token when absent. */
  readonly authorize?: Authorize<boolean>;
}

/** The Slack adapter, and what it puts on the bot's HTTP port: nothing in Socket Mode. */
export interface SlackAdapter extends Adapter {
  readonly mounts: readonly Mount[];
  /** Why it does not serve just now; empty when it does. */
  notReady(): readonly string[];
}

/** An answer that has not come after this long may still have been posted, milliseconds. */
const TIMEOUT_MS = 10_000;

/** Time between two looks for what ended processes left unfinished, milliseconds. */
const TAKE_OVER_MS = 2000;

/** Time that work in hand gets to finish, milliseconds. */
const STOP_GRACE_MS = 5000;

/**
 * Serves Slack by Socket Mode or HTTP.
 * @throws SlackSetupError when a token is wrong or missing.
 */
export function createSlackAdapter(options: SlackOptions): SlackAdapter {
  const settings = slackSettings(options);
  const parts = partsOf(options);
  const clientOptions = clientOptionsOf(parts, settings);
  let gate: Gate | undefined;
  let socket: Socket | undefined;
  let takingOver: NodeJS.Timeout | undefined;
  return {
    name: 'slack',
    mounts: [
      ...mountsOf(settings, parts, () => gate?.accept),
      ...installMounts(settings, parts, new webApi.WebClient(undefined, clientOptions)),
    ],
    async start() {
      const own = await ownToken(settings, clientOptions);
      const authorize = options.authorize ?? authorizeBy(parts.installations, own);
      gate = createGate(parts, createProcess(parts, authorize, clientOptions));
      if (settings.mode.by === 'socket') {
        const { appToken } = settings.mode;
        // What comes while the bot stops is not acknowledged: Slack sends it again.
        const accept: Accept = async (event) => gate?.accept(event);
        socket = createSocket({ appToken, clientOptions, accept, sleep, ...parts });
        await opened(socket, settings.apiUrl);
      }
      takingOver = setInterval(() => void gate?.takeOver(), TAKE_OVER_MS).unref();
      void gate?.takeOver();
      return {};
    },
    async stop() {
      const open = gate;
      gate = undefined;
      clearInterval(takingOver);
      await Promise.race([open?.idle(), sleep(STOP_GRACE_MS, undefined, { ref: false })]);
      await socket?.close();
    },
    notReady: () => (gate && socket?.isOpen() === false ? [IS_LOST] : []),
  };
}

const IS_LOST = 'Slack: the connection is lost and is being made again.';

function partsOf(options: SlackOptions): SlackParts {
  const inHand = new AsyncLocalStorage<Claim>();
  return {
    ...options,
    inHand,
    now: options.now ?? (() => new Date()),
    fetch: patientFetch({
      fetch: postingFetch(TIMEOUT_MS, claimOfPosts(inHand, options.apiUrl)),
      sleep,
      random: Math.random,
    }),
  };
}

function mountsOf(
  { mode }: SlackSettings,
  { now, log }: SlackParts,
  accept: () => Accept | undefined,
): Mount[] {
  if (mode.by === 'socket') return [];
  const onFault = (error: unknown) => log.error({ err: error }, 'A request of Slack failed');
  return [httpMount({ secret: mode.signingSecret, accept, now: () => now().getTime(), onFault })];
}

/** No retries by the client: the fetch knows better when a message may be sent again. */
function clientOptionsOf({ fetch, log }: SlackParts, { apiUrl }: SlackSettings) {
  return {
    slackApiUrl: apiUrl,
    fetch,
    retryConfig: { retries: 0 },
    // A call that waits for another would run in the other's context, with its claim.
    maxRequestConcurrency: Number.POSITIVE_INFINITY,
    logger: quietLogger(log),
  } satisfies webApi.WebClientOptions;
}

/** The bot token of the settings and whom it belongs to; undefined where there is none. */
async function ownToken(
  { botToken }: SlackSettings,
  clientOptions: webApi.WebClientOptions,
): Promise<{ botToken: string; identity: Identity } | undefined> {
  if (botToken === undefined) return undefined;
  const identity = await identify(new webApi.WebClient(botToken, clientOptions));
  return { botToken, identity };
}

/** @throws SlackSetupError when nobody could be led back from Slack. */
function installMounts(
  { oauth, apiUrl }: SlackSettings,
  { publicUrl, installations, inbox, follow, log, now }: SlackParts,
  client: webApi.WebClient,
): Mount[] {
  if (!oauth) return [];
  if (publicUrl === undefined)
    throw new SlackSetupError(
      'SLACK_CLIENT_ID is set, but not PUBLIC_URL, to which Slack leads back whoever installs the app. Put the address at which people reach this HTTP port, such as https://octopus.example.org.',
    );
  return oauthMounts({
    ...oauth,
    ...{ publicUrl, apiUrl, installations, inbox, client, log },
    scopes: scopesFor(follow !== 'off'),
    now: () => now().getTime(),
  });
}

async function opened(socket: Socket, url: string): Promise<void> {
  try {
    await socket.open();
  } catch (error) {
    throw setupError(error, 'SLACK_APP_TOKEN', FOUND.appToken, url);
  }
}
