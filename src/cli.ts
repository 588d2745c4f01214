#!/usr/bin/env node
import { homedir } from 'node:os';
import { Command } from 'commander';
import { config as readDotenv } from 'dotenv';
import { type Config, ConfigError, readConfig } from './config.ts';
import { KnowledgeError } from './knowledge/problem.ts';
import { languageOfLocale } from './language/language.ts';
import { openOctopus } from './main.ts';

/** Exit codes: replied (a refusal is a reply), fault, wrong usage. */
const EXIT = { replied: 0, fault: 1, usage: 2 } as const;

/** The asker's language as the terminal tells it. */
const terminalLanguage = () =>
  languageOfLocale(process.env['LC_ALL'] || process.env['LC_MESSAGES'] || process.env['LANG']);

const now = () => new Date();

function settings(): Config {
  readDotenv({ quiet: true });
  return readConfig(process.env);
}

async function open(curated?: { descriptions: boolean; glossary: boolean }) {
  const { knowledgeDir } = settings();
  return openOctopus({
    knowledgeDir,
    curated,
    onFault: (error) => process.stderr.write(`${String(error)}\n`),
  });
}

async function ask(
  words: readonly string[],
  options: { json?: true; batch?: true },
): Promise<void> {
  const { askBatch, askRecord } = await import('../adapters/terminal/batch.ts');
  if (options.batch && !options.json)
    throw new UsageError('--batch prints JSON lines: add --json.');
  if (words.length === 0 && !options.batch)
    throw new UsageError('Say what to ask, for example: octopus ask "24-7"');
  const { bot } = await open();
  const asking = { bot, language: terminalLanguage(), now };
  if (options.batch) return askBatch(process.stdin, process.stdout, asking);
  const question = words.join(' ');
  if (options.json) {
    process.stdout.write(`${JSON.stringify(await askRecord(question, asking))}\n`);
    return;
  }
  const [{ renderTerminal }, { limitsOf }] = await Promise.all([
    import('../adapters/terminal/render.ts'),
    import('../adapters/terminal/chat.ts'),
  ]);
  const reply = await bot.handle({
    text: question,
    platform: 'terminal',
    language: terminalLanguage(),
    at: now(),
  });
  process.stdout.write(`${renderTerminal(reply, limitsOf(process.stdout))}\n`);
}

async function chat(): Promise<void> {
  const { createTerminalChat } = await import('../adapters/terminal/chat.ts');
  const { openHistory } = await import('../adapters/terminal/history.ts');
  const history = await openHistory(homedir());
  const { bot } = await open();
  const terminal = createTerminalChat({
    bot,
    input: process.stdin,
    output: process.stdout,
    language: terminalLanguage() ?? 'en',
    now,
    history: history.lines,
    onHistory: history.keep,
  });
  await terminal.start();
  await terminal.ended;
  await history.save();
}

async function check(): Promise<void> {
  const { knowledgeDir } = settings();
  const { loadKnowledge } = await import('./knowledge/load.ts');
  const { documents, paragraphs, glossary } = await loadKnowledge(knowledgeDir);
  process.stdout.write(
    `${knowledgeDir}: ${documents.length} documents, ${paragraphs.size} paragraphs, ${glossary.length} glossary terms, no problems.\n`,
  );
}

async function evaluateFile(
  file: string,
  options: { json?: true; without?: string },
): Promise<void> {
  const [{ readQuestions }, { evaluate }, { figuresOf }, { figuresTable }] = await Promise.all([
    import('./evaluation/questions.ts'),
    import('./evaluation/evaluate.ts'),
    import('./evaluation/figures.ts'),
    import('./evaluation/table.ts'),
  ]);
  const { without = 'nothing' } = options;
  if (!['nothing', 'descriptions', 'glossary', 'both'].includes(without))
    throw new UsageError(`--without is "${without}". Put descriptions, glossary or both.`);
  const left = (part: string) => without !== part && without !== 'both';
  const questions = await readQuestions(file);
  const { bot } = await open({ descriptions: left('descriptions'), glossary: left('glossary') });
  const figures = figuresOf(await evaluate(bot, questions));
  process.stdout.write(
    options.json ? `${JSON.stringify(figures)}\n` : `${figuresTable(figures)}\n`,
  );
}

class UsageError extends Error {}

function program(): Command {
  const octopus = new Command('octopus')
    .description(
      'Answers questions about the Octopus conferences with the exact words of the documents.',
    )
    .exitOverride();
  octopus
    .command('ask [text...]')
    .description('answer one question or command')
    .option('--json', 'print one JSON object')
    .option('--batch', 'with --json: read one question a line from standard input')
    .action(ask);
  octopus.command('chat').description('ask in a conversation').action(chat);
  octopus
    .command('start')
    .description('serve the web chat and the platforms whose tokens are set')
    .action(async () => {
      const { start } = await import('./start.ts');
      await start(settings());
    });
  octopus.command('check').description('validate the knowledge folder').action(check);
  octopus
    .command('eval <file>')
    .description('print the figures for a file of labelled questions')
    .option('--json', 'print them as JSON')
    .option('--without <data>', 'leave out curated data: descriptions, glossary or both')
    .action(evaluateFile);
  return octopus;
}

try {
  await program().parseAsync();
} catch (error) {
  process.exitCode = exitCodeOf(error);
}

function exitCodeOf(error: unknown): number {
  if (error instanceof Error && 'exitCode' in error && 'code' in error)
    return error.exitCode === 0 ? EXIT.replied : EXIT.usage;
  const isExpected =
    error instanceof KnowledgeError ||
    error instanceof ConfigError ||
    error instanceof UsageError ||
    (error instanceof Error && error.name === 'QuestionsError');
  process.stderr.write(
    `${isExpected || !(error instanceof Error) ? String((error as Error).message ?? error) : error.stack}\n`,
  );
  return error instanceof UsageError || error instanceof ConfigError ? EXIT.usage : EXIT.fault;
}
