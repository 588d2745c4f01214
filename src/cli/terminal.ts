import { config as readDotenv } from 'dotenv';
import { type Config, readConfig, readKnowledgeDir } from '../config.ts';
import { type Language, languageOfLocale } from '../language/language.ts';
import {
  type FollowingOctopus,
  followKnowledge,
  type Octopus,
  type OctopusOptions,
  openOctopus,
} from '../main.ts';
import { newsText } from '../reload/news.ts';

/** The asker's language as the terminal tells it. */
export function terminalLanguage(): Language | undefined {
  return languageOfLocale(
    process.env['LC_ALL'] || process.env['LC_MESSAGES'] || process.env['LANG'],
  );
}

export const now = () => new Date();

/**
 * The settings of `.env` and the environment, which wins.
 * @throws ConfigError listing every problem.
 */
export function readSettings(): Config {
  readDotenv({ quiet: true });
  return readConfig(process.env);
}

/** The folder of the documents: whoever only asks need not set the rest right. */
export function knowledgeFolder(): string {
  readDotenv({ quiet: true });
  return readKnowledgeDir(process.env);
}

/** The bot over the configured knowledge; faults are told on standard error. */
export async function openInTerminal(curated?: OctopusOptions['curated']): Promise<Octopus> {
  return openOctopus({
    knowledgeDir: knowledgeFolder(),
    curated,
    onFault: tellFault,
  });
}

/** The same, following the documents as they change. */
export async function followInTerminal(): Promise<FollowingOctopus> {
  return followKnowledge({
    knowledgeDir: knowledgeFolder(),
    onFault: tellFault,
    tell: (news) => process.stderr.write(`${newsText(news)}\n`),
  });
}

/** Tells an operator of a fault. */
export const tellFault = (error: unknown) => process.stderr.write(`${faultText(error)}\n`);

/** What an operator needs to know of a fault. */
function faultText(error: unknown): string {
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}
