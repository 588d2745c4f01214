#!/usr/bin/env node
import { Command, CommanderError } from 'commander';
import type { AddFlags } from './cli/add-options.ts';
import type { AskFlags } from './cli/ask.ts';
import type { RegisterFlags } from './cli/discord.ts';
import type { EvaluateFlags } from './cli/evaluate.ts';
import type { PreviewFlags } from './cli/preview.ts';
import type { ReportFlags } from './cli/report.ts';
import type { ManifestFlags } from './cli/slack.ts';
import { ExpectedError, UsageError } from './errors.ts';
import { readVersion } from './version.ts';

/** Exit codes: replied (a refusal is a reply), fault, wrong usage. */
const EXIT = { replied: 0, fault: 1, usage: 2 } as const;

/** The sub-commands; each loads only what it needs, so that `ask` starts fast. */
function program(): Command {
  const octopus = new Command('octopus')
    .description(
      'Answers questions about the Octopus conferences with the exact words of the documents.',
    )
    .version(readVersion(), '--version', 'print the version')
    .exitOverride();
  octopus
    .command('ask [text...]')
    .description('answer one question or command')
    .option('--json', 'print one JSON object')
    .option('--batch', 'with --json: read one question a line from standard input')
    .action(async (words: string[], flags: AskFlags) =>
      (await import('./cli/ask.ts')).ask(words, flags),
    );
  octopus
    .command('chat')
    .description('ask in a conversation')
    .action(async () => (await import('./cli/chat.ts')).chat());
  octopus
    .command('preview [text...]')
    .description('print the messages that a chat platform would get')
    .option('--slack', 'as Slack gets them')
    .option('--discord', 'as Discord gets them')
    .action(async (words: string[], flags: PreviewFlags) =>
      (await import('./cli/preview.ts')).preview(words, flags),
    );
  octopus
    .command('start')
    .description('serve the web chat and the platforms whose tokens are set')
    .action(async () => {
      const [{ start }, { readSettings }] = await Promise.all([
        import('./start.ts'),
        import('./cli/terminal.ts'),
      ]);
      await start(readSettings());
      // A library that is connecting anew must not keep a stopped bot alive.
      process.exit();
    });
  addAdd(octopus);
  octopus
    .command('check')
    .description('validate the knowledge folder')
    .action(async () => (await import('./cli/check.ts')).check());
  octopus
    .command('index')
    .description('index the knowledge folder ahead, so that the bot starts faster')
    .action(async () => (await import('./cli/index-ahead.ts')).indexAhead());
  octopus
    .command('eval <file>')
    .description('print the figures for a file of labelled questions')
    .option('--json', 'print them as JSON')
    .option('--without <data>', 'leave out curated data: descriptions, glossary or both')
    .action(async (file: string, flags: EvaluateFlags) =>
      (await import('./cli/evaluate.ts')).evaluateFile(file, flags),
    );
  octopus
    .command('report')
    .description('print what was asked, and what the documents did not answer')
    .option('--since <period>', 'how far back: 30d, 4w, 1y', '30d')
    .option('--json', 'print it as JSON')
    .option('--csv', 'print it as comma-separated values')
    .action(async (flags: ReportFlags) => (await import('./cli/report.ts')).report(flags));
  octopus
    .command('doctor')
    .description('look whether everything is set up, and say what to do')
    .action(async () => (await import('./cli/doctor.ts')).doctor());
  octopus
    .command('mcp')
    .description('serve agents by the Model Context Protocol, over standard input and output')
    .action(async () => (await import('./cli/mcp.ts')).mcp());
  addSlack(octopus);
  addDiscord(octopus);
  return octopus;
}

/** The sub-command that turns files into documents of the knowledge folder. */
function addAdd(octopus: Command): void {
  octopus
    .command('add <file...>')
    .description('add documents (Markdown, text, HTML, DOCX, PDF) to the knowledge folder')
    .option('--dry-run', 'show what would be written and what looks damaged; write nothing')
    .option('--replace', 'put the text in the place of a document of the same name')
    .option('--to <folder>', 'the folder to write to (default: KNOWLEDGE_DIR)')
    .option('--title <title>', 'the full title, where the file has none or another')
    .option('--name <name>', 'name of the new file, such as octopus-2018')
    .option('--short <name>', 'how citations begin, such as "Octopus 2018"')
    .option('--date <day>', 'date of the text as YYYY-MM-DD')
    .option('--language <code>', 'language of the text, such as en')
    .option('--timezone <zone>', 'time zone of a programme, such as Europe/Paris')
    .option('--timeout <seconds>', 'how long reading one file may take (default: 300)')
    .option('--memory <megabytes>', 'how much memory reading one file may take (default: 1024)')
    .addHelpText(
      'after',
      `
Example:
  octopus add summary.pdf --short "Octopus 2018" --dry-run
  octopus add summary.pdf --short "Octopus 2018"
  octopus ask "What did the 2018 conference say on training?"`,
    )
    .action(async (files: string[], flags: AddFlags) =>
      (await import('./cli/add.ts')).add(files, flags),
    );
}

/** The sub-command that sets Slack up. */
function addSlack(octopus: Command): void {
  const slack = octopus.command('slack').description('set up Slack');
  slack
    .command('manifest')
    .description('print the manifest of the app, to paste at https://api.slack.com/apps')
    .option('--socket', 'for Socket Mode, which needs no public address (the default)')
    .option('--url <address>', 'for HTTP: the public address of the bot')
    .option('--install', 'with --url: workspaces install the app themselves')
    .option('--follow <who>', 'off leaves out what following threads costs', 'asker')
    .action(async (flags: ManifestFlags) => (await import('./cli/slack.ts')).slackManifest(flags));
}

/** The sub-commands that set Discord up. */
function addDiscord(octopus: Command): void {
  const discord = octopus.command('discord').description('set up Discord');
  discord
    .command('register')
    .description('register the commands with Discord; only what differs is changed, and printed')
    .option('--guild <id>', 'in one server only, where it shows at once')
    .action(async (flags: RegisterFlags) =>
      (await import('./cli/discord.ts')).registerDiscord(flags),
    );
  discord
    .command('invite')
    .description('print the links that install the bot, with the permissions it needs')
    .action(async () => (await import('./cli/discord.ts')).inviteDiscord());
}

/** Prints what went wrong, unless commander did, and says how to exit. */
function exitCodeOf(error: unknown): number {
  if (error instanceof CommanderError) return error.exitCode === 0 ? EXIT.replied : EXIT.usage;
  process.stderr.write(`${textOf(error)}\n`);
  return error instanceof UsageError ? EXIT.usage : EXIT.fault;
}

function textOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  return error instanceof ExpectedError ? error.message : (error.stack ?? error.message);
}

/** Nobody reads on, as in `octopus ask … | head -1`: that is no fault. */
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EPIPE') process.exit(EXIT.replied);
  throw error;
});

try {
  await program().parseAsync();
} catch (error) {
  process.exitCode = exitCodeOf(error);
}
