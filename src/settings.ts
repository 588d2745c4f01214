import { z } from 'zod';
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

/** Every setting but KNOWLEDGE_DIR, by its variable. One that has a fault says in its message what to put. */
export const SETTINGS = z.object({
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
export const SECRETS: ReadonlySet<string> = new Set([
  'DISCORD_TOKEN',
  'SLACK_BOT_TOKEN',
  'SLACK_APP_TOKEN',
  'SLACK_SIGNING_SECRET',
  'SLACK_CLIENT_SECRET',
  'API_TOKEN',
  'DATABASE_URL',
  'STORE_KEY',
]);

/** The settings as they are read. */
export type Settings = z.infer<typeof SETTINGS>;

/** What settings need of others: a sentence for each that is not there. */
export function missing(set: Readonly<Record<string, string | undefined>>): string[] {
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
