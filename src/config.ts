import { fileURLToPath } from 'node:url';
import { UsageError } from './errors.ts';
import type { Rate } from './limits/rate.ts';
import { missing, SECRETS, SETTINGS, type Settings } from './settings.ts';

export interface Config {
  readonly port: number;
  readonly host: string;
  readonly knowledgeDir: string;
  readonly logLevel: string;
  /** Present when a token turns Discord on. */
  readonly discord?: DiscordConfig;
  /** Present when a token or secret of Slack is set. */
  readonly slack?: SlackConfig;
  /** Where people reach the HTTP port from outside, without a slash at the end. */
  readonly publicUrl?: string;
  readonly store: StoreConfig;
  /** Who may change settings and see reports: `slack:TEAM:USER`, `discord:USER`. */
  readonly admins: readonly string[];
  readonly web: WebConfig;
  readonly rates: RatesConfig;
  /** Where metrics are served; nowhere when absent. */
  readonly metricsPort?: number;
  /** What no line of the log may hold. */
  readonly secrets: readonly string[];
}

export interface WebConfig {
  /** Whether there are the page and the API. */
  readonly isOn: boolean;
  /** Needed for the API; it is open when absent. */
  readonly token?: string;
  /** Proxies of one's own before the HTTP port. */
  readonly proxies: number;
}

/** How often may be asked; no limit where one is absent. */
export interface RatesConfig {
  /** By one person on a chat platform. */
  readonly asker?: Rate;
  /** In one channel of a chat platform. */
  readonly channel?: Rate;
  /** By one address over HTTP. */
  readonly api?: Rate;
}

/** What is remembered, where and how long. */
export interface StoreConfig {
  /** Folder of the embedded store. */
  readonly dataDir: string;
  /** Address of a PostgreSQL, used instead. */
  readonly databaseUrl?: string;
  /** Hides names and encrypts; made and kept beside the embedded store when absent. */
  readonly key?: string;
  readonly retentionDays: number;
  /** Whether questions are kept for reports. */
  readonly keepsQuestions: boolean;
}

export interface DiscordConfig {
  readonly token: string;
  /** Without version. */
  readonly apiUrl: string;
}

export interface SlackConfig {
  /** Of one workspace; absent where workspaces install the app themselves. */
  readonly botToken?: string;
  /** Lets workspaces install the app themselves. */
  readonly oauth?: { readonly clientId: string; readonly clientSecret: string };
  /** Turns Socket Mode on. */
  readonly appToken?: string;
  /** Proves that HTTP requests come from Slack. */
  readonly signingSecret?: string;
  readonly apiUrl: string;
  /** Whose messages in a thread the bot answers without a mention. */
  readonly follow: 'off' | 'asker' | 'all';
}

/** Thrown for settings that cannot be used; names each variable, what is wrong and what to put. */
class ConfigError extends UsageError {
  override name = 'ConfigError';
}

/** The documents that come with the bot. */
const OWN_KNOWLEDGE = fileURLToPath(
  new URL(import.meta.url.includes('/dist/') ? '../../knowledge' : '../knowledge', import.meta.url),
);

/** The folder that holds the documents: all that asking needs of the settings. */
export function readKnowledgeDir({
  KNOWLEDGE_DIR,
}: Readonly<Record<string, string | undefined>>): string {
  return KNOWLEDGE_DIR?.trim() ? KNOWLEDGE_DIR : OWN_KNOWLEDGE;
}

/**
 * Reads the settings from environment variables; an empty or blank one counts as unset.
 * @throws ConfigError listing every problem at once.
 */
export function readConfig(environment: Readonly<Record<string, string | undefined>>): Config {
  const set = Object.fromEntries(
    Object.entries(environment).filter(([, value]) => value !== undefined && value.trim() !== ''),
  );
  const result = SETTINGS.safeParse(set);
  const wrong = result.error?.issues ?? [];
  const problems = [
    ...wrong.map(({ path, message }) => `${told(path.join('.'), set)}. ${message}.`),
    ...missing(set),
  ];
  if (!result.success || problems.length > 0) throw new ConfigError(problems.join('\n'));
  const { PORT, HOST, LOG_LEVEL, DISCORD_TOKEN, DISCORD_API_URL } = result.data;
  const slack = slackConfig(result.data);
  return Object.freeze({
    port: PORT,
    host: HOST,
    knowledgeDir: readKnowledgeDir(environment),
    logLevel: LOG_LEVEL,
    ...(DISCORD_TOKEN === undefined
      ? {}
      : { discord: { token: DISCORD_TOKEN, apiUrl: DISCORD_API_URL } }),
    ...(slack === undefined ? {} : { slack }),
    store: storeConfig(result.data),
    admins: result.data.ADMIN_USERS,
    ...(result.data.PUBLIC_URL === undefined ? {} : { publicUrl: result.data.PUBLIC_URL }),
    web: {
      isOn: result.data.WEB === 'on',
      token: result.data.API_TOKEN,
      proxies: result.data.TRUST_PROXY,
    },
    rates: {
      asker: result.data.RATE_ASKER,
      channel: result.data.RATE_CHANNEL,
      api: result.data.RATE_API,
    },
    metricsPort: result.data.METRICS_PORT,
    secrets: [...SECRETS].flatMap((name) => set[name] ?? []),
  });
}

/** A setting that is wrong, with its value unless that is a secret. */
function told(name: string, set: Readonly<Record<string, string | undefined>>): string {
  return SECRETS.has(name) ? `${name} cannot be used` : `${name} is "${set[name]}"`;
}

function storeConfig(settings: Settings): StoreConfig {
  const { DATA_DIR, DATABASE_URL, STORE_KEY, RETENTION_DAYS, STORE_QUESTIONS } = settings;
  return {
    dataDir: DATA_DIR,
    retentionDays: RETENTION_DAYS,
    keepsQuestions: STORE_QUESTIONS === 'on',
    ...(DATABASE_URL === undefined ? {} : { databaseUrl: DATABASE_URL }),
    ...(STORE_KEY === undefined ? {} : { key: STORE_KEY }),
  };
}

function slackConfig(settings: Settings): SlackConfig | undefined {
  const {
    SLACK_BOT_TOKEN: botToken,
    SLACK_CLIENT_ID: clientId,
    SLACK_CLIENT_SECRET: clientSecret,
    SLACK_APP_TOKEN: appToken,
    SLACK_SIGNING_SECRET: signingSecret,
  } = settings;
  const oauth =
    clientId !== undefined && clientSecret !== undefined ? { clientId, clientSecret } : undefined;
  // One that is set without the bot token was meant to turn Slack on: the adapter tells what is missing.
  if (!botToken && !oauth && !appToken && !signingSecret) return undefined;
  return {
    botToken,
    oauth,
    appToken,
    signingSecret,
    apiUrl: settings.SLACK_API_URL,
    follow: settings.SLACK_FOLLOW_THREADS,
  };
}
