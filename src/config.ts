import { fileURLToPath } from 'node:url';
import { z } from 'zod';
import { UsageError } from './errors.ts';
import { type Rate, readRate } from './limits/rate.ts';

/** A rate such as `30/min`; undefined for `off`. */
const rate = (standard: string) =>
  z
    .string()
    .default(standard)
    .transform((text, context): Rate | undefined => {
      const read = readRate(text.trim());
      if (read === undefined)
        context.issues.push({
          code: 'custom',
          input: text,
          message: 'Put a number and s, min or h, such as 30/min, or off',
        });
      return read === 'off' ? undefined : read;
    });

const STORE_KEY_HELP =
  'Put at least 32 random characters, such as what "openssl rand -hex 32" prints';
const ADMIN = /^(?:slack:[A-Z0-9]+:[A-Z0-9]+|discord:\d+)$/;
const ADMIN_HELP =
  'Put slack:TEAM:USER and discord:USER with their ids, separated by commas, such as slack:T024BE7LH:U2147483697,discord:80351110224678912';

/** A setting that has a fault says in its message what to put. */
const SETTINGS = z.object({
  PORT: z.coerce
    .number('Put a port number, such as 3000, or 0 for any free port')
    .int('Put a whole number')
    .min(0, 'Put 0 or more')
    .max(65_535, 'Put 65535 or less')
    .default(3000),
  HOST: z.string().min(1, 'Put an address, such as 127.0.0.1').default('127.0.0.1'),
  LOG_LEVEL: z
    .enum(
      ['silent', 'fatal', 'error', 'warn', 'info', 'debug', 'trace'],
      'Put silent, fatal, error, warn, info, debug or trace',
    )
    .default('info'),
  DATA_DIR: z.string().default('data'),
  DATABASE_URL: z
    .url({
      protocol: /^postgres(?:ql)?$/,
      error: 'Put an address, such as postgres://octopus:password@127.0.0.1/octopus',
    })
    .optional(),
  STORE_KEY: z.string().min(32, STORE_KEY_HELP).optional(),
  RETENTION_DAYS: z.coerce
    .number('Put a number of days, such as 90')
    .int('Put a whole number')
    .min(1, 'Put 1 or more')
    .max(3650, 'Put 3650 or less')
    .default(90),
  STORE_QUESTIONS: z.enum(['on', 'off'], 'Put on or off').default('on'),
  ADMIN_USERS: z
    .string()
    .transform((text) => text.split(/[\s,]+/).filter(Boolean))
    .refine((users) => users.every((user) => ADMIN.test(user)), ADMIN_HELP)
    .default([]),
  DISCORD_TOKEN: z.string().optional(),
  DISCORD_API_URL: z
    .url({ protocol: /^https?$/, error: 'Put an address, such as https://discord.com/api' })
    .default('https://discord.com/api'),
  SLACK_BOT_TOKEN: z.string().optional(),
  SLACK_APP_TOKEN: z.string().optional(),
  SLACK_SIGNING_SECRET: z.string().optional(),
  SLACK_CLIENT_ID: z.string().optional(),
  SLACK_CLIENT_SECRET: z.string().optional(),
  SLACK_API_URL: z
    .url({ protocol: /^https?$/, error: 'Put an address, such as https://slack.com/api/' })
    .default('https://slack.com/api/'),
  SLACK_FOLLOW_THREADS: z.enum(['off', 'asker', 'all'], 'Put off, asker or all').default('asker'),
  PUBLIC_URL: z
    .url({ protocol: /^https?$/, error: 'Put an address, such as https://octopus.example.org' })
    .transform((url) => url.replace(/\/+$/, ''))
    .optional(),
  WEB: z.enum(['on', 'off'], 'Put on or off').default('on'),
  API_TOKEN: z
    .string()
    .regex(
      /^[\w.~+/=-]{16,200}$/,
      'Put 16 to 200 letters, digits and -._~+/=, such as "openssl rand -hex 32" prints',
    )
    .optional(),
  RATE_API: rate('600/min'),
  RATE_ASKER: rate('30/min'),
  RATE_CHANNEL: rate('120/min'),
  METRICS_PORT: z.coerce
    .number('Put a port number, such as 9464, or leave it out')
    .int('Put a whole number')
    .min(0, 'Put 0 or more')
    .max(65_535, 'Put 65535 or less')
    .optional(),
  TRUST_PROXY: z.coerce
    .number('Put how many proxies of yours stand before the bot, such as 1')
    .int('Put a whole number')
    .min(0, 'Put 0 or more')
    .max(10, 'Put 10 or less')
    .default(0),
});

/** Settings whose value is not repeated, not even when it is wrong. */
const SECRETS: ReadonlySet<string> = new Set([
  'DISCORD_TOKEN',
  'SLACK_BOT_TOKEN',
  'SLACK_APP_TOKEN',
  'SLACK_SIGNING_SECRET',
  'SLACK_CLIENT_SECRET',
  'API_TOKEN',
  'DATABASE_URL',
  'STORE_KEY',
]);

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

/** What settings need of others. */
function missing(set: Readonly<Record<string, string | undefined>>): string[] {
  const problems: string[] = [];
  const lacks = (has: string, needed: string) =>
    set[has] !== undefined && set[needed] === undefined;
  if (lacks('DATABASE_URL', 'STORE_KEY'))
    problems.push(
      `STORE_KEY is not set, and DATABASE_URL needs it: every process that shares the database must have the same key. ${STORE_KEY_HELP}.`,
    );
  const [id, secret] = ['SLACK_CLIENT_ID', 'SLACK_CLIENT_SECRET'] as const;
  for (const [has, needed] of [
    [id, secret],
    [secret, id],
  ] as const)
    if (lacks(has, needed))
      problems.push(
        `${needed} is not set. Put both, from "Basic Information" of your app at https://api.slack.com/apps, or neither.`,
      );
  return problems;
}

/** A setting that is wrong, with its value unless that is a secret. */
function told(name: string, set: Readonly<Record<string, string | undefined>>): string {
  return SECRETS.has(name) ? `${name} cannot be used` : `${name} is "${set[name]}"`;
}

function storeConfig(settings: z.infer<typeof SETTINGS>): StoreConfig {
  const { DATA_DIR, DATABASE_URL, STORE_KEY, RETENTION_DAYS, STORE_QUESTIONS } = settings;
  return {
    dataDir: DATA_DIR,
    retentionDays: RETENTION_DAYS,
    keepsQuestions: STORE_QUESTIONS === 'on',
    ...(DATABASE_URL === undefined ? {} : { databaseUrl: DATABASE_URL }),
    ...(STORE_KEY === undefined ? {} : { key: STORE_KEY }),
  };
}

function slackConfig(settings: z.infer<typeof SETTINGS>): SlackConfig | undefined {
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
