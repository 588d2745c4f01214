import { homedir } from 'node:os';
import { createTerminalChat } from '../../adapters/terminal/chat.ts';
import { openHistory } from '../../adapters/terminal/history.ts';
import { followInTerminal, now, terminalLanguage } from './terminal.ts';

/** Talks on standard input and output until the input ends. */
export async function chat(): Promise<void> {
  const history = await openHistory(homedir());
  const octopus = await followInTerminal();
  const terminal = createTerminalChat({
    bot: octopus.bot,
    input: process.stdin,
    output: process.stdout,
    language: terminalLanguage() ?? 'en',
    now,
    history: history.lines,
    onHistory: history.keep,
  });
  await terminal.start();
  await terminal.ended;
  await octopus.stop();
  await history.save();
}
