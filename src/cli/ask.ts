import { askBatch, askRecord, jsonLine } from '../../adapters/terminal/batch.ts';
import { limitsOf, renderRedirected, renderTerminal } from '../../adapters/terminal/render.ts';
import { UsageError } from '../errors.ts';
import { now, openInTerminal, terminalLanguage } from './terminal.ts';

export interface AskFlags {
  readonly json?: true;
  readonly batch?: true;
}

/** Answers one question, or with `batch` one a line, on standard output; the exit code tells of a fault. */
export async function ask(words: readonly string[], flags: AskFlags): Promise<void> {
  checkUsage(words, flags);
  if (await wasFault(words.join(' '), flags)) process.exitCode = 1;
}

function checkUsage(words: readonly string[], { json, batch }: AskFlags): void {
  if (batch && !json) throw new UsageError('--batch prints JSON lines: add --json.');
  if (batch && words.length > 0)
    throw new UsageError('--batch reads its questions from standard input: leave the text out.');
  if (words.length === 0 && !batch)
    throw new UsageError('Say what to ask, for example: octopus ask "24-7"');
}

async function wasFault(question: string, { json, batch }: AskFlags): Promise<boolean> {
  const { bot } = await openInTerminal();
  const asking = { bot, language: terminalLanguage(), now };
  if (batch) return (await askBatch(process.stdin, process.stdout, asking)) > 0;
  if (json) {
    const record = await askRecord(question, asking);
    process.stdout.write(jsonLine(record));
    return record.kind === 'error';
  }
  const { language } = asking;
  const reply = await bot.handle({ text: question, platform: 'terminal', language, at: now() });
  const limits = limitsOf(process.stdout);
  process.stdout.write(
    process.stdout.isTTY ? `${renderTerminal(reply, limits)}\n` : renderRedirected(reply, limits),
  );
  return reply.kind === 'error';
}
